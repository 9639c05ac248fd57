import type { Chance } from './chance.ts'
import { chiSquareTail } from './chi-square-tail.ts'
import { checkTable, informative } from './two-by-two.ts'
import type { TwoByTwo } from './two-by-two.ts'

export interface Heterogeneity extends Chance {
  readonly statistic: number
  readonly df: number
}

/**
 * Woolf's test of whether the odds ratio is the same in all strata, with one half added to every cell (as R's documentation of the
 * Mantel-Haenszel test does): with l = log(ad / bc) and w = 1 / (1/a + 1/b + 1/c + 1/d),
 *   sum w (l - mean l)^2,   mean weighted by w,
 * is about chi-square on (strata - 1) degrees of freedom. Strata with an empty row or column say nothing of the odds ratio and drop out.
 * With fewer than two strata left nothing can differ: statistic 0, df 0, p 1.
 *
 * @throws RangeError when a count is not a whole number from 0
 * Reference: Woolf, Annals of Human Genetics 19 (1955) 251-253; Haldane, Annals of Human Genetics 20 (1956) 309-311, for the half.
 */
export const woolf = (strata: readonly TwoByTwo[]): Heterogeneity => {
  for (const table of strata) checkTable(table)
  const useful = strata.filter(informative)
  if (useful.length < 2) return { statistic: 0, df: 0, p: 1, logP: 0 }
  const parts = useful.map(table => {
    const [a = 0, b = 0, c = 0, d = 0] = table.flat().map(count => count + 0.5)
    return { log: Math.log((a * d) / (b * c)), weight: 1 / (1 / a + 1 / b + 1 / c + 1 / d) }
  })
  const mean = parts.reduce((sum, { log, weight }) => sum + weight * log, 0) / parts.reduce((sum, { weight }) => sum + weight, 0)
  const statistic = parts.reduce((sum, { log, weight }) => sum + weight * (log - mean) ** 2, 0)
  const df = useful.length - 1
  return { statistic, df, ...chiSquareTail(statistic, df) }
}
