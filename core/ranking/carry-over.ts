import type { Category } from '../ledger/documents/rules.ts'
import { readDecimal } from './decimal.ts'
import { add, divide, multiply, rational, type Rational, subtract, sum, zero } from './rational.ts'

const hundred = rational(100n)

/**
 * A stage's own value together with what an entry brings from earlier stages, by the sealed weights (docs/bundle.md section 9.9).
 * Exact; no weight is negative, so it is monotone in every score of every stage (I-4).
 * @param carried one value per item of `carry`, in its order
 */
export const carryOver = (carry: Category['carry'], own: Rational, carried: readonly Rational[]): Rational => {
  const weights = carry.map(({ weight }) => readDecimal(weight))
  const brought = sum(weights.map((weight, index) => multiply(weight, carried[index] ?? zero)))
  return divide(add(multiply(subtract(hundred, sum(weights)), own), brought), hundred)
}

/** What one entry brings from one stage: the mean of its ancestors' values there; undefined where none of them is in that result. */
export const broughtBy = (ancestors: ReadonlySet<string>, values: ReadonlyMap<string, Rational>): Rational | undefined => {
  const known = [...ancestors].flatMap((code) => values.get(code) ?? [])
  return known.length === 0 ? undefined : divide(sum(known), rational(BigInt(known.length)))
}
