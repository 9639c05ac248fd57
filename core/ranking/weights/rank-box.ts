import type { RankInterval } from '../intervals/rank-intervals.ts'
import { checkChange, checkWeighted, leadOf } from './weighted-scores.ts'
import type { WeightedScores } from './weighted-scores.ts'

/**
 * Possible ranks of each entry when every weight may move up or down by the share `change` of itself, independently (they need not
 * keep their sum: only proportions matter). Closed form: a is ahead of b under all such weights exactly when
 *   sum w d > change * sum w |d|,   d = scores of a - scores of b.
 * low = 1 + the number of entries always ahead, high = n - the number always behind. No such weights give a rank outside the box; a rank
 * inside it need not occur, because different rivals may need different weights. Scores whose lead is 0 count as either order.
 *
 * @param change 0 .. 1; 0.1 lets a weight of 20 be anything from 18 to 22
 * @returns one interval per entry, in the order of the input
 * Reference: ratio intervals of weights, Salo and Hamalainen, Operations Research 40 (1992) 1053-1061.
 */
export const rankBox = (given: WeightedScores, change: number): RankInterval[] => {
  checkWeighted(given)
  checkChange(change)
  const { scores, weights } = given
  const better = new Int32Array(scores.length)
  const worse = new Int32Array(scores.length)
  for (let a = 0; a < scores.length; a++) {
    for (let b = a + 1; b < scores.length; b++) {
      const { lead, reach } = leadOf(scores[a] ?? [], scores[b] ?? [], weights)
      if (Math.abs(lead) <= change * reach) continue
      const [ahead, behind] = lead > 0 ? [a, b] : [b, a]
      worse[ahead] = (worse[ahead] as number) + 1
      better[behind] = (better[behind] as number) + 1
    }
  }
  return scores.map((_, entry) => ({ low: 1 + (better[entry] as number), high: scores.length - (worse[entry] as number) }))
}
