export type CalibrationChange = {
  /** Pairs of entries that the adjusted scores tell apart at 95 %, and how many of them the plain means put the other way round. */
  readonly told: number
  readonly reversed: number
  /** No pair that can be told apart changes places, and at least as many pairs as entries can be told apart. */
  readonly little: boolean
}

/**
 * Does it matter whether severity is taken out? It changes little when every pair of entries that can be told apart (difference of adjusted scores beyond
 * 1.96 standard errors) stands in the same order by plain means; what else moves lies within the uncertainty of the scores.
 *
 * @param differenceError standard error of adjusted[a] - adjusted[b]
 */
export function calibrationChange(means: ArrayLike<number>, adjusted: ArrayLike<number>, differenceError: (a: number, b: number) => number): CalibrationChange {
  let told = 0
  let reversed = 0
  for (let a = 0; a < means.length; a++) {
    for (let b = a + 1; b < means.length; b++) {
      const difference = adjusted[a]! - adjusted[b]!
      if (Math.abs(difference) <= 1.96 * differenceError(a, b)) continue
      told++
      if ((means[a]! - means[b]!) * difference < 0) reversed++
    }
  }
  return { told, reversed, little: reversed === 0 && told >= means.length }
}
