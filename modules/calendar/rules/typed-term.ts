import { Temporal } from 'temporal-polyfill'
import { addWorkingDays, type OfficeCalendar } from './office-calendar.ts'

export type TypedTerm = { readonly count: number; readonly unit: 'working-day' | 'day' }

/** Reads "3 hari kerja", "10 hari", "3 working days", "10 days"; null where it is none of these. */
export const readTerm = (typed: string): TypedTerm | null => {
  const found = /^\s*(\d{1,3})\s*(hari kerja|hk|working days?|hari kalender|hari|calendar days?|days?)\s*$/i.exec(typed)
  if (found === null) return null
  const [, digits = '', words = ''] = found
  return { count: Number(digits), unit: /kerja|hk|working/i.test(words) ? 'working-day' : 'day' }
}

/** The moment so long after another, at the same time of day where the agency is. */
export const momentAfter = (calendar: OfficeCalendar, instant: string, { count, unit }: TypedTerm): string => {
  const at = Temporal.Instant.from(instant).toZonedDateTimeISO(calendar.timeZone)
  const day = unit === 'day' ? at.toPlainDate().add({ days: count }).toString() : addWorkingDays(calendar, at.toPlainDate().toString(), count)
  return new Date(Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: calendar.timeZone, plainTime: at.toPlainTime() }).epochMilliseconds).toISOString()
}
