import type { AnswerOf } from '#platform/face/route.ts'
import type { judgingRoutes } from '../../contract/judging-routes.ts'
import type { Criterion } from '../../rules/rules-document.ts'

export type SheetData = AnswerOf<(typeof judgingRoutes)['readSheet']>

/** What a judge writes on one sheet. */
export type SheetDraft = { readonly scores: Readonly<Record<string, string>>; readonly note: string; readonly memo: string }

export const emptyDraft: SheetDraft = { scores: {}, note: '', memo: '' }

export const withScore = (draft: SheetDraft, criterion: string, score: string | undefined): SheetDraft => {
  const { [criterion]: _, ...others } = draft.scores
  return { ...draft, scores: score === undefined ? others : { ...others, [criterion]: score } }
}

export const missingIn = (criteria: readonly Criterion[], draft: SheetDraft): readonly Criterion[] => criteria.filter(({ code }) => draft.scores[code] === undefined)

export const sameDraft = (one: SheetDraft, other: SheetDraft): boolean => {
  const codes = new Set([...Object.keys(one.scores), ...Object.keys(other.scores)])
  return one.note === other.note && one.memo === other.memo && [...codes].every((code) => one.scores[code] === other.scores[code])
}
