import type { Chance } from './chance.ts'
import { marginsOf } from './tilted-margins.ts'
import { logOddsAtTail, logOddsOf } from './tilted-odds.ts'
import { mirrored, rangeOf, totalAround } from './tilted-total.ts'
import { logTwoSided } from './two-sided-chance.ts'
import { checkTable, informative } from './two-by-two.ts'
import type { TwoByTwo } from './two-by-two.ts'

export interface ExactOdds extends Chance {
  /** Conditional maximum likelihood estimate of the odds of the first group over the second; 0 and Infinity occur. */
  readonly oddsRatio: number
  /** Exact confidence interval: each end leaves (1 - confidence) / 2 in its tail. */
  readonly low: number
  readonly high: number
}

/**
 * Exact conditional inference on the odds ratio common to all strata: given the margins of each stratum, the total T of the first
 * cells is a sum of independent hypergeometric counts. p (two-sided) adds the chances of all totals that are not likelier than the
 * observed one, up to a factor 1 + 1e-7. With one stratum this is Fisher's exact test.
 *
 * Strata with an empty row or column say nothing and drop out. If none is left the likelihood is flat: p is 1, the odds ratio is 1 (no
 * difference seen), the interval 0 .. Infinity.
 *
 * @param strata counts of people
 * @param confidence of the interval; 0.95
 * @throws RangeError when a count is not a whole number from 0, or a table is larger than ten million
 * Reference: Agresti, Categorical Data Analysis (3rd ed. 2013), sections 3.5 and 7.3; Gart, Biometrika 57 (1970) 471-475; Mehta, Patel and
 * Gray, JASA 80 (1985) 969-973.
 */
export const exactConditional = (strata: readonly TwoByTwo[], confidence = 0.95): ExactOdds => {
  for (const table of strata) checkTable(table)
  if (!(confidence > 0 && confidence < 1)) throw new RangeError('the confidence must be between 0 and 1')
  const useful = strata.filter(informative)
  if (useful.length === 0) return { p: 1, logP: 0, oddsRatio: 1, low: 0, high: Number.POSITIVE_INFINITY }
  const margins = useful.map(marginsOf)
  const total = useful.reduce((sum, [[a]]) => sum + a, 0)
  const { lowest, highest } = rangeOf(margins)
  const at = totalAround(margins, total, logOddsGuess(useful))

  const logP = logTwoSided(margins, at, total)
  const tail = (1 - confidence) / 2
  const other = mirrored(margins, at)
  return {
    p: Math.exp(logP),
    logP,
    oddsRatio: total === lowest ? 0 : total === highest ? Number.POSITIVE_INFINITY : Math.exp(logOddsOf(margins, at, total)),
    low: total === lowest ? 0 : Math.exp(logOddsAtTail(margins, at, total, tail)),
    high: total === highest ? Number.POSITIVE_INFINITY : Math.exp(-logOddsAtTail(other.margins, other.at, other.columns - total, tail)),
  }
}

/** Mantel and Haenszel's estimate with half a person more in each cell: mostly close to the answer, and finite. */
const logOddsGuess = (strata: readonly TwoByTwo[]): number => {
  let along = 0
  let across = 0
  for (const [[a, b], [c, d]] of strata) {
    const n = a + b + c + d
    along += ((a + 0.5) * (d + 0.5)) / n
    across += ((b + 0.5) * (c + 0.5)) / n
  }
  return Math.log(along / across)
}
