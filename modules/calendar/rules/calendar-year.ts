import type { DayOff } from './day-off.ts'

export type CalendarYear = { readonly year: number; readonly week: readonly number[]; readonly days: readonly DayOff[] }

/** A year of the calendar in its one order: what two people approve and the chain keeps. */
export const inOrder = ({ year, week, days }: CalendarYear): CalendarYear => ({
  year,
  week: [...new Set(week)].sort((a, b) => a - b),
  days: days.map(({ day, kind, name }) => ({ day, kind, name })).sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)),
})

/** What is wrong with a year before anybody may approve it: days of another year, or a day that stands twice. */
export const faultIn = ({ year, days }: CalendarYear): 'CALENDAR_OTHER_YEAR' | 'CALENDAR_DAY_TWICE' | null => {
  if (days.some(({ day }) => !day.startsWith(`${year}-`))) return 'CALENDAR_OTHER_YEAR'
  return new Set(days.map(({ day }) => day)).size === days.length ? null : 'CALENDAR_DAY_TWICE'
}
