export type AlphaMetric = 'nominal' | 'ordinal' | 'interval' | 'ratio'

/**
 * Krippendorff's alpha = 1 - observed / expected disagreement, for any number of judges and with gaps. `units[u]` lists the values that
 * unit u received, in any order; units with fewer than two values do not count. 1 is perfect agreement, 0 what chance gives; NaN when
 * nothing varies. Ordinal values are ranked by their size; the ratio metric needs values of one sign.
 *
 * Reference: K. Krippendorff, Computing Krippendorff's Alpha-Reliability, University of Pennsylvania 2011 (example: 12 units, 4 observers).
 */
export function krippendorffAlpha(units: readonly (readonly number[])[], metric: AlphaMetric): number {
  const paired = units.filter(unit => unit.length > 1)
  const values = [...new Set(paired.flat())].sort((a, b) => a - b)
  const at = new Map(values.map((value, i) => [value, i]))
  const counts = new Float64Array(values.length)
  for (const value of paired.flat()) counts[at.get(value)!]! += 1
  const n = counts.reduce((sum, count) => sum + count, 0)
  const difference = differenceOf(metric, values, counts)
  let observed = 0
  for (const unit of paired) {
    const places = unit.map(value => at.get(value)!)
    let sum = 0
    for (let i = 0; i < places.length; i++) for (let j = i + 1; j < places.length; j++) sum += difference(places[i]!, places[j]!)
    observed += (2 * sum) / (unit.length - 1)
  }
  let expected = 0
  for (let c = 0; c < values.length; c++) for (let k = c + 1; k < values.length; k++) expected += 2 * counts[c]! * counts[k]! * difference(c, k)
  return 1 - ((n - 1) * observed) / expected
}

/** Squared difference of two values, by their places in `values`. */
function differenceOf(metric: AlphaMetric, values: readonly number[], counts: Float64Array): (c: number, k: number) => number {
  const below = new Float64Array(values.length + 1)
  counts.forEach((count, i) => { below[i + 1] = below[i]! + count })
  const table = {
    nominal: (c, k) => (c === k ? 0 : 1),
    ordinal: (c, k) => {
      const [low, high] = c < k ? [c, k] : [k, c]
      return (below[high + 1]! - below[low]! - (counts[low]! + counts[high]!) / 2) ** 2
    },
    interval: (c, k) => (values[c]! - values[k]!) ** 2,
    ratio: (c, k) => (c === k ? 0 : ((values[c]! - values[k]!) / (values[c]! + values[k]!)) ** 2),
  } satisfies Record<AlphaMetric, (c: number, k: number) => number>
  return (c, k) => (c === k ? 0 : table[metric](c, k))
}
