import { z } from 'zod'
import { anyFacts } from '../face/json.ts'
import { route } from '../face/route.ts'

const waiting = z.object({
  key: z.string(),
  facts: anyFacts,
  address: z.string(),
  kind: z.enum(['decision', 'deadline', 'data']),
  due: z.string().nullable(),
})
export type WaitingLine = z.infer<typeof waiting>

export const homeContract = {
  readHome: route({
    method: 'GET',
    path: '/api/home',
    access: ['signed_in'],
    summary: 'What waits for me, ordered by decision, deadline, data.',
    answer: z.object({ items: z.array(waiting) }),
  }),
  health: route({
    method: 'GET',
    path: '/api/health',
    access: ['public'],
    summary: 'Whether the server and its database answer.',
    answer: z.object({ ok: z.literal(true), demonstration: z.boolean(), now: z.string() }),
  }),
  listAgencies: route({
    method: 'GET',
    path: '/api/public/agencies',
    access: ['public'],
    summary: 'The agencies of this installation.',
    answer: z.object({ items: z.array(z.object({ code: z.string(), name: z.string(), timeZone: z.string(), productName: z.string(), arms: z.boolean() })) }),
  }),
} as const
