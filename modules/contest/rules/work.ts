import { z } from 'zod'
import { oneLine, slugText, uuidText } from './text-shape.ts'

/** What an entrant writes: the title of the work, and one text per field of the sealed rules. */
export const workShape = z.object({
  title: oneLine(200),
  fields: z.record(slugText, oneLine(20_000)),
})
export type Work = z.infer<typeof workShape>

/** The files of an entry in their order; each was uploaded before. */
export const fileIdsShape = z.array(uuidText).max(20)

export const entryStates = ['draft', 'sent', 'returned', 'accepted', 'rejected'] as const
export type EntryState = (typeof entryStates)[number]
