import { z } from 'zod'

const line = (max: number) => z.string().normalize('NFC').trim().max(max)

/** A text of a sealed document: what ships has both languages; what an organiser writes has one, the other is empty. */
export const bilingual = (max: number) => z.object({ id: line(max), en: line(max) })
export type Bilingual = { readonly id: string; readonly en: string }

/** A text of one language, in normal form NFC as every document of the ledger. */
export const oneLine = line

/** An exact decimal as text: "25", "87.5". Never a JSON number: a score or weight is not a floating point number (I-3). */
export const decimalText = z.string().regex(/^-?(0|[1-9]\d{0,8})(\.\d{1,6})?$/)

/** A short stable name inside one document: criteria, fields, categories. */
export const codeText = z.string().regex(/^[a-z][a-z0-9-]{0,31}$/)

export const uuidText = z.uuid()
export const digestText = z.string().regex(/^[0-9a-f]{64}$/)
export const instantText = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/)
