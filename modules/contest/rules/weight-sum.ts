import { isDecimal, readDecimal } from '#core/ranking/decimal.ts'
import { compare, rational, sum } from '#core/ranking/rational.ts'

/** The exact sum of weights while they are typed, and how it stands to 100; what is no number yet is left out and counted. */
export const weightSum = (weights: readonly string[]): { readonly sum: string; readonly untyped: number; readonly is: 'below' | 'exact' | 'above'; readonly rest: string } => {
  const typed = weights.filter(isDecimal)
  const total = sum(typed.map(readDecimal))
  const side = compare(total, rational(100n))
  const rest = { n: 100n * total.d - total.n, d: total.d }
  return { sum: decimalOf(total), untyped: weights.length - typed.length, is: side < 0 ? 'below' : side > 0 ? 'above' : 'exact', rest: decimalOf({ n: rest.n < 0n ? -rest.n : rest.n, d: rest.d }) }
}

/** A sum of decimals is a decimal: its denominator divides a power of ten. */
const decimalOf = ({ n, d }: { readonly n: bigint; readonly d: bigint }): string => {
  let digits = 0
  let scale = 1n
  while (scale % d !== 0n) {
    digits += 1
    scale *= 10n
  }
  const text = String((n * scale) / d).padStart(digits + 1, '0')
  return digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`
}
