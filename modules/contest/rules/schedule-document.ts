import { z } from 'zod'
import { instantText, oneLine, uuidText } from './text-shape.ts'

/** The moments of a stage, in the order in which they stand (`declareUntil` only before `judgingUntil`). */
export const momentNames = [
  'entriesFrom',
  'entriesUntil',
  'mendUntil',
  'confirmUntil',
  'declareUntil',
  'judgingFrom',
  'judgingUntil',
  'publishAt',
] as const
export type MomentName = (typeof momentNames)[number]

/**
 * The schedule of a stage, as it is sealed (docs/bundle.md, section 6.3): moments in UTC, to the millisecond (I-27). Two
 * people may move one that has not passed later, never earlier (I-2).
 */
export const scheduleShape = z.object({
  v: z.literal(1),
  contest: uuidText,
  stage: z.number().int().min(1).max(20),
  timeZone: z.enum(['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura']),
  moments: z.object({
    entriesFrom: instantText,
    entriesUntil: instantText,
    mendUntil: instantText,
    confirmUntil: instantText,
    declareUntil: instantText,
    judgingFrom: instantText,
    judgingUntil: instantText,
    publishAt: instantText,
  }),
  places: z.array(z.object({ what: oneLine(120), where: oneLine(300) })).max(20),
})
export type ScheduleDocument = z.infer<typeof scheduleShape>
