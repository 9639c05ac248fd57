/** A moment in UTC with milliseconds, as every document and answer spells it: 2026-11-25T02:15:38.123Z. Text order is time order. */
export type Instant = string & { readonly __brand: 'Instant' }

const spelling = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/

/** Reads an instant in its one spelling. Throws on any other: an instant comes from the clock or from the database. */
export const instant = (text: string): Instant => {
  if (!spelling.test(text) || Number.isNaN(Date.parse(text))) throw new Error(`Not an instant: ${text}`)
  return text as Instant
}

export const instantOf = (milliseconds: number): Instant => new Date(milliseconds).toISOString() as Instant

export const millisecondsOf = (moment: Instant): number => Date.parse(moment)

export const later = (moment: Instant, milliseconds: number): Instant => instantOf(millisecondsOf(moment) + milliseconds)

export const latest = (first: Instant, ...others: readonly Instant[]): Instant => others.reduce((a, b) => (a < b ? b : a), first)
