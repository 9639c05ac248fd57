import { FAINT, bulkOf, logWeightRatio, modeOf, momentsOf } from './tilted-margins.ts'
import type { Bulk, Margins } from './tilted-margins.ts'

/**
 * The total T of the first cells of all strata, tilted so that its mean lies where one wants to look: there the weights are near
 * their largest, so that even a tail of 1e-300 is summed from numbers of ordinary size.
 *
 *   log P(T = u) = log weights[u - first] - theta u + logScale     at odds ratio 1
 */
export interface TiltedTotal {
  readonly theta: number
  readonly first: number
  readonly weights: Float64Array
  readonly logScale: number
}

/** The theta at which the mean of T is `mean`, strictly between the lowest and the highest total: Newton's method, kept inside a bracket. */
export const thetaOf = (strata: readonly Margins[], mean: number): number => {
  let theta = 0
  let low = Number.NEGATIVE_INFINITY
  let high = Number.POSITIVE_INFINITY
  for (let round = 0; round < 200; round++) {
    let away = -mean
    let variance = 0
    for (const margins of strata) {
      const moments = momentsOf(margins, theta, modeOf(margins, theta))
      away += moments.mean
      variance += moments.variance
    }
    if (away > 0) high = theta
    else low = theta
    const newton = theta - Math.max(-4, Math.min(4, away / variance))
    const next = newton >= low && newton <= high ? newton : (Math.max(low, theta - 4) + Math.min(high, theta + 4)) / 2
    if (Math.abs(next - theta) <= 1e-12 * Math.max(1, Math.abs(theta))) return next
    theta = next
  }
  return theta
}

export const tiltedTotal = (strata: readonly Margins[], theta: number): TiltedTotal => {
  let total: Bulk = { first: 0, weights: Float64Array.of(1) }
  let logScale = 0
  for (const margins of strata) {
    const centre = modeOf(margins, 0)
    const mode = modeOf(margins, theta)
    const bulk = bulkOf(margins, theta, mode)
    logScale += logWeightRatio(margins, centre, mode) + theta * mode - Math.log(momentsOf(margins, 0, centre).sum)
    total = strata.length === 1 ? bulk : convolution(total, bulk)
  }
  return { theta, ...total, logScale }
}

/** The distribution of a sum. Its ends are cut well inside FAINT, where what the parts left out would be missed. */
const convolution = (a: Bulk, b: Bulk): Bulk => {
  const sum = new Float64Array(a.weights.length + b.weights.length - 1)
  let largest = 0
  for (let i = 0; i < a.weights.length; i++) {
    const weight = a.weights[i] as number
    for (let j = 0; j < b.weights.length; j++) sum[i + j] = (sum[i + j] as number) + weight * (b.weights[j] as number)
  }
  for (const weight of sum) largest = Math.max(largest, weight)
  const faint = largest * 1e20 * FAINT
  let start = 0
  while ((sum[start] as number) < faint) start++
  let end = sum.length
  while ((sum[end - 1] as number) < faint) end--
  return { first: a.first + b.first + start, weights: sum.slice(start, end) }
}
