import { z } from 'zod'
import { route } from '#platform/face/route.ts'
import { smallImport, smallImportItem } from '#platform/face/small-import.ts'
import { organisationPolicy as policy } from '../policy.ts'

const params = z.object({ importId: z.uuid() })
const version = z.object({ version: z.number().int() })

export const unitImportRoutes = {
  listUnitImports: route({
    method: 'GET',
    path: '/api/unit-imports',
    access: policy.seeUnitImports.who,
    summary: 'The last imports of the SIASN unit reference.',
    answer: z.object({ items: z.array(smallImportItem) }),
  }),
  beginUnitImport: route({
    method: 'POST',
    path: '/api/unit-imports',
    access: policy.beginUnitImport.who,
    summary: 'Reads an uploaded SIASN unit reference into a preview; nothing of the tree changes.',
    body: z.object({ fileId: z.uuid() }),
    answer: z.object({ importId: z.uuid() }),
  }),
  readUnitImport: route({
    method: 'GET',
    path: '/api/unit-imports/:importId',
    access: policy.seeUnitImports.who,
    summary: 'One import of units: what was found (circles, orphans, roots, by row) and what differs from the tree.',
    params,
    answer: smallImport,
  }),
  askUnitImport: route({
    method: 'POST',
    path: '/api/unit-imports/:importId/ask',
    access: policy.askUnitImport.who,
    summary: 'Asks a second person to apply the units as a whole; refused rows are set aside by name, or nothing is.',
    params,
    body: version.extend({ setAside: z.array(z.number().int()).max(5000).default([]) }),
    answer: z.object({ approvalId: z.uuid() }),
  }),
  applyFirstUnits: route({
    method: 'POST',
    path: '/api/unit-imports/:importId/apply',
    access: policy.applyFirstUnits.who,
    summary: 'Applies the first unit reference of an agency whose tree has nothing below its root: no second person, and no row of it refused.',
    params,
    body: version,
    answer: z.object({ applied: z.literal(true) }),
  }),
  abandonUnitImport: route({
    method: 'POST',
    path: '/api/unit-imports/:importId/abandon',
    access: policy.abandonUnitImport.who,
    summary: 'Lays an import of units aside without applying it.',
    params,
    body: version,
    answer: z.object({ abandoned: z.literal(true) }),
  }),
  askUndoUnits: route({
    method: 'POST',
    path: '/api/unit-imports/:importId/undo',
    access: policy.askUndoUnits.who,
    summary: 'Asks a second person to undo an applied import of units as a whole; refused with the names of the units on which something later stands.',
    params,
    body: version.extend({ reason: z.string().trim().min(5).max(2000) }),
    answer: z.object({ approvalId: z.uuid() }),
  }),
} as const
