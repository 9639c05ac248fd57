import { momentsOf, stepChances, stepNumbers } from './rating-scale.ts'

/** What is known of one score of an extreme element: the location without the element, and the step. */
export interface Anchored {
  readonly rest: number
  readonly step: number
}

/**
 * How far a sum at the very end of the scale is pulled in, in steps. Linacre's default for extreme scores
 * (FACETS manual, "Xtreme="): small enough to stay beyond every other sum.
 */
export const pulledIn = 0.3

/**
 * The measure of an element that only met the lowest or the highest step, with everything else held: the x at which the expected
 * sum over its scores is `pulledIn` steps inside the end. `sign` is +1 for an entry and -1 for a judge or criterion.
 * Returns logits and a standard error from the information at that point.
 */
export function measureExtreme(scores: readonly Anchored[], thresholds: Float64Array, highest: boolean, sign: 1 | -1): { measure: number; se: number } {
  const steps = stepNumbers(thresholds)
  const chance = new Float64Array(steps.length)
  const target = highest ? scores.length * thresholds.length - pulledIn : pulledIn
  const expected = (x: number): { sum: number; information: number } => {
    let sum = 0
    let information = 0
    for (const { rest } of scores) {
      stepChances(rest + sign * x, thresholds, chance)
      const { mean, variance } = momentsOf(chance, steps)
      sum += mean
      information += variance
    }
    return { sum, information }
  }
  let low = -60
  let high = 60
  for (let i = 0; i < 80; i++) {
    const middle = (low + high) / 2
    if (sign * (expected(middle).sum - target) < 0) low = middle
    else high = middle
  }
  const measure = (low + high) / 2
  return { measure, se: 1 / Math.sqrt(expected(measure).information) }
}
