import { kthLargest } from './kth-largest.ts'

/**
 * Which order statistic of `draws` simulated maxima is the critical value: with k = draws + 1 - ceil(coverage (draws + 1)) the k-th
 * largest keeps the level even with few draws, because the true maximum and the simulated ones are exchangeable.
 *
 * @throws RangeError when so few draws cannot reach the coverage
 * Reference: Davison and Hinkley, Bootstrap Methods and their Application (1997), section 4.2.
 */
export const criticalPlace = (draws: number, coverage: number): number => {
  const place = draws + 1 - Math.ceil(coverage * (draws + 1) - 1e-9)
  if (place < 1) throw new RangeError(`${draws} draws are too few for a coverage of ${coverage}`)
  return place
}

/**
 * The k-th largest maximum once hypotheses were dropped, when `bounds[r]` is what draw r had before (dropping only lowers a maximum):
 * only the draws that can still be among the k largest are computed again. Lowers `bounds` of those draws to their new maximum.
 */
export const loweredCriticalValue = (bounds: Float64Array, k: number, maximum: (draw: number) => number): number => {
  const before = bounds.slice()
  const known: number[] = []
  let ceiling = Number.POSITIVE_INFINITY
  for (let reach = 2 * k; ; reach *= 2) {
    const floor = reach >= before.length ? Number.NEGATIVE_INFINITY : kthLargest(before.slice(), reach)
    for (let r = 0; r < before.length; r++) {
      const bound = before[r] as number
      if (bound >= floor && bound < ceiling) known.push((bounds[r] = maximum(r)))
    }
    const value = kthLargest(Float64Array.from(known), k)
    if (value >= floor) return value
    ceiling = floor
  }
}
