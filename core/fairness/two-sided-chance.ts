import { rangeOf, totalAround } from './tilted-total.ts'
import type { TiltedTotal } from './tilted-total.ts'
import type { Margins } from './tilted-margins.ts'

/** Two outcomes count as equally likely when they differ by less (R's rule for the two-sided p). */
const ALIKE = Math.log1p(1e-7)
/** A tail may leave out what lies beyond the weights when it is this much less likely than where the tail begins. */
const UNSEEN = Math.log(1e-17)

type Outwards = 1 | -1

/**
 * log of the chance of all totals that are not likelier than `total`, at odds ratio 1: the tail from `total` outwards, and on the other
 * side the tail of what is as unlikely. Chances rise to one mode and fall again, so both tails have no gaps.
 *
 * @param at weights that hold `total`
 */
export const logTwoSided = (margins: readonly Margins[], at: TiltedTotal, total: number): number => {
  const centre = margins.reduce((sum, { row1, row2, column1 }) => sum + (row1 * column1) / (row1 + row2), 0)
  const outwards = total >= centre ? 1 : -1
  const threshold = logChance(at, total) + ALIKE
  let near = total
  while (logChance(at, near - outwards) <= threshold) near -= outwards
  if (Number.isNaN(logChance(at, near - outwards))) return 0 // it went past the mode: nothing is likelier
  const own = logTail(at, near, outwards)
  const other = logOtherTail(margins, at, threshold, near - outwards, outwards === 1 ? -1 : 1, 2 * centre - near)
  return Math.min(0, other === undefined ? own : Math.max(own, other) + Math.log1p(Math.exp(-Math.abs(own - other))))
}

/** log P(T = u) at odds ratio 1; NaN beyond the weights. */
const logChance = ({ theta, first, weights, logScale }: TiltedTotal, u: number): number => Math.log(weights[u - first] ?? Number.NaN) - theta * u + logScale

/** log of P(T = u) + P(T = u + outwards) + ... at odds ratio 1, by Horner's scheme. */
const logTail = ({ theta, first, weights, logScale }: TiltedTotal, u: number, outwards: Outwards): number => {
  const factor = Math.exp(-theta * outwards)
  let sum = 0
  if (outwards === 1) for (let i = weights.length - 1; i >= u - first; i--) sum = sum * factor + (weights[i] as number)
  else for (let i = 0; i <= u - first; i++) sum = sum * factor + (weights[i] as number)
  return Math.log(sum) - theta * u + logScale
}

/**
 * The tail that begins with the first total, going outwards from `likely`, whose log chance is at most `threshold`; undefined when there
 * is none. It is looked for among the weights at hand, then around the mirror image, then wherever the search leads.
 */
const logOtherTail = (margins: readonly Margins[], at: TiltedTotal, threshold: number, likely: number, outwards: Outwards, mirror: number): number | undefined => {
  const { lowest, highest } = rangeOf(margins)
  let tilted = at
  let wanted = mirror
  for (let round = 0; ; round++) {
    const last = tilted.first + tilted.weights.length - 1
    const [far, inner] = outwards === 1 ? [last, Math.max(tilted.first, likely)] : [tilted.first, Math.min(last, likely)]
    const complete = far === (outwards === 1 ? highest : lowest)
    const farChance = logChance(tilted, far)
    if (farChance > threshold) {
      if (complete) return undefined
      wanted = far
    } else if (logChance(tilted, inner) <= threshold) {
      wanted = inner
    } else {
      let outside = far
      let inside = inner
      while (Math.abs(outside - inside) > 1) {
        const middle = Math.trunc((outside + inside) / 2)
        if (logChance(tilted, middle) <= threshold) outside = middle
        else inside = middle
      }
      if (complete || farChance <= logChance(tilted, outside) + UNSEEN || round > 10) return logTail(tilted, outside, outwards)
      wanted = outside
    }
    tilted = totalAround(margins, wanted, -at.theta)
  }
}
