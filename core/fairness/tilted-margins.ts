import type { TwoByTwo } from './two-by-two.ts'

/**
 * The count of the first cell of a 2 x 2 table when its margins are fixed: X in lowest .. highest, with weight
 *   c(x) e^(theta x),   c(x) = C(row1, x) C(row2, column1 - x),
 * where theta is the log odds ratio (Fisher's noncentral hypergeometric distribution).
 */
export interface Margins {
  readonly row1: number
  readonly row2: number
  readonly column1: number
  readonly lowest: number
  readonly highest: number
}

export const marginsOf = ([[a, b], [c, d]]: TwoByTwo): Margins => ({ row1: a + b, row2: c + d, column1: a + c, lowest: Math.max(0, a - d), highest: Math.min(a + b, a + c) })

/** c(x + 1) / c(x); falls with x. */
const step = ({ row1, row2, column1 }: Margins, x: number): number => ((row1 - x) * (column1 - x)) / ((x + 1) * (row2 - column1 + x + 1))

/** The x with the largest weight at theta. */
export const modeOf = (margins: Margins, theta: number): number => {
  const even = Math.exp(-theta)
  let low = margins.lowest
  let high = margins.highest
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (step(margins, middle) > even) low = middle + 1
    else high = middle
  }
  return low
}

/** log c(to) - log c(from). */
export const logWeightRatio = (margins: Margins, from: number, to: number): number => {
  let log = 0
  let product = 1
  for (let x = Math.min(from, to); x < Math.max(from, to); x++) {
    product *= step(margins, x)
    if (product > 1e250 || product < 1e-250) {
      log += Math.log(product)
      product = 1
    }
  }
  return (to > from ? 1 : -1) * (log + Math.log(product))
}

/** What is left of the largest weight where a walk away from it stops. */
export const FAINT = 1e-36

/** Weights relative to the largest one, which is 1, down to FAINT: `weights[i]` belongs to x = first + i. */
export interface Bulk {
  readonly first: number
  readonly weights: Float64Array
}

export const bulkOf = (margins: Margins, theta: number, mode: number): Bulk => {
  const odds = Math.exp(theta)
  const below: number[] = []
  for (let x = mode, weight = 1; x > margins.lowest; x--) {
    weight /= step(margins, x - 1) * odds
    if (weight < FAINT) break
    below.push(weight)
  }
  const above: number[] = []
  for (let x = mode, weight = 1; x < margins.highest; x++) {
    weight *= step(margins, x) * odds
    if (weight < FAINT) break
    above.push(weight)
  }
  const weights = new Float64Array(below.length + 1 + above.length)
  for (let i = 0; i < below.length; i++) weights[below.length - 1 - i] = below[i] as number
  weights[below.length] = 1
  for (let i = 0; i < above.length; i++) weights[below.length + 1 + i] = above[i] as number
  return { first: mode - below.length, weights }
}

export interface Moments {
  /** Sum of the weights, relative to the largest. */
  readonly sum: number
  readonly mean: number
  readonly variance: number
}

/** Sum, mean and variance of X at theta, from the weights that matter (above 1e-18 of the largest). */
export const momentsOf = (margins: Margins, theta: number, mode: number): Moments => {
  const odds = Math.exp(theta)
  let sum = 1
  let first = 0
  let second = 0
  for (let x = mode, weight = 1; x > margins.lowest; ) {
    weight /= step(margins, --x) * odds
    if (weight < 1e-18) break
    const away = x - mode
    sum += weight
    first += weight * away
    second += weight * away * away
  }
  for (let x = mode, weight = 1; x < margins.highest; ) {
    weight *= step(margins, x++) * odds
    if (weight < 1e-18) break
    const away = x - mode
    sum += weight
    first += weight * away
    second += weight * away * away
  }
  const shift = first / sum
  return { sum, mean: mode + shift, variance: second / sum - shift * shift }
}
