import { Temporal } from 'temporal-polyfill'

/** The day of a moment in a time zone, yyyy-mm-dd. */
export const dayIn = (moment: string, timeZone: string): string => Temporal.Instant.from(moment).toZonedDateTimeISO(timeZone).toPlainDate().toString()

/** The day so many years before the day of a moment. */
export const yearsBefore = (moment: string, years: number, timeZone: string): string => Temporal.PlainDate.from(dayIn(moment, timeZone)).subtract({ years }).toString()
