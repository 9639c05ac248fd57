import type { Category, JudgedResult } from '../ledger/documents/rules.ts'
import type { CategoryResult, WithoutJudge } from '../ledger/documents/result.ts'
import type { ExactMethod } from '../judging/exact/method.ts'
import { valueEntries } from '../judging/exact/value-entries.ts'
import { carryOver } from './carry-over.ts'
import { passedGate } from './gate.ts'
import { ladderNumbers } from './ladder.ts'
import { type Rational, rationalText, zero } from './rational.ts'
import { printed, round } from './rounding.ts'
import { placesOf, type Standing } from './standing.ts'
import type { CountedSheet, EntryValue } from './weighted-mean.ts'

/** An entry under its code with its counted sheets (docs/bundle.md section 8). */
export type EntrySheets = {
  readonly entry: string
  readonly sheets: readonly CountedSheet[]
  /** What it brings from earlier stages: one value per item of the category's `carry`. */
  readonly carried?: readonly Rational[]
}

/** The method that a category names; undefined where the number is not known: a sealed name is never guessed. */
const methodOf = (result: JudgedResult): ExactMethod | undefined => {
  const { method: name } = result
  if (name === 'trimmed-mean/1') return 'cut' in result ? { name, cut: result.cut } : undefined
  if (name === 'adjusted-exact/1') return 'damping' in result ? { name, damping: result.damping } : undefined
  return name === 'weighted-mean/1' || name === 'mean/1' || name === 'median/1' ? { name } : undefined
}

const judged = ({ code, result, gate, ties, places }: Category): JudgedResult & { readonly by: ExactMethod } => {
  const by = result.kind === 'judges' ? methodOf(result) : undefined
  const isKnown = ties.method === 'ladder/1' && places === 'competition/1' && (gate === null || gate.kind === 'threshold' || gate.equals !== 'extra-sheet')
  if (result.kind !== 'judges' || by === undefined || !isKnown) throw new Error(`No method of today ranks the category ${code}.`)
  return { ...result, by }
}

/**
 * The result of one category exactly as it is published (docs/bundle.md section 9.4): values, places, the ladder's numbers, and
 * the ranking without each judge whose weight is capped (I-12). Pure; the order of entries and sheets plays no part.
 * Every entry needs at least one sheet.
 */
export const rankCategory = (category: Category, entries: readonly EntrySheets[]): CategoryResult => {
  const criteria = judged(category).criteria.map(({ code }) => code)
  const { values: all, shifts } = valued(category, entries)
  const values = entries.map(({ entry, sheets }, index) => ({ entry, sheets, ...standingAt(all, index) }))
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
    passed: category.gate === null ? null : passedGate(category.gate, values.map(({ entry, value, steps }, index) => ({ entry, value, steps, place: places[index] ?? 0 }))),
    ...(category.carry.length === 0 ? {} : { own: Object.fromEntries(values.map(({ entry, own }) => [entry, rationalText(own)])), carried: Object.fromEntries(entries.map(({ entry, carried = [] }) => [entry, carried.map(rationalText)])) }),
    ...(shifts === null ? {} : { shifts: Object.fromEntries([...shifts].map(([judge, shift]) => [judge, rationalText(shift)])) }),
  }
}

const byName = (names: readonly string[], values: readonly Rational[]): Readonly<Record<string, string>> =>
  Object.fromEntries(names.map((name, index) => [name, rationalText(values[index] ?? zero)]))

/** Codes are ASCII, so the plain order of text is the order of bytes that the document asks for. */
const byText = (a: string, b: string): number => (a < b ? -1 : Number(a > b))

type Valued = EntryValue & Standing & { /** This stage's value alone. */ readonly own: Rational }
type Standings = { readonly values: readonly Valued[]; readonly shifts: ReadonlyMap<string, Rational> | null }

const valued = (category: Category, entries: readonly EntrySheets[]): Standings => {
  const { scale, criteria, by } = judged(category)
  const { carry, rounding } = category
  // What is carried joins before the stage's value is rounded.
  const carries = carry.length > 0
  const valued = valueEntries(by, { max: scale.max, criteria, rounding: carries && rounding.at === 'stage' ? { ...rounding, at: 'final' } : rounding }, entries)
  // The seal and the closing refuse all of this before it comes here.
  if (!valued.ok) throw new Error(`${by.name} cannot value the category ${category.code}: ${valued.refusal}.`)
  const codes = criteria.map(({ code }) => code)
  const whole = (own: Rational, { entry, carried = [] }: EntrySheets): Rational => {
    if (carried.length !== carry.length) throw new Error(`${entry} brings ${carried.length} values, ${carry.length} are carried.`)
    const value = carryOver(carry, own, carried)
    return rounding.at === 'stage' ? round(value, rounding) : value
  }
  const values = valued.values.map((value, index) => {
    const entry = entries[index]
    return { ...value, own: value.value, value: carries && entry !== undefined ? whole(value.value, entry) : value.value, steps: ladderNumbers(category.ties.steps, codes, value) }
  })
  return { values, shifts: valued.shifts }
}

const standingAt = (values: Standings['values'], index: number): Valued => {
  const value = values[index]
  if (value === undefined) throw new Error('Every entry has a value.')
  return value
}

const cappedJudges = (entries: readonly EntrySheets[]): readonly (readonly [string, string])[] => {
  const capped = new Map(entries.flatMap(({ sheets }) => sheets.filter(({ share }) => share !== '1').map(({ judge, share }) => [judge, share])))
  return [...capped].sort(([a], [b]) => byText(a, b))
}

const withoutJudge = (category: Category, entries: readonly EntrySheets[], judge: string, share: string): WithoutJudge => {
  const left = entries.map(({ sheets, ...entry }) => ({ ...entry, sheets: sheets.filter((sheet) => sheet.judge !== judge) }))
  const judgedStill = left.filter(({ sheets }) => sheets.length > 0)
  const all = valued(category, judgedStill).values
  const values = judgedStill.map(({ entry }, index) => ({ entry, ...standingAt(all, index) }))
  const places = placesOf(values)
  const known = new Map(values.map(({ entry, value }, index) => [entry, { value: rationalText(value), place: places[index] ?? null }]))
  const none = { value: null, place: null }
  return { judge, share, entries: left.map(({ entry }) => ({ entry, ...(known.get(entry) ?? none) })).sort((a, b) => byText(a.entry, b.entry)) }
}
