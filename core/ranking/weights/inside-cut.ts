import { kthLargest } from '../intervals/kth-largest.ts'

/**
 * 1 for each entry whose total is at least the `places`-th largest: equal totals at the cut are inside together.
 *
 * @throws RangeError unless 1 <= places <= number of entries
 */
export const insideCut = (totals: Float64Array, places: number): Uint8Array => {
  const last = kthLargest(totals.slice(), places)
  return Uint8Array.from(totals, total => (total >= last ? 1 : 0))
}
