const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** The number of days of a month (1 to 12) of the Gregorian calendar; 0 when there is no such month. */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (lengths[month - 1] ?? 0)

/** 'yyyy-mm-dd' when the day exists, else null. Years 1900 to 2199: nobody on a roster lives outside them. */
export const calendarDay = (year: number, month: number, day: number): string | null => {
  if (year < 1900 || year > 2199 || day < 1 || day > daysInMonth(year, month)) return null
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/**
 * The day that a spreadsheet stores as a number. 1900 system: 1 is 1900-01-01, and 60 is a 29 February 1900 that never was
 * (a fault kept from Lotus 1-2-3), so every later number is one too high. 1904 system: 0 is 1904-01-01. A time of day (the
 * fraction) is dropped. null: no such day.
 */
export const dayOfSerial = (serial: number, system: 1900 | 1904): string | null => {
  const whole = Math.floor(serial)
  if (!Number.isFinite(whole) || whole < 0) return null
  if (system === 1904) return fromEpochDays(whole - 24_107)
  if (whole === 0 || whole === 60) return null
  return fromEpochDays(whole < 60 ? whole - 25_568 : whole - 25_569)
}

/** Days since 1970-01-01 to a calendar day. UTC serves as a calendar only: no zone takes part. */
const fromEpochDays = (days: number): string | null => {
  const at = new Date(days * 86_400_000)
  return Number.isNaN(at.getTime()) ? null : calendarDay(at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate())
}
