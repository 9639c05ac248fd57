import { readDecimal } from './decimal.ts'
import { influences } from './influence.ts'
import { divide, multiply, type Rational, sum, zero } from './rational.ts'
import { round, type RoundingRule } from './rounding.ts'

/** What `weighted-mean/1` needs of the sealed rules. Weights are decimals that sum to 100, `max` is the scale's maximum. */
export type WeightedMeanRules = {
  readonly max: string
  readonly criteria: readonly { readonly code: string; readonly weight: string }[]
  readonly rounding: RoundingRule
}

/** One counted sheet: a decimal per criterion, none missing. `share` is '1' but for a common conflict. */
export type CountedSheet = { readonly judge: string; readonly share: string; readonly scores: Readonly<Record<string, string>> }

export type EntryValue = {
  /** Points, 0 to 100, as they are compared. */
  readonly value: Rational
  /** Total of each sheet in points, in the order of the sheets. */
  readonly totals: readonly Rational[]
  /** Mean of each criterion in units of the scale, in the order of the rules. */
  readonly means: readonly Rational[]
}

/**
 * `weighted-mean/1` (docs/bundle.md section 9.1): a sheet's total is the sum of weight x score / max, in points; an entry's
 * value is the mean of its totals, each by its judge's influence. Rounding at the sealed place only. Exact, independent of any
 * order, monotone (I-3, I-4). Needs at least one sheet.
 */
export const weightedMean = ({ max, criteria, rounding }: WeightedMeanRules): ((sheets: readonly CountedSheet[]) => EntryValue) => {
  const maximum = readDecimal(max)
  const weights = criteria.map(({ weight }) => readDecimal(weight))
  const roundAt = (place: RoundingRule['at'], value: Rational): Rational => (rounding.at === place ? round(value, rounding) : value)
  const points = (scores: readonly Rational[]): Rational => divide(scalarProduct(weights, scores), maximum)

  return (sheets) => {
    const influence = influences(sheets.map(({ share }) => readDecimal(share)))
    const scores = sheets.map((sheet) => criteria.map(({ code }) => readDecimal(scoreOf(sheet, code))))
    const totals = scores.map((row) => roundAt('sheet', points(row)))
    const means = criteria.map((_, c) => roundAt('criterion', scalarProduct(influence, scores.map((row) => row[c] ?? zero))))
    const value = rounding.at === 'criterion' ? points(means) : scalarProduct(influence, totals)
    return { value: roundAt('stage', value), totals, means }
  }
}

const scoreOf = ({ judge, scores }: CountedSheet, code: string): string => {
  const score = scores[code]
  if (score === undefined) throw new Error(`The sheet of ${judge} has no score for ${code}: a sheet is complete or it is not accepted.`)
  return score
}

const scalarProduct = (a: readonly Rational[], b: readonly Rational[]): Rational => sum(a.map((value, index) => multiply(value, b[index] ?? zero)))
