import { z } from 'zod'
import { route } from '#platform/face/route.ts'
import { peoplePolicy as policy } from '../policy.ts'

const day = z.iso.date().refine((text) => text >= '1900', 'not a day of ours')
const params = z.object({ employeeId: z.uuid() })
const text = (longest: number) => z.string().trim().min(3).max(longest)

export const superiorRoutes = {
  readSuperior: route({
    method: 'GET',
    path: '/api/employees/:employeeId/superior',
    access: policy.seeSuperior.who,
    summary: 'Who is the superior today: by an exception, else the head of the unit or of the next one above; with the exceptions on record.',
    params,
    answer: z.object({
      basis: z.enum(['exception', 'tree']),
      /** Facts are missing: there may be others than are named (I-12). */
      unknown: z.boolean(),
      superiors: z.array(z.object({ id: z.uuid(), name: z.string(), position: z.string().nullable() })),
      exceptions: z.array(z.object({ id: z.uuid(), version: z.number().int(), superior: z.string(), letter: z.string(), reason: z.string(), from: z.string(), to: z.string().nullable() })),
    }),
  }),
  nameSuperior: route({
    method: 'POST',
    path: '/api/employees/:employeeId/superior',
    access: policy.nameSuperior.who,
    summary: 'Says by a letter that somebody else is the superior from a day on, to a day or until it is ended.',
    params,
    body: z.object({ superiorId: z.uuid(), from: day, to: day.nullable(), letter: text(200), reason: text(2000) }),
    answer: z.object({ exceptionId: z.uuid() }),
  }),
  endSuperior: route({
    method: 'POST',
    path: '/api/employees/:employeeId/superior/:exceptionId/end',
    access: policy.nameSuperior.who,
    summary: 'Ends an exception on a day; on its first day: it never held.',
    params: params.extend({ exceptionId: z.uuid() }),
    body: z.object({ to: day, version: z.number().int() }),
    answer: z.object({ ended: z.literal(true) }),
  }),
} as const
