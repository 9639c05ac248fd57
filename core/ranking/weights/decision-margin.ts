import { insideCut } from './inside-cut.ts'
import { checkWeighted, leadOf, totals } from './weighted-scores.ts'
import type { WeightedScores } from './weighted-scores.ts'

export interface DecisionMargin {
  /** The smallest relative change of weights that lets an entry outside catch up with one inside, 0 .. 1; 1 also when none can. */
  readonly change: number
  /** The pair that meets first, as places in the input; undefined when nobody is outside. */
  readonly pair: { readonly inside: number; readonly outside: number } | undefined
}

/**
 * How much the weights may move before the decision "the best `places`" can change: the minimum over pairs (a inside, b outside) of
 *   |sum w d| / sum w |d|,   d = scores of a - scores of b.
 * Below that change every choice of weights keeps the decision; at it some choice makes the pair equal. When equal totals at the cut
 * brought more than `places` inside, the entries of that tie count as rivals too: the slightest change may part them (margin 0).
 *
 * @param places whole number, 1 .. number of entries
 */
export const decisionMargin = (given: WeightedScores, places: number): DecisionMargin => {
  checkWeighted(given)
  const { scores, weights } = given
  const all = totals(scores, weights)
  const inside = insideCut(all, places)
  const crowded = inside.reduce((count, one) => count + one, 0) > places
  const last = all.reduce((least, total, entry) => (inside[entry] === 1 ? Math.min(least, total) : least), Number.POSITIVE_INFINITY)
  let margin: DecisionMargin = { change: 1, pair: undefined }
  for (const [a, row] of scores.entries()) {
    if (inside[a] === 0) continue
    for (const [b, other] of scores.entries()) {
      const rival = inside[b] === 0 || (crowded && all[b] === last)
      const { lead, reach } = leadOf(row, other, weights)
      if (!rival || reach === 0) continue
      const change = all[a] === all[b] ? 0 : Math.abs(lead) / reach
      if (margin.pair === undefined || change < margin.change) margin = { change, pair: { inside: a, outside: b } }
    }
  }
  return margin
}
