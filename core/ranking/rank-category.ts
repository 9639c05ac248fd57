import type { Category, JudgedResult } from '../ledger/documents/rules.ts'
import type { CategoryResult, WithoutJudge } from '../ledger/documents/result.ts'
import { ladderNumbers } from './ladder.ts'
import { type Rational, rationalText, zero } from './rational.ts'
import { printed } from './rounding.ts'
import { placesOf, type Standing } from './standing.ts'
import { type CountedSheet, type EntryValue, weightedMean } from './weighted-mean.ts'

/** An entry under its code with its counted sheets (docs/bundle.md section 8). */
export type EntrySheets = { readonly entry: string; readonly sheets: readonly CountedSheet[] }

/** What a category must be for today's methods: a sealed name never changes its meaning, and an unknown one is never guessed. */
export const isRankable = ({ result, carry, gate, ties, places }: Category): boolean =>
  result.kind === 'judges' && result.method === 'weighted-mean/1' && ties.method === 'ladder/1' && places === 'competition/1' && carry.length === 0 && gate === null

const judged = (category: Category): JudgedResult => {
  if (!isRankable(category) || category.result.kind !== 'judges') throw new Error(`No method of today ranks the category ${category.code}.`)
  return category.result
}

/**
 * The result of one category exactly as it is published (docs/bundle.md section 9.4): values, places, the ladder's numbers, and
 * the ranking without each judge whose weight is capped (I-12). Pure; the order of entries and sheets plays no part.
 * Every entry needs at least one sheet.
 */
export const rankCategory = (category: Category, entries: readonly EntrySheets[]): CategoryResult => {
  const criteria = judged(category).criteria.map(({ code }) => code)
  const values = entries.map(({ entry, sheets }) => ({ entry, sheets, ...valued(category, sheets) }))
  const places = placesOf(values)
  const ranked = values.map(({ entry, sheets, value, steps, totals, means }, index) => ({
    entry,
    value: rationalText(value),
    printed: printed(value, category.rounding),
    place: places[index] ?? 0,
    steps: steps.map(rationalText),
    criteria: byName(criteria, means),
    sheets: byName(sheets.map(({ judge }) => judge), totals),
  }))
  return {
    category: category.code,
    method: judged(category).method,
    ties: category.ties.method,
    places: category.places,
    entries: ranked.sort((a, b) => a.place - b.place || byText(a.entry, b.entry)),
    without: cappedJudges(entries).map(([judge, share]) => withoutJudge(category, entries, judge, share)),
    passed: null,
  }
}

const byName = (names: readonly string[], values: readonly Rational[]): Readonly<Record<string, string>> =>
  Object.fromEntries(names.map((name, index) => [name, rationalText(values[index] ?? zero)]))

/** Codes are ASCII, so the plain order of text is the order of bytes that the document asks for. */
const byText = (a: string, b: string): number => (a < b ? -1 : Number(a > b))

const valued = (category: Category, sheets: readonly CountedSheet[]): EntryValue & Standing => {
  const { scale, criteria } = judged(category)
  const value = weightedMean({ max: scale.max, criteria, rounding: category.rounding })(sheets)
  return { ...value, steps: ladderNumbers(category.ties.steps, criteria.map(({ code }) => code), value) }
}

const cappedJudges = (entries: readonly EntrySheets[]): readonly (readonly [string, string])[] => {
  const capped = new Map(entries.flatMap(({ sheets }) => sheets.filter(({ share }) => share !== '1').map(({ judge, share }) => [judge, share])))
  return [...capped].sort(([a], [b]) => byText(a, b))
}

const withoutJudge = (category: Category, entries: readonly EntrySheets[], judge: string, share: string): WithoutJudge => {
  const left = entries.map(({ entry, sheets }) => ({ entry, sheets: sheets.filter((sheet) => sheet.judge !== judge) }))
  const values = left.filter(({ sheets }) => sheets.length > 0).map(({ entry, sheets }) => ({ entry, ...valued(category, sheets) }))
  const places = placesOf(values)
  const known = new Map(values.map(({ entry, value }, index) => [entry, { value: rationalText(value), place: places[index] ?? null }]))
  const none = { value: null, place: null }
  return { judge, share, entries: left.map(({ entry }) => ({ entry, ...(known.get(entry) ?? none) })).sort((a, b) => byText(a.entry, b.entry)) }
}
