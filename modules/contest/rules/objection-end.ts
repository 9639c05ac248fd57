import { Temporal } from 'temporal-polyfill'
import type { Term } from './rules-document.ts'

/** Is this day ('yyyy-mm-dd') one on which the office works? The calendar of the agency says so. */
export type WorkingDay = (day: string) => boolean

/** Until when objections are received, and the days of the term that were not counted. */
export type ObjectionTerm = { readonly until: string; readonly off: readonly string[] }

/**
 * When the term for objections ends: with the last counted day after the day of publication, at midnight in the agency's time
 * zone. An objection is in time if it was received before this instant.
 */
export const objectionEnd = (publishedAt: string, term: Term, timeZone: string, works: WorkingDay): ObjectionTerm => {
  let day = Temporal.Instant.from(publishedAt).toZonedDateTimeISO(timeZone).toPlainDate()
  const off: string[] = []
  let left = term.count
  while (left > 0) {
    day = day.add({ days: 1 })
    if (term.unit === 'day' || works(day.toString())) left -= 1
    else off.push(day.toString())
  }
  const midnight = day.add({ days: 1 }).toZonedDateTime({ timeZone, plainTime: '00:00' })
  return { until: new Date(midnight.epochMilliseconds).toISOString(), off }
}
