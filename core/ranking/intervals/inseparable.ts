import type { RankIntervals } from './rank-intervals.ts'

/**
 * Groups of neighbours in the order of estimates among whom no pair is proven to differ. Each group is as long as it can be, so groups
 * may overlap: with A, B, C in order, A and B may be inseparable, B and C too, and A still be proven above C.
 *
 * @returns lists of places in the input, best first, each of two entries or more; equal estimates in input order
 */
export const inseparable = ({ ranks, provenAbove }: Pick<RankIntervals, 'ranks' | 'provenAbove'>): number[][] => {
  const order = ranks.map((_, entry) => entry).sort((a, b) => (ranks[a] as number) - (ranks[b] as number) || a - b)
  const groups: number[][] = []
  let reached = 0
  for (const start of order.keys()) {
    let end = Math.max(start + 1, reached)
    const joins = (next: number) => order.slice(start, next).every(entry => !provenAbove(entry, order[next] as number))
    while (end < order.length && joins(end)) end++
    if (end > reached && end - start > 1) groups.push(order.slice(start, end))
    reached = Math.max(reached, end)
  }
  return groups
}
