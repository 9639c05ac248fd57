const HOUR = 3_600_000

/** For how many hours one code of the second factor covers a judge's sheets on one device (I-38): a working day. */
const HOURS = 8

export const sessionEnd = (openedAt: string): string => new Date(Date.parse(openedAt) + HOURS * HOUR).toISOString()
