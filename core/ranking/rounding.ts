import { rational, type Rational } from './rational.ts'

/** The sealed rounding: digits after the point, mode and place (docs/bundle.md section 9.1). */
export type RoundingMode = 'half-up' | 'half-even' | 'down'
export type RoundingRule = { readonly at: 'sheet' | 'criterion' | 'stage' | 'final'; readonly digits: number; readonly mode: RoundingMode }

/** Whether the quotient q moves away from zero, given twice the rest against the divisor. */
const movesUp = {
  'half-up': (twice: bigint, d: bigint) => twice >= d,
  'half-even': (twice: bigint, d: bigint, q: bigint) => twice > d || (twice === d && q % 2n === 1n),
  down: () => false,
} as const satisfies Record<RoundingMode, (twice: bigint, d: bigint, q: bigint) => boolean>

/** |v| x 10^digits as a whole number, rounded by the mode. */
const scaled = (v: Rational, digits: number, mode: RoundingMode): bigint => {
  const n = (v.n < 0n ? -v.n : v.n) * 10n ** BigInt(digits)
  const q = n / v.d
  return movesUp[mode]((n % v.d) * 2n, v.d, q) ? q + 1n : q
}

/** v rounded to so many digits after the point. `half-up` moves away from zero, `down` towards it. Exact. */
export const round = (v: Rational, { digits, mode }: Pick<RoundingRule, 'digits' | 'mode'>): Rational => {
  const whole = scaled(v, digits, mode)
  return rational(v.n < 0n ? -whole : whole, 10n ** BigInt(digits))
}

/** v rounded and written with exactly so many digits: "82.33"; "82" for 0 digits. The point is the document's, not the reader's. */
export const printed = (v: Rational, { digits, mode }: Pick<RoundingRule, 'digits' | 'mode'>): string => {
  const whole = scaled(v, digits, mode)
  const text = String(whole).padStart(digits + 1, '0')
  const sign = v.n < 0n && whole !== 0n ? '-' : ''
  return sign + (digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`)
}
