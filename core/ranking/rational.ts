/**
 * An exact rational number in lowest terms, d > 0. Official results are these, never floating point (I-3). Each value has
 * one representation and one text, so equal numbers are equal texts.
 */
export type Rational = { readonly n: bigint; readonly d: bigint }

const magnitude = (n: bigint): bigint => (n < 0n ? -n : n)

const greatestCommonDivisor = (a: bigint, b: bigint): bigint => {
  while (b !== 0n) [a, b] = [b, a % b]
  return a
}

/** n / d in lowest terms. Throws RangeError for d = 0. */
export const rational = (n: bigint, d: bigint = 1n): Rational => {
  if (d === 0n) throw new RangeError('A fraction with denominator 0.')
  const g = greatestCommonDivisor(magnitude(n), magnitude(d)) * (d < 0n ? -1n : 1n)
  return { n: n / g, d: d / g }
}

export const zero: Rational = { n: 0n, d: 1n }
export const one: Rational = { n: 1n, d: 1n }

export const add = (a: Rational, b: Rational): Rational => rational(a.n * b.d + b.n * a.d, a.d * b.d)
export const subtract = (a: Rational, b: Rational): Rational => rational(a.n * b.d - b.n * a.d, a.d * b.d)
export const multiply = (a: Rational, b: Rational): Rational => rational(a.n * b.n, a.d * b.d)
export const divide = (a: Rational, b: Rational): Rational => rational(a.n * b.d, a.d * b.n)
export const sum = (terms: readonly Rational[]): Rational => terms.reduce(add, zero)

/** Negative, zero or positive as a is less than, equal to or greater than b. */
export const compare = (a: Rational, b: Rational): number => {
  const difference = a.n * b.d - b.n * a.d
  return difference < 0n ? -1 : Number(difference > 0n)
}

/** "2411/30", or "81" for a whole number. */
export const rationalText = ({ n, d }: Rational): string => (d === 1n ? String(n) : `${n}/${d}`)

/** Reads "2411/30" or "81" in lowest terms, else throws: every number has one spelling (docs/bundle.md section 1). */
export const readRational = (text: string): Rational => {
  const [, n, d] = /^(-?\d+)(?:\/(\d+))?$/.exec(text) ?? []
  const value = n === undefined || d === '0' ? undefined : rational(BigInt(n), BigInt(d ?? 1))
  if (value === undefined || rationalText(value) !== text) throw new RangeError(`Not a fraction in lowest terms: ${text}`)
  return value
}
