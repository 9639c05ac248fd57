import { Temporal } from 'temporal-polyfill'

/** The day of a moment in a time zone, yyyy-mm-dd. */
export const dayIn = (moment: string, timeZone: string): string => Temporal.Instant.from(moment).toZonedDateTimeISO(timeZone).toPlainDate().toString()
