import { z } from 'zod'
import { instantText, oneLine } from './text-shape.ts'

/** The moments of a stage, in the order in which they must stand. */
export const momentNames = ['entriesFrom', 'entriesUntil', 'declareUntil', 'judgingFrom', 'judgingUntil', 'publishAt'] as const
export type MomentName = (typeof momentNames)[number]

/** `working-day` counts Monday to Friday without the days off that are known; `day` counts every day. Both end with the day, in the agency's zone. */
const term = z.object({ count: z.number().int().min(0).max(365), unit: z.enum(['working-day', 'day']) })
export type Term = z.infer<typeof term>

/** The schedule of a stage, as it is sealed: moments in UTC, to the millisecond (I-27). Two people may move one later, never earlier (I-2). */
export const scheduleShape = z.object({
  v: z.literal(1),
  timeZone: z.enum(['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura']),
  moments: z.object({
    entriesFrom: instantText,
    entriesUntil: instantText,
    declareUntil: instantText,
    judgingFrom: instantText,
    judgingUntil: instantText,
    publishAt: instantText,
  }),
  /** Objections are taken for this long after publication; then the result is final. */
  objection: term,
  places: z.array(z.object({ what: oneLine(120), where: oneLine(300) })).max(20),
})
export type ScheduleDocument = z.infer<typeof scheduleShape>
