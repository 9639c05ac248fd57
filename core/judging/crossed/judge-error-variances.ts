import type { CrossedDesign } from './design.ts'
import { fitCrossed } from './fit-crossed.ts'
import type { CrossedFit, FitRefusal } from './fit-crossed.ts'
import { digamma, trigamma, trigammaInverse } from './gamma-derivatives.ts'

export type RobustFit = CrossedFit & {
  /** Error variance of each judge divided by that of a usual judge; all 1 when nothing speaks for a difference. */
  readonly errorVariance: Float64Array
  /** Degrees of freedom that the panel lends to each judge's own estimate; Infinity when all judges share one variance. */
  readonly priorFreedom: number
}

/**
 * A robust option: each judge has an error variance of their own, so that an erratic judge counts less. Judges' variances are drawn
 * together as far as the panel speaks for one common variance (empirical Bayes, Smyth, Stat. Appl. Genet. Mol. Biol. 3 (2004) 3), and only
 * when they differ beyond chance (one-sided 1 %) is anything done at all: without erratic judges the result is the plain fit. Fits and
 * variances alternate until they settle.
 *
 * `judgeTerm` says which term of the design is the judge. With several scores per sheet, put entry:judge among the terms: else a judge whose
 * sheets as a whole are off looks erratic.
 */
export function fitWithJudgeErrors(design: CrossedDesign, judgeTerm = 1): RobustFit | FitRefusal {
  const judge = design.terms[judgeTerm]!
  let fit = fitCrossed(design)
  let variances: Float64Array = new Float64Array(judge.levels).fill(1)
  let priorFreedom = Number.POSITIVE_INFINITY
  for (let round = 0; round < 8 && fit.ok; round++) {
    const next = drawnTogether(...judgeSquares(fit, judge.level, judge.levels, variances))
    if (next.priorFreedom === Number.POSITIVE_INFINITY && round === 0) break
    const change = Math.max(...next.variances.map((value, j) => Math.abs(Math.log(value / variances[j]!))))
    variances = next.variances
    priorFreedom = next.priorFreedom
    if (change < 0.01) break
    fit = fitCrossed({ ...design, weights: Float64Array.from(judge.level, j => 1 / variances[j]!) }, { tolerance: 1e-5, start: fit.optimum.at.theta })
  }
  return fit.ok ? { ...fit, errorVariance: variances, priorFreedom } : fit
}

/** Sum of squared residuals of each judge and its degrees of freedom: E e_r^2 = s_r^2 (1 - h_r), with leverages shared out by weight. */
function judgeSquares(fit: CrossedFit, level: Int32Array, judges: number, variances: Float64Array): [squares: Float64Array, freedom: Float64Array] {
  const { diagonal, at } = fit.optimum
  let hat = at.beta.length
  for (const value of diagonal) hat += 1 - value
  const squares = new Float64Array(judges)
  const counts = new Float64Array(judges)
  let weights = 0
  for (let r = 0; r < level.length; r++) {
    squares[level[r]!]! += fit.residuals[r]! ** 2
    counts[level[r]!]! += 1
    weights += 1 / variances[level[r]!]!
  }
  return [squares, counts.map((count, j) => count * Math.max(0.05, 1 - hat / weights / variances[j]!))]
}

function drawnTogether(squares: Float64Array, freedom: Float64Array): { readonly variances: Float64Array; readonly priorFreedom: number } {
  const judges = squares.length
  const own = squares.map((sum, j) => Math.max(sum / freedom[j]!, 1e-12))
  const logs = own.map((value, j) => Math.log(value) - digamma(freedom[j]! / 2) + Math.log(freedom[j]! / 2))
  const mean = logs.reduce((sum, x) => sum + x, 0) / judges
  const chance = freedom.reduce((sum, f) => sum + trigamma(f / 2), 0) / judges
  const excess = logs.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (judges - 1) - chance
  if (!(excess > 2.326 * chance * Math.sqrt(2 / (judges - 1)))) return { variances: new Float64Array(judges).fill(1), priorFreedom: Number.POSITIVE_INFINITY }
  const priorFreedom = 2 * trigammaInverse(excess)
  const usual = Math.exp(mean + digamma(priorFreedom / 2) - Math.log(priorFreedom / 2))
  return { priorFreedom, variances: own.map((value, j) => (priorFreedom + (freedom[j]! * value) / usual) / (priorFreedom + freedom[j]!)) }
}
