import { isDecimal, readDecimal } from '../../ranking/decimal.ts'
import { influences } from '../../ranking/influence.ts'
import { compare, multiply, type Rational, sum, zero } from '../../ranking/rational.ts'
import { type CountedSheet, type EntryValue, weightedMean, type WeightedMeanRules } from '../../ranking/weighted-mean.ts'
import { adjustedExact } from './adjusted-exact.ts'
import { type ExactMethod, type MethodRefusal, traits } from './method.ts'
import { pointsOf, roundedAt, scoresOf } from './sheet-totals.ts'
import { medianOf, trimmedMean } from './trimmed-mean.ts'

/** An entry under its code with its counted sheets, each complete. */
export type EntryWithSheets = { readonly entry: string; readonly sheets: readonly CountedSheet[] }

export type Valued = {
  readonly ok: true
  /** One value per entry, in the order given; what `ladderNumbers` and `placesOf` of core/ranking take. */
  readonly values: readonly EntryValue[]
  /** Only of `adjusted-exact/1`: each judge's shift in points, for the published result. */
  readonly shifts: ReadonlyMap<string, Rational> | null
}

/**
 * The values of all entries of a category by its sealed method, as exact rational numbers (docs/bundle.md section 9). Entries and sheets
 * in any order give the same values (I-3); every method is monotone (I-4). Every entry needs at least one sheet.
 */
export const valueEntries = (method: ExactMethod, rules: WeightedMeanRules, entries: readonly EntryWithSheets[]): Valued | MethodRefusal => {
  const refused = whyNot(method, rules, entries)
  if (refused !== null) return refused
  if (method.name === 'weighted-mean/1') return valued(entries.map(({ sheets }) => weightedMean(rules)(sheets)))
  const points = pointsOf(rules, method.name !== 'mean/1')
  const tables = entries.map(({ entry, sheets }) => tableOf(rules, points, entry, sheets))
  if (method.name === 'adjusted-exact/1') {
    const { scores, shifts } = adjustedExact(tables.flatMap(({ scores }) => scores), readDecimal(method.damping))
    return { ...valued(tables.map(({ entry, totals, means }) => ({ value: scores.get(entry) ?? zero, totals, means }))), shifts }
  }
  return valued(tables.map(({ totals, means, influence }) => {
    const value = method.name === 'mean/1' ? meanValue(rules, points, totals, means, influence) : method.name === 'median/1' ? medianOf(totals) : trimmedMean(totals, method.cut)
    return { value: roundedAt(rules.rounding, 'stage', value), totals, means }
  }))
}

const valued = (values: readonly EntryValue[]): Valued => ({ ok: true, values, shifts: null })

const tableOf = (rules: WeightedMeanRules, points: (scores: readonly Rational[]) => Rational, entry: string, sheets: readonly CountedSheet[]) => {
  const influence = influences(sheets.map(({ share }) => readDecimal(share)))
  const rows = sheets.map((sheet) => scoresOf(rules, sheet))
  const totals = rows.map((row) => roundedAt(rules.rounding, 'sheet', points(row)))
  const means = rules.criteria.map((_, c) => roundedAt(rules.rounding, 'criterion', weighted(influence, rows.map((row) => row[c] ?? zero))))
  return { entry, totals, means, influence, scores: sheets.map(({ judge }, s) => ({ entry, judge, score: totals[s] ?? zero })) }
}

const meanValue = ({ rounding }: WeightedMeanRules, points: (scores: readonly Rational[]) => Rational, totals: readonly Rational[], means: readonly Rational[], influence: readonly Rational[]): Rational =>
  rounding.at === 'criterion' ? points(means) : weighted(influence, totals)

const weighted = (weights: readonly Rational[], values: readonly Rational[]): Rational => sum(values.map((value, index) => multiply(weights[index] ?? zero, value)))

/** What the seal should have refused already, checked again where it would change the meaning of a number. */
const whyNot = (method: ExactMethod, { rounding }: WeightedMeanRules, entries: readonly EntryWithSheets[]): MethodRefusal | null => {
  const { name } = method
  const { rounding: allowed, shares }: { readonly rounding: readonly string[]; readonly shares: boolean } = traits[name]
  if (!allowed.includes(rounding.at)) return { ok: false, refusal: 'ROUNDING_NOT_FIT', facts: { method: name, at: rounding.at, allowed } }
  const capped = shares ? undefined : entries.flatMap(({ sheets }) => sheets).find(({ share }) => share !== '1')
  if (capped !== undefined) return { ok: false, refusal: 'SHARE_NOT_FIT', facts: { method: name, judge: capped.judge } }
  if (name === 'adjusted-exact/1' && !(isDecimal(method.damping) && compare(readDecimal(method.damping), zero) > 0)) return { ok: false, refusal: 'BAD_PARAMETER', facts: { method: name, parameter: 'damping' } }
  if (name === 'trimmed-mean/1' && !(Number.isSafeInteger(method.cut) && method.cut >= 1)) return { ok: false, refusal: 'BAD_PARAMETER', facts: { method: name, parameter: 'cut' } }
  const needed = name === 'trimmed-mean/1' ? 2 * method.cut + 1 : 1
  const short = entries.find(({ sheets }) => sheets.length < needed)
  return short === undefined ? null : { ok: false, refusal: 'TOO_FEW_SHEETS', facts: { method: name, entry: short.entry, sheets: short.sheets.length, needed } }
}
