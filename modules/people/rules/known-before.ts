import { Temporal } from 'temporal-polyfill'

/** The moment at which the day ends in the agency's time zone: what was recorded before it was known on that day. */
export const knownBefore = (day: string, timeZone: string): string =>
  Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime(timeZone).toInstant().toString({ fractionalSecondDigits: 3 })
