import { tiltedTotal } from './tilted-total.ts'
import type { TiltedTotal } from './tilted-total.ts'
import type { Margins } from './tilted-margins.ts'

/** The log odds ratio at which the mean of T is `total`, which lies inside its range: the conditional maximum likelihood estimate. */
export const logOddsOf = (margins: readonly Margins[], at: TiltedTotal, total: number): number =>
  settled(margins, at, tilted => {
    const { theta: from, mean, deviation } = tilted
    return risingRoot(theta => momentBalance(tilted, total, theta), from, from + Math.max(-1, Math.min(1, (total - mean) / deviation ** 2)))
  })

/** The log odds ratio at which P(T >= total) = tail, for a total above the lowest. */
export const logOddsAtTail = (margins: readonly Margins[], at: TiltedTotal, total: number, tail: number): number =>
  settled(margins, at, tilted => {
    const { theta: from, mean, deviation } = tilted
    const near = from + Math.max(-4, Math.min(0, (total - mean) / deviation ** 2 - 2 / deviation))
    return risingRoot(theta => logUpperShare(tilted, total, theta) - Math.log(tail), near, near + 0.1 / Math.max(1, deviation))
  })

/** Where the weights do not reach the ends of the range and the answer is far from where they are tilted to, they are tilted again. */
const settled = (margins: readonly Margins[], at: TiltedTotal, solve: (tilted: TiltedTotal) => number): number => {
  let tilted = at
  for (let round = 0; ; round++) {
    const theta = solve(tilted)
    const moved = Math.abs(theta - tilted.theta)
    if (tilted.whole || (moved < 1 && moved * tilted.deviation < 3.5) || round === 20) return theta
    tilted = tiltedTotal(margins, theta)
  }
}

/** log of P(T >= total) at theta: the sums on both sides of `total` by Horner's scheme. */
const logUpperShare = ({ theta: from, first, weights }: TiltedTotal, total: number, theta: number): number => {
  const start = total - first
  const factor = Math.exp(theta - from)
  const inverse = 1 / factor
  let above = 0
  for (let i = weights.length - 1; i >= start; i--) above = above * factor + (weights[i] as number)
  let below = 0
  for (let i = 0; i < start; i++) below = (below + (weights[i] as number)) * inverse
  return -Math.log1p(below / above) // also when one of them overflows
}

/** log of (mean excess over total) / (mean shortfall below it) at theta: rises, and is 0 where the mean is `total`. */
const momentBalance = ({ theta: from, first, weights }: TiltedTotal, total: number, theta: number): number => {
  const start = total - first
  const factor = Math.exp(theta - from)
  const inverse = 1 / factor
  let above = 0
  let excess = 0
  for (let i = weights.length - 1; i > start; i--) {
    above = (above + (weights[i] as number)) * factor
    excess = excess * factor + above
  }
  let below = 0
  let shortfall = 0
  for (let i = 0; i < start; i++) {
    below = (below + (weights[i] as number)) * inverse
    shortfall = shortfall * inverse + below
  }
  return Math.log(excess / shortfall)
}

/** The root of a rising function by the secant method, kept inside a bracket. */
const risingRoot = (value: (theta: number) => number, first: number, second: number): number => {
  let low = Number.NEGATIVE_INFINITY
  let high = Number.POSITIVE_INFINITY
  let before = first
  let valueBefore = value(first)
  if (valueBefore > 0) high = first
  else low = first
  let theta = second
  for (let round = 0; round < 200; round++) {
    const at = value(theta)
    if (at === 0) return theta
    if (at > 0) high = Math.min(high, theta)
    else low = Math.max(low, theta)
    const secant = theta - (at * (theta - before)) / (at - valueBefore)
    const step = Math.max(theta - 4, Math.min(theta + 4, secant))
    const next = step >= low && step <= high ? step : (Math.max(low, theta - 4) + Math.min(high, theta + 4)) / 2
    if (Math.abs(next - theta) <= 1e-9 * Math.max(1, Math.abs(theta))) return next
    before = theta
    valueBefore = at
    theta = next
  }
  return theta
}
