import { z } from 'zod'
import { route } from '../face/route.ts'

/** Bound only where the demonstration is served: people to be, with the code that their device would show now. */
export const demoContract = {
  listDemoPeople: route({
    method: 'GET',
    path: '/api/demo/people',
    access: ['public'],
    summary: 'The invented people of the demonstration, ready to sign in.',
    answer: z.object({
      items: z.array(
        z.object({
          /** The role or seat that this account shows. */
          role: z.string(),
          name: z.string(),
          username: z.string(),
          password: z.string(),
          /** The six digits of now; null where the account has no second factor. */
          code: z.string().nullable(),
          agency: z.string(),
        }),
      ),
    }),
  }),
} as const
