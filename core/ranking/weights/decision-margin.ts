import { insideCut } from './inside-cut.ts'
import { checkWeighted, leadOf, totals } from './weighted-scores.ts'
import type { WeightedScores } from './weighted-scores.ts'

export interface DecisionMargin {
  /** The smallest relative change of weights that lets an entry outside catch up with one inside; 1 when only weights of 0 could do it, or none. */
  readonly change: number
  /** The pair that meets first: places in the input; undefined when everyone is inside. */
  readonly inside: number | undefined
  readonly outside: number | undefined
}

/**
 * How much the weights may move before the decision "the best `places`" can change: the minimum over pairs (a inside, b outside) of
 *   |sum w d| / sum w |d|.
 * Exact: below that change every choice of weights keeps the decision; at it some choice makes the pair equal.
 *
 * @param places whole number, 1 .. number of entries
 */
export const decisionMargin = (given: WeightedScores, places: number): DecisionMargin => {
  checkWeighted(given)
  const { scores, weights } = given
  const inside = insideCut(totals(scores, weights), places)
  let margin: DecisionMargin = { change: 1, inside: undefined, outside: undefined }
  for (const [a, row] of scores.entries()) {
    if (inside[a] === 0) continue
    for (const [b, other] of scores.entries()) {
      if (inside[b] === 1) continue
      const { lead, reach } = leadOf(row, other, weights)
      const change = Math.abs(lead) / reach
      if (margin.inside === undefined || change < margin.change) margin = { change, inside: a, outside: b }
    }
  }
  return margin
}
