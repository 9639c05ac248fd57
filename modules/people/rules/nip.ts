import { calendarDay } from './calendar-day.ts'
import { type Cell, cleanCell } from './clean-cell.ts'

export type NipRefusal = 'NIP_MISSING' | 'NIP_LENGTH' | 'NIP_DIGITS_LOST'
export type NipReading = { readonly ok: true; readonly nip: string } | { readonly ok: false; readonly refusal: NipRefusal }

const lost = (): NipReading => ({ ok: false, refusal: 'NIP_DIGITS_LOST' })

/**
 * The 18-digit employee number (NIP; NI PPPK) in a cell: blanks, dots, hyphens and a leading apostrophe are no part of it. A number of
 * more than 15 digits that was stored or written as a number has lost digits (18 digits exceed 2^53), and so has a text whose
 * serial is 000, which no NIP has (001 to 999) and which a spreadsheet writes for lost digits. Never guessed.
 */
export const readNip = (cell: Cell | undefined): NipReading => {
  if (typeof cell === 'number') return Math.abs(cell) >= 1e15 ? lost() : { ok: false, refusal: 'NIP_LENGTH' }
  const text = cleanCell(cell)
  if (text === '') return { ok: false, refusal: 'NIP_MISSING' }
  if (/^\d(?:[.,]\d+)?[eE]\+?\d{2}$/.test(text)) return lost()
  const digits = text.replace(/[\s.-]/g, '')
  if (!/^\d{18}$/.test(digits)) return { ok: false, refusal: 'NIP_LENGTH' }
  return digits.endsWith('000') ? lost() : { ok: true, nip: digits }
}

/** What the digits say. Positions 1-8 birth date, 9-12 year, 13-14 month or PPPK code, 15 sex, 16-18 serial. */
export const nipParts = (nip: string) => {
  const month = Number(nip.slice(12, 14))
  return {
    /** 'yyyy-mm-dd', or null when the digits name no day. */
    birth: calendarDay(Number(nip.slice(0, 4)), Number(nip.slice(4, 6)), Number(nip.slice(6, 8))),
    /** 'yyyy-mm' of the appointment as CPNS; only for `PNS`. */
    since: `${nip.slice(8, 12)}-${nip.slice(12, 14)}`,
    /** Months 01 to 12 stand for PNS, 21 to 29 for PPPK (2 and the count of contracts). */
    kind: month >= 1 && month <= 12 ? ('PNS' as const) : month >= 21 && month <= 29 ? ('PPPK' as const) : ('unknown' as const),
    sex: nip[14] === '1' ? ('M' as const) : nip[14] === '2' ? ('F' as const) : ('unknown' as const),
  }
}

/** The last three digits: all that a list may show (the others carry birth date and sex, I-17). */
export const nipTail = (nip: string): string => nip.slice(-3)

/** Grouped 8-6-1-3, as officials read it aloud. */
export const nipGrouped = (nip: string): string => `${nip.slice(0, 8)} ${nip.slice(8, 14)} ${nip.slice(14, 15)} ${nip.slice(15)}`
