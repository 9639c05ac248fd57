import type { Chance } from './chance.ts'
import { marginsOf } from './tilted-margins.ts'
import type { Margins } from './tilted-margins.ts'
import { thetaOf, tiltedTotal } from './tilted-total.ts'
import type { TiltedTotal } from './tilted-total.ts'
import { checkTable, informative } from './two-by-two.ts'
import type { TwoByTwo } from './two-by-two.ts'

export interface ExactOdds extends Chance {
  /** Conditional maximum likelihood estimate of the odds of the first group over the second; 0 and Infinity occur. */
  readonly oddsRatio: number
  /** Exact confidence interval: each end leaves (1 - confidence) / 2 in its tail. */
  readonly low: number
  readonly high: number
}

/** Two outcomes count as equally likely when they differ by less (R's rule for the two-sided p). */
const ALIKE = Math.log1p(1e-7)

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
  const { lowest, highest } = endsOf(margins)
  const at = tiltedTotal(margins, thetaOf(margins, clamped(total, lowest, highest)))
  const turned = { margins: margins.map(mirrored), at: mirroredTotal(margins, at), total: columnsOf(margins) - total }

  const logP = at.theta >= 0 ? logTwoSided(margins, at, total) : logTwoSided(turned.margins, turned.at, turned.total)
  const tail = (1 - confidence) / 2
  return {
    p: Math.exp(logP),
    logP,
    oddsRatio: total === lowest ? 0 : total === highest ? Number.POSITIVE_INFINITY : Math.exp(at.theta),
    low: total === lowest ? 0 : Math.exp(lowerEnd(margins, at, total, tail)),
    high: total === highest ? Number.POSITIVE_INFINITY : Math.exp(-lowerEnd(turned.margins, turned.at, turned.total, tail)),
  }
}

const endsOf = (margins: readonly Margins[]) => ({ lowest: margins.reduce((sum, one) => sum + one.lowest, 0), highest: margins.reduce((sum, one) => sum + one.highest, 0) })

/** Half a person inside the ends, where theta is finite. */
const clamped = (mean: number, lowest: number, highest: number): number => Math.min(highest - 0.5, Math.max(lowest + 0.5, mean))

/** The same tables with their rows exchanged: T becomes (total of first columns) - T, theta its negative. */
const mirrored = ({ row1, row2, column1, lowest, highest }: Margins): Margins => ({ row1: row2, row2: row1, column1, lowest: column1 - highest, highest: column1 - lowest })
const columnsOf = (margins: readonly Margins[]): number => margins.reduce((sum, { column1 }) => sum + column1, 0)
const mirroredTotal = (margins: readonly Margins[], { theta, first, weights, logScale }: TiltedTotal): TiltedTotal => ({
  theta: -theta,
  first: columnsOf(margins) - (first + weights.length - 1),
  weights: weights.toReversed(),
  logScale: logScale - theta * columnsOf(margins),
})

/** log P(T = u) at odds ratio 1, for u within the weights. */
const logChance = ({ theta, first, weights, logScale }: TiltedTotal, u: number): number => Math.log(weights[u - first] as number) - theta * u + logScale

/** log of the sum of P(T = v) over v = u, u + direction, ... */
const logTail = ({ theta, first, weights, logScale }: TiltedTotal, u: number, direction: 1 | -1): number => {
  const factor = Math.exp(-theta * direction)
  let sum = 0
  for (let i = direction === 1 ? weights.length - 1 : 0; i !== u - first - direction; i -= direction) sum = sum * factor + (weights[i] as number)
  return Math.log(sum) - theta * u + logScale
}

/** For a total at or above the centre (theta >= 0): its upper tail, and the lower tail of what is as unlikely. */
const logTwoSided = (margins: readonly Margins[], at: TiltedTotal, total: number): number => {
  const threshold = logChance(at, total) + ALIKE
  let upper = total
  while (upper > at.first && logChance(at, upper - 1) <= threshold) upper--
  if (upper === at.first) return 0
  const own = logTail(at, upper, 1)
  const other = logLowerTail(margins, threshold, upper)
  return Math.min(0, other === undefined ? own : Math.max(own, other) + Math.log1p(Math.exp(-Math.abs(own - other))))
}

/** The tail from the largest total below the centre with log P <= threshold, looked for around the mirror image of `upper`. */
const logLowerTail = (margins: readonly Margins[], threshold: number, upper: number): number | undefined => {
  const { lowest, highest } = endsOf(margins)
  const centre = margins.reduce((sum, { row1, row2, column1 }) => sum + (row1 * column1) / (row1 + row2), 0)
  let mean = 2 * centre - upper
  for (;;) {
    const there = tiltedTotal(margins, thetaOf(margins, clamped(mean, lowest, highest)))
    const last = Math.min(there.first + there.weights.length - 1, upper - 1)
    let u = there.first - 1
    while (u < last && logChance(there, u + 1) <= threshold) u++
    if (u < there.first && there.first === lowest) return undefined
    if (u >= there.first && (u < last || last === upper - 1)) return logTail(there, u, -1)
    mean = u < there.first ? there.first : last
  }
}

/**
 * The theta with P(T >= total) = tail. Where the weights do not reach the ends of the range and the answer is far from where they are
 * tilted to, they are tilted again.
 */
const lowerEnd = (margins: readonly Margins[], at: TiltedTotal, total: number, tail: number): number => {
  const { lowest, highest } = endsOf(margins)
  for (let tilted = at, round = 0; ; round++) {
    const theta = thetaOfUpperTail(tilted, total, tail)
    const whole = tilted.first === lowest && tilted.first + tilted.weights.length - 1 === highest
    if (whole || Math.abs(theta - tilted.theta) < 1 || round === 20) return theta
    tilted = tiltedTotal(margins, theta)
  }
}

/**
 * Newton's method on log P(T >= total), which rises with theta and is concave, kept inside a bracket. Too far left the sums overflow; that
 * counts as too far.
 */
const thetaOfUpperTail = ({ theta: from, first, weights }: TiltedTotal, total: number, tail: number): number => {
  const start = total - first
  let theta = from
  let low = Number.NEGATIVE_INFINITY
  let high = Number.POSITIVE_INFINITY
  for (let round = 0; round < 200; round++) {
    const factor = Math.exp(theta - from)
    let above = 0
    let aboveMoment = 0
    for (let i = weights.length - 1; i >= start; i--) {
      aboveMoment = (aboveMoment + above) * factor
      above = above * factor + (weights[i] as number)
    }
    let below = 0
    let belowMoment = 0
    for (let i = 0; i < start; i++) {
      belowMoment = (belowMoment + below) / factor
      below = below / factor + (weights[i] as number)
    }
    belowMoment = (belowMoment + below) / factor
    below /= factor
    const excess = Math.log(above / (above + below)) - Math.log(tail)
    if (excess > 0) high = theta
    else low = theta
    const slope = aboveMoment / above - (aboveMoment - belowMoment) / (above + below)
    const newton = theta - excess / slope
    const next = newton >= low && newton <= high ? newton : (Math.max(low, theta - 4) + Math.min(high, theta + 4)) / 2
    if (Math.abs(next - theta) <= 1e-14 * Math.max(1, Math.abs(theta))) return next
    theta = next
  }
  return theta
}
