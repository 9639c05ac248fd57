import type { Result } from '#core/ledger/documents/result.ts'
import type { RulesDocument } from './rules-document.ts'
import type { Both } from './text-shape.ts'

/** The title that the sealed rules give to a place of a category, or null. */
export const titleOf = (rules: RulesDocument, category: string, place: number): Both | null =>
  rules.categories.find(({ code }) => code === category)?.titles.find((title) => title.place === place)?.name ?? null

/** Whose names the sealed rules publish with the result: codes, sorted (docs/bundle.md, section 7.5). */
export const namedCodes = (rules: RulesDocument, result: Result): readonly string[] => {
  const { entrants } = rules.publication
  if (entrants === 'none') return []
  return result.categories
    .flatMap(({ category, entries }) => entries.filter(({ place }) => entrants === 'all' || titleOf(rules, category, place) !== null))
    .map(({ entry }) => entry)
    .sort()
}

/** Whose numbers the public page shows; the bundle always holds all, under codes. */
export const shownCodes = (rules: RulesDocument, result: Result): ReadonlySet<string> =>
  new Set(
    result.categories.flatMap(({ category, entries }) =>
      entries.filter(({ place }) => rules.publication.numbers === 'all' || titleOf(rules, category, place) !== null).map(({ entry }) => entry),
    ),
  )
