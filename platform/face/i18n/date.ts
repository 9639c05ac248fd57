import type { Language } from './language.ts'
import { type Zone, zoneOf } from './zone.ts'

const names = {
  id: {
    days: ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'],
    months: ['Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni', 'Juli', 'Agustus', 'September', 'Oktober', 'November', 'Desember'],
    short: ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agu', 'Sep', 'Okt', 'Nov', 'Des'],
    to: 'sampai',
    clock: '.',
  },
  en: {
    days: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
    months: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
    short: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
    to: 'to',
    clock: ':',
  },
} as const satisfies Record<Language, object>

type Day = { readonly year: number; readonly month: number; readonly day: number; readonly weekday: number }

const two = (value: number): string => String(value).padStart(2, '0')

/** A calendar day 'yyyy-mm-dd', or null when there is no such day. UTC serves as a calendar only: no zone takes part. */
const readDay = (iso: string): Day | null => {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso)
  if (parts === null) return null
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  const calendar = new Date(Date.UTC(year, month - 1, day))
  if (calendar.getUTCFullYear() !== year || calendar.getUTCMonth() !== month - 1 || calendar.getUTCDate() !== day) return null
  return { year, month, day, weekday: calendar.getUTCDay() }
}

const dayOf = (iso: string): Day => {
  const day = readDay(iso)
  if (day === null) throw new Error(`${iso} is not a day.`)
  return day
}

export const isDay = (iso: string): boolean => readDay(iso) !== null

/** Senin, 23 November 2026 */
export const longDay = (iso: string, language: Language): string => {
  const day = dayOf(iso)
  const name = names[language]
  return `${name.days[day.weekday] ?? ''}, ${day.day} ${name.months[day.month - 1] ?? ''} ${day.year}`
}

/** 23 Nov 2026, for tables. */
export const shortDay = (iso: string, language: Language): string => {
  const day = dayOf(iso)
  return `${day.day} ${names[language].short[day.month - 1] ?? ''} ${day.year}`
}

/** 3 Agu 2026 sampai 11 Sep 2026 */
export const dayRange = (from: string, to: string, language: Language): string =>
  from === to ? shortDay(from, language) : `${shortDay(from, language)} ${names[language].to} ${shortDay(to, language)}`

type Local = { readonly day: string; readonly time: string; readonly zone: Zone }

/** The day and the minute of an instant in the zone of an agency: { day: '2026-11-23', time: '15:00' }. */
export const localOf = (instant: string, timeZone: string): Local => {
  const zone = zoneOf(timeZone)
  const shifted = new Date(Date.parse(instant) + zone.offset * 3_600_000)
  const day = `${shifted.getUTCFullYear()}-${two(shifted.getUTCMonth() + 1)}-${two(shifted.getUTCDate())}`
  return { day, time: `${two(shifted.getUTCHours())}:${two(shifted.getUTCMinutes())}`, zone }
}

/** The instant of a day and a minute in the zone of an agency: '2026-11-23' and '15:00' in Jakarta are 08.00 UTC. */
export const instantOf = (day: string, time: string, timeZone: string): string =>
  new Date(Date.parse(`${day}T${time}:00.000Z`) - zoneOf(timeZone).offset * 3_600_000).toISOString()

/** 15.00 WIB */
export const timeText = (instant: string, timeZone: string, language: Language): string => {
  const local = localOf(instant, timeZone)
  return `${local.time.replace(':', names[language].clock)} ${local.zone.name}`
}

/** Senin, 23 November 2026, 15.00 WIB */
export const longInstant = (instant: string, timeZone: string, language: Language): string =>
  `${longDay(localOf(instant, timeZone).day, language)}, ${timeText(instant, timeZone, language)}`

/** 23 Nov 2026, 15.00 WIB, for tables. */
export const shortInstant = (instant: string, timeZone: string, language: Language): string =>
  `${shortDay(localOf(instant, timeZone).day, language)}, ${timeText(instant, timeZone, language)}`

/** Whole days from one calendar day to another; negative when it has passed. */
export const daysUntil = (from: string, to: string): number =>
  (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000

/** What was typed as 31-12-2026 (or 31/12/2026, 31.12.2026) as '2026-12-31'; null when there is no such day. */
export const readTypedDay = (typed: string): string | null => {
  const parts = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(typed.trim())
  if (parts === null) return null
  const iso = `${parts[3] ?? ''}-${two(Number(parts[2]))}-${two(Number(parts[1]))}`
  return isDay(iso) ? iso : null
}

/** '2026-12-31' as it is typed: 31-12-2026. */
export const typedDay = (iso: string): string => {
  const day = dayOf(iso)
  return `${two(day.day)}-${two(day.month)}-${day.year}`
}

/** What was typed as 15.00 (or 15:00, 1500) as '15:00'; null when there is no such minute. */
export const readTypedTime = (typed: string): string | null => {
  const parts = /^(\d{1,2})[.:]?(\d{2})$/.exec(typed.trim())
  if (parts === null || Number(parts[1]) > 23 || Number(parts[2]) > 59) return null
  return `${two(Number(parts[1]))}:${parts[2] ?? ''}`
}
