import { medianOf, trimmedMean } from '#core/judging/exact/trimmed-mean.ts'
import { readDecimal } from '#core/ranking/decimal.ts'
import { influences } from '#core/ranking/influence.ts'
import { add, divide, multiply, rational, rationalText, readRational, sum, zero } from '#core/ranking/rational.ts'
import { printed } from '#core/ranking/rounding.ts'
import type { Rounding } from './rules-document.ts'

export type MeanSteps = {
  /** One per sheet, in their order: what it counts, and what it adds. */
  readonly parts: readonly { readonly influence: string; readonly adds: string }[]
  readonly sum: string
  readonly mean: string
}

/**
 * How a mean of sheet totals comes about, step by step, for someone who opens the number: exact, by the official code
 * (docs/bundle.md section 9.1). All shares 1 give sum and count; a capped share gives each sheet its own influence (I-12).
 */
export const meanSteps = (sheets: readonly { readonly total: string; readonly share: string }[]): MeanSteps => {
  const totals = sheets.map(({ total }) => readRational(total))
  const weights = influences(sheets.map(({ share }) => readDecimal(share)))
  const adds = totals.map((total, at) => multiply(total, weights[at] ?? zero))
  return {
    parts: adds.map((one, at) => ({ influence: rationalText(weights[at] ?? zero), adds: rationalText(one) })),
    sum: rationalText(sum(totals)),
    mean: rationalText(adds.reduce(add, zero)),
  }
}

/** What a method takes from the totals of an entry's sheets where it is no mean of all: the median, or the mean without the ends. */
export const centreOf = (totals: readonly string[], { method, cut = 0 }: { readonly method: string; readonly cut?: number | undefined }): string => {
  const values = totals.map(readRational)
  return rationalText(method === 'median/1' ? medianOf(values) : trimmedMean(values, cut))
}

/** An exact number as a decimal where it is one ("447/5" is "89.4"), else undefined: thirds stay fractions. */
export const asDecimal = (exact: string): string | undefined => {
  const { n, d } = readRational(exact)
  let rest = d
  let digits = 0
  for (const prime of [2n, 5n]) {
    let times = 0
    while (rest % prime === 0n) {
      rest /= prime
      times += 1
    }
    digits = Math.max(digits, times)
  }
  if (rest !== 1n) return undefined
  const whole = divide(multiply(rational(n, d), rational(10n ** BigInt(digits))), rational(1n)).n
  const text = String(whole < 0n ? -whole : whole).padStart(digits + 1, '0')
  return (whole < 0n ? '-' : '') + (digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`)
}

/** The value where each criterion is rounded first: the sum of weight times result, with the scale's maximum as full marks. */
export const sumOfCriteria = (criteria: readonly { readonly weight: string; readonly result: string }[], max: string): string =>
  rationalText(divide(sum(criteria.map(({ weight, result }) => multiply(readDecimal(weight), readRational(result)))), readDecimal(max)))

/** An exact number as it is printed under the sealed digits and mode: "82.33". Only for the eye. */
export const printedExact = (exact: string, rounding: Pick<Rounding, 'digits' | 'mode'>): string => printed(readRational(exact), rounding)
