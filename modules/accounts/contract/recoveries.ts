import { z } from 'zod'
import { route } from '#platform/face/route.ts'
import { accountsPolicy as policy } from '../policy.ts'

const recovery = z.object({
  id: z.uuid(),
  personName: z.string(),
  reason: z.string(),
  begunName: z.string(),
  begunAt: z.string(),
  state: z.enum(['open', 'finished', 'ended']),
  finishedAt: z.string().nullable(),
  expiresAt: z.string(),
  seenName: z.string().nullable(),
  /** May the reader say that it was seen? */
  maySee: z.boolean(),
})

export const recoveriesContract = {
  listRecoveries: route({
    method: 'GET',
    path: '/api/recoveries',
    access: policy.seeRecoveries.who,
    summary: 'New access that was begun for somebody who lost it: by whom, why, whether the owner finished it.',
    answer: z.object({ items: z.array(recovery) }),
  }),
  beginRecovery: route({
    method: 'POST',
    path: '/api/recoveries',
    access: policy.beginRecovery.who,
    summary: 'Begins new access for somebody who stands at the desk: a one-time code, shown once. The old access holds until the owner finishes; HR officers are told.',
    body: z.object({ employeeId: z.uuid(), reason: z.string().trim().min(5).max(1000) }),
    answer: z.object({ recoveryId: z.uuid(), name: z.string(), code: z.string(), expiresAt: z.string() }),
  }),
  acknowledgeRecovery: route({
    method: 'POST',
    path: '/api/recoveries/:recoveryId/seen',
    access: policy.acknowledgeRecovery.who,
    summary: 'An hr officer who did not begin it says that it was seen.',
    params: z.object({ recoveryId: z.uuid() }),
    answer: z.object({ seen: z.literal(true) }),
  }),
} as const
