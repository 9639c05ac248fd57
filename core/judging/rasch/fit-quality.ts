import type { Parameters } from './information.ts'
import { momentsOf, stepChances } from './rating-scale.ts'
import type { Indexed } from './ratings.ts'

/** Mean squares of residuals; both are about 1 when the scores are as scattered as the model expects. */
export interface Quality {
  /** Weighted by information: sum (x - E)^2 / sum W. Unexpected scores near one's own level move it. */
  readonly infit: number
  /** Plain: mean of (x - E)^2 / W. One score far from what was expected moves it. */
  readonly outfit: number
  /** Root mean square of the residuals in points of the scale. */
  readonly residualSd: number
  /** Mean of the scores in points. */
  readonly mean: number
  readonly count: number
}

/** Reference: Wright and Masters, Rating Scale Analysis (1982), chapter 5. `at[row]` is the place of the row's element among `size`. */
export function qualityOf(data: Indexed, p: Parameters, at: Int32Array, size: number): Quality[] {
  const chance = new Float64Array(data.values.length)
  const steps = Float64Array.from(data.values.keys())
  const sums = Array.from({ length: size }, () => ({ squares: 0, information: 0, standardised: 0, points: 0, score: 0, count: 0 }))
  for (let row = 0; row < data.step.length; row++) {
    stepChances(p.entry[data.entry[row]!]! - p.judge[data.judge[row]!]! - p.criterion[data.criterion[row]!]!, p.thresholds, chance)
    const { mean, variance } = momentsOf(chance, steps)
    const square = (data.step[row]! - mean) ** 2
    const score = data.values[data.step[row]!]!
    const sum = sums[at[row]!]!
    sum.squares += square
    sum.information += variance
    sum.standardised += square / variance
    sum.points += (score - momentsOf(chance, data.values).mean) ** 2
    sum.score += score
    sum.count += 1
  }
  return sums.map(sum => ({
    infit: sum.squares / sum.information,
    outfit: sum.standardised / sum.count,
    residualSd: Math.sqrt(sum.points / sum.count),
    mean: sum.score / sum.count,
    count: sum.count,
  }))
}
