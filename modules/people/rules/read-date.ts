import { calendarDay, dayOfSerial } from './calendar-day.ts'
import { type Cell, cleanCell } from './clean-cell.ts'

/** The day a cell names, null for an empty cell, or 'invalid' when it names no day that exists. */
export type DateReading = string | null

const written = /^(?:(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})|(\d{4})-(\d{2})-(\d{2}))(?:[ T]00:00(?::00(?:\.0+)?)?Z?)?$/

/**
 * Dates of the SIASN export: `dd-mm-yyyy` (also with / or .), `yyyy-mm-dd` as other programs save it, or a spreadsheet's serial
 * number, stored or written with five digits. A shorter number is no date: 1985 is rather a year than a day of 1905.
 */
export const readDate = (cell: Cell | undefined, system: 1900 | 1904): DateReading => {
  const text = cleanCell(cell)
  if (text === '') return null
  if (/^\d{5}(?:[.,]\d+)?$/.test(text)) return dayOfSerial(Number.parseInt(text, 10), system) ?? 'invalid'
  const parts = written.exec(text)
  if (parts === null) return 'invalid'
  const [, day, month, year, isoYear, isoMonth, isoDay] = parts
  return calendarDay(Number(year ?? isoYear), Number(month ?? isoMonth), Number(day ?? isoDay)) ?? 'invalid'
}

/** A reader that remembers: a roster of 100,000 holds a few thousand different days. */
export const dateReader = (system: 1900 | 1904): ((cell: Cell | undefined) => DateReading) => {
  const known = new Map<Cell, DateReading>()
  return (cell) => {
    if (cell === undefined || cell === '') return null
    let day = known.get(cell)
    if (day === undefined) {
      day = readDate(cell, system)
      if (known.size < 50_000) known.set(cell, day)
    }
    return day
  }
}
