import { z } from 'zod'
import { route } from '#platform/face/route.ts'
import { accountsPolicy as policy } from '../policy.ts'
import { grantFindings } from '../rules/grant-list.ts'

const fileId = z.uuid()

export const grantListsContract = {
  previewGrants: route({
    method: 'POST',
    path: '/api/grants/list/preview',
    access: policy.askGrants.who,
    summary: 'Reads an uploaded list of roles (NIP, PERAN, UNIT, SURAT, SAMPAI) and says line by line what it would give and what is wrong. Nothing changes.',
    body: z.object({ fileId }),
    answer: z.object({
      items: z.array(z.object({ row: z.number().int(), name: z.string(), tail: z.string(), role: z.string(), unit: z.string().nullable(), letter: z.string(), until: z.string().nullable(), findings: z.array(z.enum(grantFindings)) })),
      refused: z.number().int(),
      digest: z.string(),
    }),
  }),
  askGrants: route({
    method: 'POST',
    path: '/api/grants/list',
    access: policy.askGrants.who,
    summary: 'Asks a second administrator for the whole list, exactly as it was shown; all of it is given or nothing.',
    body: z.object({ fileId, digest: z.string().length(64) }),
    answer: z.object({ approvalId: z.uuid() }),
  }),
} as const
