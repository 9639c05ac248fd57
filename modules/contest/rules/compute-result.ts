import type { Result } from '#core/ledger/documents/result.ts'
import { rankCategories } from '#core/ranking/rank-categories.ts'
import type { Scores } from './read-scores.ts'
import type { RulesDocument } from './rules-document.ts'

export type CountedScores = { readonly judge: string; readonly entry: string; readonly scores: Scores }

export type ToCompute = {
  readonly contest: string
  readonly version: number
  readonly basis: Result['basis']
  readonly rules: RulesDocument
  readonly rulesDigest: string
  /** Every entry that was given a code, with its category. */
  readonly entries: readonly { readonly code: string; readonly category: string }[]
  /** The sheets that count. */
  readonly sheets: readonly CountedScores[]
  /** Judges whose common conflict caps their weight; everyone else counts whole (I-12). */
  readonly shares: ReadonlyMap<string, string>
}

/** The result exactly as the sealed rules give it (I-8): a function of rules, codes and scores, and of nothing else (I-3). */
export const computeResult = ({ contest, version, basis, rules, rulesDigest, entries, sheets, shares }: ToCompute): Result => {
  const byEntry = new Map<string, { judge: string; share: string; scores: Scores }[]>(entries.map(({ code }) => [code, []]))
  for (const { judge, entry, scores } of sheets) byEntry.get(entry)?.push({ judge, share: shares.get(judge) ?? '1', scores })
  return {
    v: 1,
    contest,
    stage: rules.stage.ordinal,
    version,
    basis,
    rules: rulesDigest,
    categories: rankCategories(
      rules.categories,
      entries.map(({ code, category }) => ({ entry: code, category, sheets: byEntry.get(code) ?? [] })),
      new Map(rules.categories.map(({ code }) => [code, entries.filter(({ category }) => category === code).length])),
    ),
  }
}
