/** Median of a list; NaN when empty. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const half = sorted.length >> 1
  if (sorted.length === 0) return Number.NaN
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2
}

/**
 * How many standard normal deviations a variance estimate with `freedom` degrees of freedom lies above (below: negative) the value
 * expected, ratio = estimate / expected. Wilson & Hilferty, PNAS 17 (1931) 684-688: the cube root of a chi square is nearly normal.
 */
export function varianceEvidence(ratio: number, freedom: number): number {
  const spread = 2 / (9 * freedom)
  return (Math.cbrt(ratio) - (1 - spread)) / Math.sqrt(spread)
}
