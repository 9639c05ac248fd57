import { criticalPlace } from './critical-value.ts'
import { errorDraws } from './error-draws.ts'
import { fieldOf } from './field.ts'
import type { Estimates, Field } from './field.ts'
import { ABOVE, BELOW, EITHER } from './open-hypotheses.ts'
import { proveForEntry } from './prove-for-entry.ts'
import type { Proven } from './prove-for-entry.ts'
import { provePairs } from './prove-pairs.ts'

export interface RankOptions {
  /** Probability with which the sets hold the true ranks; 0.95. */
  readonly coverage?: number
  /** `two`: both ends; `lower`: only the best possible rank is bounded; `upper`: only the worst. Default `two`. */
  readonly sides?: 'two' | 'lower' | 'upper'
  /** Stepwise sets are never wider than single-step ones. Default true. */
  readonly stepwise?: boolean
  /** Simulated error vectors; 1,000. More draws make the sets steadier between seeds. */
  readonly draws?: number
  readonly seed?: number | string
}

/** Best and worst possible rank, both included; 1 is the largest estimate. */
export interface RankInterval {
  readonly low: number
  readonly high: number
}

/** One item per entry, in the order of the input. */
export interface RankIntervals {
  /** 1 + the number of larger estimates; equal estimates share a rank. */
  readonly ranks: readonly number[]
  /** Each set alone holds the true rank of its entry with the wanted probability. */
  readonly marginal: readonly RankInterval[]
  /** All sets together hold all true ranks with the wanted probability. */
  readonly simultaneous: readonly RankInterval[]
  /** Whether entry a is proven to be above entry b, all pairs taken together. */
  readonly provenAbove: (a: number, b: number) => boolean
}

/** A better entry proves that the rank is not low: "not below it" is what `lower` tests. */
const tested = { two: EITHER, lower: BELOW, upper: ABOVE } as const satisfies Record<NonNullable<RankOptions['sides']>, number>

/**
 * Confidence sets for ranks from estimates with standard errors or a covariance, by the parametric bootstrap for differences: with
 * T_ab = (x_a - x_b) / sd(x_a - x_b), "a is not above b" is rejected when T_ab exceeds the coverage quantile of the largest scaled
 * error over the family of hypotheses; rejected ones leave the family and the quantile is computed again (stepwise). The rank of b
 * is at least 1 + the number of entries proven above it, and at most n - the number proven below it.
 *
 * Assumes that the errors are about normal and the standard errors about right. The same input, options and seed always give the
 * same sets, in whatever order the rows come; entries with equal estimate and uncertainty get equal sets. Ties of true values count
 * as either order.
 *
 * Memory 12 bytes per draw and entry; time grows with draws x entries x a few (independent) or entries^2 (covariance).
 *
 * @throws RangeError for input that is no estimate (see `fieldOf`) or too few draws for the coverage
 * Reference: Mogstad, Romano, Shaikh and Wilhelm, Inference for Ranks, Review of Economic Studies 91 (2024) 476-518;
 * Romano and Wolf, Econometrica 73 (2005) 1237-1282, for the stepwise part.
 */
export const rankIntervals = (given: Estimates, options: RankOptions = {}): RankIntervals => {
  const { coverage = 0.95, sides = 'two', stepwise = true, draws: count = 1000, seed = 2026 } = options
  if (!(coverage >= 0.5 && coverage < 1)) throw new RangeError('the coverage must be at least one half and below 1')
  const place = criticalPlace(count, coverage)
  const field = fieldOf(given)
  const { size } = field
  const draws = errorDraws(field, count, seed)
  const maxima = new Float64Array(count)
  const marginal = Array.from({ length: size }, (_, entry) => proveForEntry(field, draws, entry, place, tested[sides], stepwise, maxima))
  const above = provePairs(field, draws, maxima, place, stepwise)
  const canonical = new Int32Array(size)
  for (let i = 0; i < size; i++) canonical[field.input[i] as number] = i
  return {
    ranks: inInputOrder(field, ranksOf(field)),
    marginal: inInputOrder(field, intervalsOf(field, marginal)),
    simultaneous: inInputOrder(field, intervalsOf(field, countsOf(field, above, sides))),
    provenAbove: (a, b) => above[(canonical[a] ?? 0) * size + (canonical[b] ?? 0)] === 1,
  }
}

const countsOf = ({ size }: Field, above: Uint8Array, sides: NonNullable<RankOptions['sides']>): Proven[] => {
  const better = new Int32Array(size)
  const worse = new Int32Array(size)
  for (let a = 0; a < size; a++) {
    for (let b = a + 1; b < size; b++) {
      if (above[a * size + b] === 1) {
        worse[a] = (worse[a] as number) + 1
        better[b] = (better[b] as number) + 1
      }
    }
  }
  return Array.from({ length: size }, (_, i) => ({ better: sides === 'upper' ? 0 : (better[i] as number), worse: sides === 'lower' ? 0 : (worse[i] as number) }))
}

/** Twins differ only by chance of the draws: both get the wider end. */
const intervalsOf = ({ size, twin }: Field, proven: readonly Proven[]): RankInterval[] => {
  const better = Int32Array.from(proven, ({ better: count }) => count)
  const worse = Int32Array.from(proven, ({ worse: count }) => count)
  for (const [i, first] of twin.entries()) {
    better[first] = Math.min(better[first] as number, better[i] as number)
    worse[first] = Math.min(worse[first] as number, worse[i] as number)
  }
  return Array.from(twin, first => ({ low: 1 + (better[first] as number), high: size - (worse[first] as number) }))
}

const ranksOf = ({ estimates }: Field): number[] => {
  const ranks: number[] = []
  for (const [i, estimate] of estimates.entries()) ranks.push(i > 0 && estimate === estimates[i - 1] ? (ranks[i - 1] as number) : i + 1)
  return ranks
}

const inInputOrder = <T>({ input }: Field, values: readonly T[]): T[] => {
  const ordered: T[] = []
  for (const [i, at] of input.entries()) ordered[at] = values[i] as T
  return ordered
}
