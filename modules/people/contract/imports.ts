import { z } from 'zod'
import { anyFacts } from '#platform/face/json.ts'
import { route } from '#platform/face/route.ts'
import { peoplePolicy as policy } from '../policy.ts'
import { importStates } from '../rules/import-state.ts'

const count = z.number().int()

export const importShape = z.object({
  id: z.uuid(),
  fileName: z.string(),
  fileSize: count,
  sha256: z.string(),
  state: z.enum(importStates),
  /** Reading, and no sign of life for some minutes: the server stopped. */
  interrupted: z.boolean(),
  refusal: z.string().nullable(),
  refusalFacts: anyFacts,
  rows: count,
  accepted: count,
  rejected: count,
  warnings: count,
  new: count,
  changed: count,
  cellsChanged: count,
  gone: count,
  same: count,
  setAside: count,
  digest: z.string().nullable(),
  seconds: z.string().nullable(),
  stagedBy: z.string(),
  stagedAt: z.string(),
  appliedAt: z.string().nullable(),
  version: count,
})
export type ImportAnswer = z.infer<typeof importShape>

const params = z.object({ importId: z.uuid() })
const after = z.string().max(200).optional()
const version = z.object({ version: count })

export const importRoutes = {
  listImports: route({
    method: 'GET',
    path: '/api/imports',
    access: policy.seeImports.who,
    summary: 'The last imports of the roster.',
    answer: z.object({ items: z.array(importShape), emptyRoster: z.boolean() }),
  }),
  beginImport: route({
    method: 'POST',
    path: '/api/imports',
    access: policy.beginImport.who,
    summary: 'Reads an uploaded SIASN export into a preview. Answers at once; the reading goes on, and readImport tells how far it is.',
    body: z.object({ fileId: z.uuid() }),
    answer: z.object({ importId: z.uuid() }),
  }),
  readImport: route({
    method: 'GET',
    path: '/api/imports/:importId',
    access: policy.seeImports.who,
    summary: 'One import: its state, counts, warnings by code, refused rows.',
    params,
    answer: importShape.extend({
      stale: z.boolean(),
      emptyRoster: z.boolean(),
      byCode: z.array(z.object({ code: z.string(), refuses: z.boolean(), count })),
      refusedRows: z.array(z.object({ row: count, name: z.string(), nipTail: z.string() })),
      fields: z.array(z.object({ field: z.string(), count })),
    }),
  }),
  listFindings: route({
    method: 'GET',
    path: '/api/imports/:importId/findings',
    access: policy.seeImports.who,
    summary: 'What the check found, by row; nothing that is shown carries a protected value.',
    params,
    query: z.object({ refuses: z.enum(['yes', 'no']).optional(), code: z.string().max(40).optional(), after }),
    answer: z.object({ items: z.array(z.object({ row: count, column: z.string(), code: z.string(), refuses: z.boolean(), shown: z.string() })), next: z.string().nullable() }),
  }),
  exportFindings: route({
    method: 'GET',
    path: '/api/imports/:importId/findings/export',
    access: policy.seeImports.who,
    summary: 'Everything that the check found, as xlsx.',
    params,
    answer: z.unknown(),
    download: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  }),
  listChanges: route({
    method: 'GET',
    path: '/api/imports/:importId/changes',
    access: policy.seeImports.who,
    summary: 'What the import changes, cell by cell. Of a protected value only that it changes.',
    params,
    query: z.object({ field: z.string().max(60).optional(), q: z.string().trim().max(100).default(''), after }),
    answer: z.object({
      items: z.array(
        z.object({
          employeeId: z.uuid(),
          name: z.string(),
          nipTail: z.string(),
          field: z.string(),
          row: count,
          before: z.string().nullable(),
          after: z.string().nullable(),
          hidden: z.boolean(),
          kept: z.boolean(),
          since: z.string().nullable(),
        }),
      ),
      next: z.string().nullable(),
    }),
  }),
  listImportPeople: route({
    method: 'GET',
    path: '/api/imports/:importId/people',
    access: policy.seeImports.who,
    summary: 'Who is new in the file, or gone from it. Those who are gone are left as they are.',
    params,
    query: z.object({ which: z.enum(['new', 'gone']), after }),
    answer: z.object({ items: z.array(z.object({ row: count.nullable(), name: z.string(), nipTail: z.string(), unit: z.string().nullable(), position: z.string().nullable() })), next: z.string().nullable() }),
  }),
  askImport: route({
    method: 'POST',
    path: '/api/imports/:importId/ask',
    access: policy.askImport.who,
    summary: 'Asks a second person to apply the import as a whole; refused rows are set aside by name, or nothing is.',
    params,
    body: version.extend({ setAside: z.array(count).max(5000).default([]) }),
    answer: z.object({ approvalId: z.uuid() }),
  }),
  applyFirstImport: route({
    method: 'POST',
    path: '/api/imports/:importId/apply',
    access: policy.applyFirst.who,
    summary: 'Applies the first roster of an agency that has nobody yet: the one import that needs no second person, and no row of it refused.',
    params,
    body: version,
    answer: z.object({ applied: z.literal(true) }),
  }),
  abandonImport: route({
    method: 'POST',
    path: '/api/imports/:importId/abandon',
    access: policy.abandonImport.who,
    summary: 'Lays an import aside without applying it; its staged rows are removed.',
    params,
    body: version,
    answer: z.object({ abandoned: z.literal(true) }),
  }),
  askUndoImport: route({
    method: 'POST',
    path: '/api/imports/:importId/undo',
    access: policy.askUndo.who,
    summary: 'Asks a second person to undo an applied import as a whole.',
    params,
    body: version.extend({ reason: z.string().trim().min(5).max(2000) }),
    answer: z.object({ approvalId: z.uuid() }),
  }),
} as const
