import { z } from 'zod'

/** Text that a document of the ledger can hold: no U+0000, no half of a character. */
const writable = (text: string): boolean => text.isWellFormed() && !text.includes('\u0000')

/** A text of a person in the spelling of every document of the ledger: normal form NFC. */
export const oneLine = (max: number) => z.string().normalize('NFC').trim().max(max).refine(writable, 'not text')

/** A text of a sealed document: what ships has both languages; what an organiser writes has one, the other is empty. */
export const both = (max: number) => z.object({ id: oneLine(max), en: oneLine(max) })
export type Both = { readonly id: string; readonly en: string }

/**
 * An exact decimal in its one spelling (docs/bundle.md, section 1): "25", "87.5", never "87.50". A score or weight is never
 * a JSON number: official results are exact (I-3).
 */
export const decimalText = z.string().max(20).regex(/^(0|[1-9][0-9]*)(\.[0-9]*[1-9])?$/)

/** A short name inside a document: criterion, category, field. */
export const slugText = z.string().regex(/^[a-z][a-z0-9-]{0,31}$/)

export const uuidText = z.uuid()
export const digestText = z.string().regex(/^[0-9a-f]{64}$/)
/** A moment that exists, UTC milliseconds in one spelling; instants are compared as texts. */
export const instantText = z.iso.datetime({ precision: 3 }).refine((text) => text >= '1900', 'not a moment of ours')
