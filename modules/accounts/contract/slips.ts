import { z } from 'zod'
import { route } from '#platform/face/route.ts'
import { accountsPolicy as policy } from '../policy.ts'

const count = z.number().int()
const params = z.object({ runId: z.uuid() })

const run = z.object({
  id: z.uuid(),
  /** Null: the whole agency. */
  unitName: z.string().nullable(),
  state: z.enum(['waiting', 'printing', 'ready', 'taken', 'broken']),
  slips: count,
  printed: count,
  inUse: count,
  named: count,
  withRole: count,
  madeName: z.string(),
  /** Only the maker takes the sheets. */
  mine: z.boolean(),
  begunAt: z.string(),
  expiresAt: z.string().nullable(),
})
export type SlipRun = z.infer<typeof run>

export const slipsContract = {
  listSlipRuns: route({
    method: 'GET',
    path: '/api/slips',
    access: policy.seeSlips.who,
    summary: 'The printings of activation slips, newest first: how far each is, who got none and why.',
    answer: z.object({ items: z.array(run) }),
  }),
  beginSlips: route({
    method: 'POST',
    path: '/api/slips',
    access: policy.printSlips.who,
    summary: 'Begins to print activation slips with the list to sign, for a unit and what is below it, or for everybody. Earlier unused codes of these people end.',
    body: z.object({ unitId: z.uuid().nullable().default(null) }),
    answer: z.object({ runId: z.uuid() }),
  }),
  takeSlips: route({
    method: 'POST',
    path: '/api/slips/:runId/sheets',
    access: policy.printSlips.who,
    summary: 'Hands the sheets to their maker, once: afterwards nobody has the codes but the paper.',
    params,
    answer: z.unknown(),
    download: 'application/pdf',
  }),
} as const
