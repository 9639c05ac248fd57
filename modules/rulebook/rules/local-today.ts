import { Temporal } from 'temporal-polyfill'

/** The calendar day of a moment where the agency is. */
export const localToday = (moment: string, timeZone: string): string => Temporal.Instant.from(moment).toZonedDateTimeISO(timeZone).toPlainDate().toString()
