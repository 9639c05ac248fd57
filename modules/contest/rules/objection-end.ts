import { Temporal } from 'temporal-polyfill'
import type { Term } from './rules-document.ts'

/** Is this day one on which the office works? */
export type WorkingDay = (day: Temporal.PlainDate) => boolean

/** Monday to Friday. Days off of the region come with its calendar. */
export const mondayToFriday: WorkingDay = (day) => day.dayOfWeek <= 5

/**
 * When the term for objections ends: with the last counted day after the day of publication, at midnight in the agency's time
 * zone. An objection is in time if it was received before this instant.
 */
export const objectionEnd = (publishedAt: string, term: Term, timeZone: string, works: WorkingDay = mondayToFriday): string => {
  let day = Temporal.Instant.from(publishedAt).toZonedDateTimeISO(timeZone).toPlainDate()
  let left = term.count
  while (left > 0) {
    day = day.add({ days: 1 })
    if (term.unit === 'day' || works(day)) left -= 1
  }
  const midnight = day.add({ days: 1 }).toZonedDateTime({ timeZone, plainTime: '00:00' })
  return new Date(midnight.epochMilliseconds).toISOString()
}
