import type { Chance } from './chance.ts'

/**
 * Chance that a chi-square variable exceeds a value, also where it is far below the smallest number: the regularised upper incomplete
 * gamma function Q(df / 2, value / 2), by its series below a + 1 and by Lentz's continued fraction above. Relative error about 1e-13.
 *
 * @param value not negative
 * @param df degrees of freedom, a whole number from 1
 * @throws RangeError outside these ranges
 * Reference: DLMF 8.7.1, 8.9.2; Thompson and Barnett, Journal of Computational Physics 64 (1986) 490-509.
 */
export const chiSquareTail = (value: number, df: number): Chance => {
  if (!(value >= 0) || !(Number.isInteger(df) && df >= 1)) throw new RangeError('a chi-square tail needs a value from 0 and whole degrees of freedom from 1')
  if (value === 0) return { p: 1, logP: 0 }
  if (value === Number.POSITIVE_INFINITY) return { p: 0, logP: Number.NEGATIVE_INFINITY }
  const a = df / 2
  const x = value / 2
  const logDensity = a * Math.log(x) - x - logGammaOfHalf(df)
  const logP = x < a + 1 ? Math.log1p(-Math.exp(logDensity) * seriesBelow(a, x)) : logDensity + Math.log(fractionAbove(a, x))
  return { p: Math.exp(logP), logP }
}

/** log Gamma(df / 2), exactly by Gamma(z + 1) = z Gamma(z) from Gamma(1/2) = sqrt(pi) or Gamma(1) = 1. */
const logGammaOfHalf = (df: number): number => {
  let log = df % 2 === 1 ? 0.5 * Math.log(Math.PI) : 0
  for (let z = df % 2 === 1 ? 0.5 : 1; z < df / 2; z++) log += Math.log(z)
  return log
}

/** Sum of x^n / (a (a + 1) ... (a + n)). */
const seriesBelow = (a: number, x: number): number => {
  let term = 1 / a
  let sum = term
  for (let n = 1; term > sum * 1e-17; n++) {
    term *= x / (a + n)
    sum += term
  }
  return sum
}

const fractionAbove = (a: number, x: number): number => {
  let b = x + 1 - a
  let c = Number.MAX_VALUE
  let d = 1 / b
  let value = d
  for (let n = 1; n < 10_000; n++) {
    const an = -n * (n - a)
    b += 2
    d = 1 / (an * d + b)
    c = b + an / c
    const factor = c * d
    value *= factor
    if (Math.abs(factor - 1) < 1e-16) break
  }
  return value
}
