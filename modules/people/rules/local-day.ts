import { Temporal } from 'temporal-polyfill'

/** The calendar day of a moment in the agency's time zone: 'yyyy-mm-dd'. */
export const localDay = (moment: string, timeZone: string): string => Temporal.Instant.from(moment).toZonedDateTimeISO(timeZone).toPlainDate().toString()
