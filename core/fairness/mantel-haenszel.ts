import type { Chance } from './chance.ts'
import { chiSquareTail } from './chi-square-tail.ts'
import { checkTable, informative } from './two-by-two.ts'
import type { TwoByTwo } from './two-by-two.ts'

export interface ChiSquare extends Chance {
  readonly statistic: number
}

export interface MantelHaenszel {
  /** With the continuity correction of one half, left out (as R does) when the sum of differences is below one half. */
  readonly corrected: ChiSquare
  readonly uncorrected: ChiSquare
  /** Mantel and Haenszel's estimate of the odds ratio common to all strata; 0 and Infinity occur. */
  readonly commonOddsRatio: number
}

/**
 * Cochran-Mantel-Haenszel test of 2 x 2 tables in strata, on one degree of freedom. With n_11 the first cell of a stratum:
 *   (|sum (n_11 - E n_11)| - correction)^2 / sum Var n_11,
 *   E = row1 column1 / n,   Var = row1 row2 column1 column2 / (n^2 (n - 1)),
 *   common odds ratio = sum (n_11 n_22 / n) / sum (n_12 n_21 / n).
 * Strata with an empty row or column drop out; if none is left the statistics are 0, p is 1 and the odds ratio is 1.
 *
 * @throws RangeError when a count is not a whole number from 0
 * Reference: Mantel and Haenszel, JNCI 22 (1959) 719-748; Agresti (2013), section 6.4.
 */
export const mantelHaenszel = (strata: readonly TwoByTwo[]): MantelHaenszel => {
  for (const table of strata) checkTable(table)
  let difference = 0
  let variance = 0
  let along = 0
  let across = 0
  for (const [[a, b], [c, d]] of strata.filter(informative)) {
    const n = a + b + c + d
    difference += a - ((a + b) * (a + c)) / n
    variance += ((a + b) / n) * ((c + d) / n) * (a + c) * ((b + d) / (n - 1))
    along += (a * d) / n
    across += (b * c) / n
  }
  const chiSquare = (distance: number): ChiSquare => {
    const statistic = variance === 0 ? 0 : (distance * distance) / variance
    return { statistic, ...chiSquareTail(statistic, 1) }
  }
  const distance = Math.abs(difference)
  return {
    corrected: chiSquare(distance >= 0.5 ? distance - 0.5 : distance),
    uncorrected: chiSquare(distance),
    commonOddsRatio: along === across ? 1 : along / across,
  }
}
