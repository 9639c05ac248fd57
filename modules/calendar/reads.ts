import type { Context } from '#platform/http/context.ts'
import { rulesOn } from '#modules/rulebook/reads.ts'
import type { DayOff } from './rules/day-off.ts'
import type { OfficeCalendar } from './rules/office-calendar.ts'
import { type CalendarVersion, currentYears } from './store/versions.ts'

export { type OfficeCalendar, type Remark, works } from './rules/office-calendar.ts'

export type AgencyCalendar = OfficeCalendar & {
  /** The digest of the version by which a year counts; undefined where only the rulebook's week does. */
  readonly digestOf: (year: number) => string | undefined
}

const numbersOf = (value: unknown): readonly number[] => (Array.isArray(value) ? value.filter((one): one is number => typeof one === 'number') : [])
const hourOf = (value: unknown, field: string): number => {
  const hour = typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[field] : undefined
  if (typeof hour !== 'number') throw new Error(`The rulebook does not say when night ${field === 'from' ? 'begins' : 'ends'}.`)
  return hour
}

/**
 * The calendar of the agency as two people set it. A year that nobody set has no day off but those outside the week, which then is the week of
 * the nearest year before, else the one that the rulebook proposes; `knows` says so. Role: app.
 */
export const agencyCalendar = async ({ tx, agency, received }: Pick<Context, 'tx' | 'agency' | 'received'>): Promise<AgencyCalendar> => {
  const years = await currentYears(tx, agency.id)
  const rules = await rulesOn({ tx, agency }, 'calendar.', received.slice(0, 'yyyy-mm-dd'.length))
  const byYear = new Map(years.map((one) => [one.year, one]))
  const usual = numbersOf(rules.get('calendar.working_week')?.value)
  const night = rules.get('calendar.night')?.value
  const ruling = (year: number): CalendarVersion | undefined => byYear.get(year) ?? years.filter((one) => one.year < year).at(-1)
  return {
    timeZone: agency.timeZone,
    week: (year) => ruling(year)?.week ?? usual,
    off: new Map(years.flatMap(({ days }) => days.map((one): [string, DayOff] => [one.day, one]))),
    knows: (year) => byYear.has(year),
    night: { from: hourOf(night, 'from'), to: hourOf(night, 'to') },
    digestOf: (year) => ruling(year)?.digest,
  }
}
