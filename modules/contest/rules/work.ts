import { z } from 'zod'
import { codeText, uuidText } from './text-shape.ts'

/** What an entrant writes: one text per field of the sealed rules. */
export const workShape = z.record(codeText, z.string().normalize('NFC').trim().max(20_000))
export type Work = z.infer<typeof workShape>

/** The files of an entry in their order; each was uploaded before. */
export const fileIdsShape = z.array(uuidText).max(20)

export const entryStates = ['draft', 'sent', 'returned', 'accepted', 'rejected'] as const
export type EntryState = (typeof entryStates)[number]
