import type { CategoryResult } from '../ledger/documents/result.ts'
import type { Category } from '../ledger/documents/rules.ts'
import { type EntrySheets, rankCategory } from './rank-category.ts'

/** An entry with the category that it was entered in. */
export type CategoryEntry = EntrySheets & { readonly category: string }

/** The category that a small one merges into by the sealed rule, or undefined. */
const mergesInto = ({ code, below, minimumEntries }: Category, drawn: ReadonlyMap<string, number>): string | undefined =>
  below.rule === 'merge' && (drawn.get(code) ?? 0) < minimumEntries ? below.into : undefined

/**
 * All categories of a stage as they are published, in the order of the rules, those with fewer entries than their minimum
 * merged or without places (docs/bundle.md section 9.7).
 * @param drawn how many codes each category was given when they were drawn, whoever left later
 */
export const rankCategories = (categories: readonly Category[], entries: readonly CategoryEntry[], drawn: ReadonlyMap<string, number>): readonly CategoryResult[] => {
  const into = new Map(categories.map((category) => [category.code, mergesInto(category, drawn)]))
  const codesIn = (code: string): number => categories.filter((one) => (into.get(one.code) ?? one.code) === code).reduce((sum, one) => sum + (drawn.get(one.code) ?? 0), 0)
  return categories.map((category) => {
    if (into.get(category.code) !== undefined) return { ...rankCategory(category, []), passed: null }
    const here = entries.filter((entry) => (into.get(entry.category) ?? entry.category) === category.code)
    const ranked = rankCategory(category, here)
    return codesIn(category.code) < category.minimumEntries ? withoutPlaces(ranked) : ranked
  })
}

const withoutPlaces = (result: CategoryResult): CategoryResult => ({
  ...result,
  entries: result.entries.map((entry) => ({ ...entry, place: null })).sort((a, b) => (a.entry < b.entry ? -1 : 1)),
  without: result.without.map((one) => ({ ...one, entries: one.entries.map((entry) => ({ ...entry, place: null })) })),
})
