import { z } from 'zod'
import { route } from '../face/route.ts'

/** One thing that waits for the reader. The server says it in the reader's language, for it has the words of every module. */
export const waitingShape = z.object({
  id: z.string(),
  /** What it is: a decision as the second person, a deadline that comes near, data to be put right. */
  group: z.enum(['decision', 'deadline', 'data']),
  shape: z.enum(['good', 'warn', 'bad', 'info', 'unknown', 'draft', 'sealed', 'running', 'closed', 'published', 'cancelled', 'locked', 'idle']),
  title: z.string(),
  detail: z.string(),
  /** What its button says, verb first. */
  act: z.string(),
  /** The page where it is done. */
  to: z.string(),
  due: z.string().nullable(),
})
export type Waiting = z.infer<typeof waitingShape>

export const homeContract = {
  readHome: route({
    method: 'GET',
    path: '/api/home',
    access: ['signed_in'],
    summary: 'What waits for the reader, ordered by decision, deadline, data.',
    answer: z.object({ today: z.string(), items: z.array(waitingShape) }),
  }),
} as const
