import type { CategoryResult, RankedEntry, Result } from '#core/ledger/documents/result.ts'
import type { RulesDocument } from './rules-document.ts'
import type { Both } from './text-shape.ts'

/** The title that the sealed rules give to a place of a category, or null. */
export const titleOf = (rules: RulesDocument, category: string, place: number | null): Both | null =>
  rules.categories.find(({ code }) => code === category)?.titles.find((title) => title.place === place)?.name ?? null

/** More than one entry on this place: shown as equal (I-3). */
export const isShared = ({ entries }: CategoryResult, { place }: RankedEntry): boolean => place !== null && entries.filter((other) => other.place === place).length > 1

/** Whether an entry passes the gate of its category; null where the category has none. */
export const passesGate = ({ passed }: CategoryResult, entry: string): boolean | null => passed?.includes(entry) ?? null

/** Who won a title or goes on to the next stage: a gate publishes its list. */
const isChosen = (rules: RulesDocument, ranked: CategoryResult, { entry, place }: RankedEntry): boolean =>
  titleOf(rules, ranked.category, place) !== null || passesGate(ranked, entry) === true

/** Whose names the sealed rules publish with the result: codes, sorted (docs/bundle.md, section 7.5). */
export const namedCodes = (rules: RulesDocument, result: Result): readonly string[] => {
  const { entrants } = rules.publication
  if (entrants === 'none') return []
  return result.categories
    .flatMap((category) => category.entries.filter((entry) => entrants === 'all' || isChosen(rules, category, entry)))
    .map(({ entry }) => entry)
    .sort()
}

/** Whose numbers the public page shows; the bundle always holds all, under codes. */
export const shownCodes = (rules: RulesDocument, result: Result): ReadonlySet<string> =>
  new Set(
    result.categories.flatMap((category) =>
      category.entries.filter((entry) => rules.publication.numbers === 'all' || isChosen(rules, category, entry)).map(({ entry }) => entry),
    ),
  )
