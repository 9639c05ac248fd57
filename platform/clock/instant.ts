/** A moment in UTC with milliseconds, as every document and answer spells it: 2026-11-25T02:15:38.123Z. Text order is time order. */
export type Instant = string & { readonly __brand: 'Instant' }

export const instantOf = (milliseconds: number): Instant => new Date(milliseconds).toISOString() as Instant

export const millisecondsOf = (moment: Instant): number => Date.parse(moment)

export const later = (moment: Instant, milliseconds: number): Instant => instantOf(millisecondsOf(moment) + milliseconds)

export const latest = (first: Instant, ...others: readonly Instant[]): Instant => others.reduce((a, b) => (a < b ? b : a), first)
