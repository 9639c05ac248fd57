/** Counts of people: rows are the first and the second group, columns are selected and not selected. */
export type TwoByTwo = readonly [readonly [selected: number, not: number], readonly [selected: number, not: number]]

/** @throws RangeError unless every count is a whole number from 0 and the table holds at most ten million people */
export const checkTable = ([[a, b], [c, d]]: TwoByTwo): void => {
  if (![a, b, c, d].every(count => Number.isInteger(count) && count >= 0)) throw new RangeError('counts must be whole numbers from 0')
  if (a + b + c + d > 10_000_000) throw new RangeError('a table holds at most ten million people')
}

/** Whether a table can say anything about the odds ratio: no row and no column is empty. */
export const informative = ([[a, b], [c, d]]: TwoByTwo): boolean => a + b > 0 && c + d > 0 && a + c > 0 && b + d > 0

/** The table of all strata together. */
export const pooled = (strata: readonly TwoByTwo[]): TwoByTwo =>
  strata.reduce<TwoByTwo>(([[a, b], [c, d]], [[e, f], [g, h]]) => [[a + e, b + f], [c + g, d + h]], [[0, 0], [0, 0]])
