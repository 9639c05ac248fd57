import { z } from 'zod'
import { anyFacts, anyJson } from '../face/json.ts'
import { route } from '../face/route.ts'

export const approvalShape = z.object({
  id: z.uuid(),
  kind: z.string(),
  processId: z.uuid().nullable(),
  document: anyFacts,
  digest: z.string(),
  state: z.enum(['asked', 'approved', 'refused', 'withdrawn', 'expired']),
  askedBy: z.uuid(),
  askedName: z.string(),
  askedAt: z.string(),
  expiresAt: z.string(),
  decidedName: z.string().nullable(),
  decidedAt: z.string().nullable(),
  reason: z.string().nullable(),
  /** May the reader decide it? If not, the refusal code that says why. */
  mine: z.boolean(),
  mayDecide: z.boolean(),
  whyNot: z.string().nullable(),
})
export type Approval = z.infer<typeof approvalShape>

/** Who may decide follows from the request: its kind, and a role for one process alone (I-10). The actions look at both. */
const deciders = ['signed_in'] as const

const params = z.object({ approvalId: z.uuid() })
const code = z.string().min(4).max(20)

export const approvalContract = {
  listApprovals: route({
    method: 'GET',
    path: '/api/approvals',
    access: deciders,
    summary: 'What waits for a second person, and what was decided.',
    query: z.object({ state: z.enum(['asked', 'decided']).default('asked'), process: z.uuid().optional() }),
    answer: z.object({ items: z.array(approvalShape) }),
  }),
  approve: route({
    method: 'POST',
    path: '/api/approvals/:approvalId/approve',
    access: deciders,
    summary: 'Approves as the second person, with a fresh second factor, exactly what the first saw (its digest).',
    params,
    body: z.object({ digest: z.string().length(64), code: code.nullable().default(null) }),
    answer: z.object({ done: z.literal(true), value: anyJson }),
  }),
  refuseApproval: route({
    method: 'POST',
    path: '/api/approvals/:approvalId/refuse',
    access: deciders,
    summary: 'Refuses as the second person, with the reason.',
    params,
    body: z.object({ reason: z.string().trim().min(5).max(4000) }),
    answer: z.object({ done: z.literal(true) }),
  }),
  withdrawApproval: route({
    method: 'POST',
    path: '/api/approvals/:approvalId/withdraw',
    access: deciders,
    summary: 'Takes back what one asked for oneself.',
    params,
    answer: z.object({ done: z.literal(true) }),
  }),
} as const
