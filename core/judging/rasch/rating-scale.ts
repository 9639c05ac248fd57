/**
 * Andrich's rating scale (Psychometrika 43 (1978) 561-573): the chance of step k of 0..K at location x (logits) is
 *   P_k = exp(k x - tau_1 - ... - tau_k) / sum over all steps,
 * so that log(P_k / P_(k-1)) = x - tau_k. Writes P into `chance` (length K + 1) and returns the log of the sum.
 */
export function stepChances(location: number, thresholds: Float64Array, chance: Float64Array): number {
  const top = thresholds.length
  let exponent = 0
  let highest = 0
  chance[0] = 0
  for (let k = 1; k <= top; k++) {
    exponent += location - thresholds[k - 1]!
    chance[k] = exponent
    if (exponent > highest) highest = exponent
  }
  let sum = 0
  for (let k = 0; k <= top; k++) {
    const term = Math.exp(chance[k]! - highest)
    chance[k] = term
    sum += term
  }
  for (let k = 0; k <= top; k++) chance[k]! /= sum
  return highest + Math.log(sum)
}

/** Mean and variance of a score that takes `values[k]` with chance `chance[k]`. */
export function momentsOf(chance: Float64Array, values: ArrayLike<number>): { mean: number; variance: number } {
  let mean = 0
  for (let k = 0; k < chance.length; k++) mean += chance[k]! * values[k]!
  let variance = 0
  for (let k = 0; k < chance.length; k++) variance += chance[k]! * (values[k]! - mean) ** 2
  return { mean, variance }
}

/** The steps 0, 1, ..., K as numbers. */
export function stepNumbers(thresholds: Float64Array): Float64Array {
  return Float64Array.from({ length: thresholds.length + 1 }, (_, k) => k)
}
