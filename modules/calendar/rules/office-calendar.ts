import { Temporal } from 'temporal-polyfill'
import type { DayKind, DayOff } from './day-off.ts'

/** When an agency works: its zone, the ISO weekdays of its week (1 is Monday), its days off by day, and the years whose days off nobody has set. */
export type OfficeCalendar = {
  readonly timeZone: string
  readonly week: (year: number) => readonly number[]
  readonly off: ReadonlyMap<string, DayOff>
  readonly knows: (year: number) => boolean
  /** From this hour on, and before the other, it is night. */
  readonly night: { readonly from: number; readonly to: number }
}

/** Does the office work on the day ('yyyy-mm-dd')? */
export const works = ({ week, off }: OfficeCalendar, day: string): boolean => {
  const { year, dayOfWeek } = Temporal.PlainDate.from(day)
  return week(year).includes(dayOfWeek) && !off.has(day)
}

/** The day so many working days after a day; the day itself is not counted (three after a Friday: Wednesday). */
export const addWorkingDays = (calendar: OfficeCalendar, from: string, count: number): string => {
  let day = Temporal.PlainDate.from(from)
  for (let left = count; left > 0; ) {
    day = day.add({ days: 1 })
    if (works(calendar, day.toString())) left -= 1
  }
  return day.toString()
}

export type Remark =
  | { readonly kind: 'weekend' }
  | { readonly kind: 'day-off'; readonly name: string; readonly of: DayKind }
  | { readonly kind: 'night' }
  /** Nobody has set the days off of that year. */
  | { readonly kind: 'no-calendar'; readonly year: number }

/** What is odd about a deadline at this moment, for people who keep office hours. */
export const remarksOn = (calendar: OfficeCalendar, instant: string): readonly Remark[] => {
  const at = Temporal.Instant.from(instant).toZonedDateTimeISO(calendar.timeZone)
  const { year, dayOfWeek, hour, minute } = at
  const dayOff = calendar.off.get(at.toPlainDate().toString())
  const { from, to } = calendar.night
  // A deadline at the very hour at which night begins is still one of the day.
  const late = hour > from || (hour === from && minute > 0) || hour < to
  return [
    ...(dayOff !== undefined ? [{ kind: 'day-off' as const, name: dayOff.name, of: dayOff.kind }] : calendar.week(year).includes(dayOfWeek) ? [] : [{ kind: 'weekend' as const }]),
    ...(late ? [{ kind: 'night' as const }] : []),
    ...(calendar.knows(year) ? [] : [{ kind: 'no-calendar' as const, year }]),
  ]
}
