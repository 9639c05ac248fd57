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
  /** Whether the weights reach both ends of the range of T. */
  readonly whole: boolean
  /** Mean and standard deviation of T at theta. */
  readonly mean: number
  readonly deviation: number
}

/** The lowest and the highest total that the margins allow. */
export const rangeOf = (strata: readonly Margins[]): { readonly lowest: number; readonly highest: number } => {
  let lowest = 0
  let highest = 0
  for (const margins of strata) {
    lowest += margins.lowest
    highest += margins.highest
  }
  return { lowest, highest }
}

/**
 * Weights tilted so that the mean of T is near `wanted` (or half a person inside the ends of its range): a tenth of its standard
 * deviation is near enough. Newton's method on the sum of the strata's means, kept inside a bracket.
 *
 * @param start a guess of theta
 */
export const totalAround = (strata: readonly Margins[], wanted: number, start: number): TiltedTotal => {
  const { lowest, highest } = rangeOf(strata)
  const goal = Math.min(highest - 0.5, Math.max(lowest + 0.5, wanted))
  let theta = start
  let low = Number.NEGATIVE_INFINITY
  let high = Number.POSITIVE_INFINITY
  for (let round = 0; round < 200; round++) {
    let away = -goal
    let variance = 0
    for (const margins of strata) {
      const moments = momentsOf(margins, theta, modeOf(margins, theta))
      away += moments.mean
      variance += moments.variance
    }
    if (Math.abs(away) <= 0.1 * Math.sqrt(variance)) break
    if (away > 0) high = theta
    else low = theta
    const newton = theta - Math.max(-4, Math.min(4, away / variance))
    theta = newton > low && newton < high ? newton : (Math.max(low, theta - 4) + Math.min(high, theta + 4)) / 2
  }
  return tiltedTotal(strata, theta)
}

export const tiltedTotal = (strata: readonly Margins[], theta: number): TiltedTotal => {
  let logScale = 0
  const bulks = strata.map(margins => {
    const centre = modeOf(margins, 0)
    const mode = modeOf(margins, theta)
    logScale += logWeightRatio(margins, centre, mode) + theta * mode - Math.log(momentsOf(margins, 0, centre).sum)
    return bulkOf(margins, theta, mode)
  })
  const total = sumOfAll(bulks)
  const { lowest, highest } = rangeOf(strata)
  return { theta, ...total, ...spreadOf(total), logScale, whole: total.first === lowest && total.first + total.weights.length - 1 === highest }
}

/** Adds up in pairs, pairs of pairs and so on: short distributions meet short ones. */
const sumOfAll = (bulks: readonly Bulk[]): Bulk => {
  let left = bulks
  while (left.length > 1) left = left.flatMap((bulk, i) => (i % 2 === 1 ? [] : [left[i + 1] === undefined ? bulk : convolution(bulk, left[i + 1] as Bulk)]))
  return left[0] ?? { first: 0, weights: Float64Array.of(1) }
}

const spreadOf = ({ first, weights }: Bulk): { readonly mean: number; readonly deviation: number } => {
  let sum = 0
  let moment = 0
  let second = 0
  for (let i = 0; i < weights.length; i++) {
    const weight = weights[i] as number
    sum += weight
    moment += weight * i
    second += weight * i * i
  }
  const mean = moment / sum
  return { mean: first + mean, deviation: Math.sqrt(Math.max(second / sum - mean * mean, 1e-6)) }
}

/** The distribution of a sum. Its ends are cut where what the parts left out would begin to be missed. */
const convolution = (a: Bulk, b: Bulk): Bulk => {
  const sum = products(a.weights, b.weights)
  const faint = sum.reduce((most, weight) => Math.max(most, weight), 0) * 1e10 * FAINT
  let start = 0
  while ((sum[start] as number) < faint) start++
  let end = sum.length
  while ((sum[end - 1] as number) < faint) end--
  return { first: a.first + b.first + start, weights: sum.slice(start, end) }
}

/** Coefficients of the product of two polynomials; four of one at a time, so that a sum is fetched and stored once for four products. */
const products = (a: Float64Array, b: Float64Array): Float64Array => {
  const sum = new Float64Array(a.length + b.length + 3)
  const padded = new Float64Array(b.length + 6)
  padded.set(b, 3)
  for (let i = 0; i < a.length; i += 4) {
    const w0 = a[i] as number
    const w1 = a[i + 1] ?? 0
    const w2 = a[i + 2] ?? 0
    const w3 = a[i + 3] ?? 0
    for (let k = 0; k < b.length + 3; k++) {
      sum[i + k] = (sum[i + k] as number) + w0 * (padded[k + 3] as number) + w1 * (padded[k + 2] as number) + w2 * (padded[k + 1] as number) + w3 * (padded[k] as number)
    }
  }
  return sum.subarray(0, a.length + b.length - 1)
}

/** The same tables with their rows exchanged: T becomes `columns` - T, theta its negative. */
export const mirrored = (strata: readonly Margins[], at: TiltedTotal): { readonly margins: readonly Margins[]; readonly at: TiltedTotal; readonly columns: number } => {
  const columns = strata.reduce((sum, { column1 }) => sum + column1, 0)
  const { theta, first, weights, logScale, mean } = at
  return {
    columns,
    margins: strata.map(({ row1, row2, column1, lowest, highest }) => ({ row1: row2, row2: row1, column1, lowest: column1 - highest, highest: column1 - lowest })),
    at: { ...at, theta: -theta, mean: columns - mean, first: columns - (first + weights.length - 1), weights: weights.toReversed(), logScale: logScale - theta * columns },
  }
}
