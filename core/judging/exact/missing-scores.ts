import type { CountedSheet } from '../../ranking/weighted-mean.ts'

/**
 * What a sealed rule may do with a sheet that lacks a score, where rules allow such a sheet at all: `refuse` the result, leave the
 * whole sheet out (`without`), or take the lowest score of the scale (`lowest`: the work was not shown). None of them invents a
 * score from other judges or other criteria, and for a given pattern of gaps each keeps the method monotone (I-4).
 */
export type MissingRule = 'refuse' | 'without' | 'lowest'

export type MissingScore = { readonly ok: false; readonly refusal: 'MISSING_SCORE'; readonly facts: { readonly judge: string; readonly criterion: string } }

/** The sheets of one entry, each complete, in their order. */
export const completeSheets = (sheets: readonly CountedSheet[], criteria: readonly string[], rule: MissingRule, lowest: string): { readonly ok: true; readonly sheets: readonly CountedSheet[] } | MissingScore => {
  const gaps = sheets.map(({ scores }) => criteria.find((code) => scores[code] === undefined))
  const at = gaps.findIndex((code) => code !== undefined)
  const [gap, sheet] = [gaps[at], sheets[at]]
  if (gap === undefined || sheet === undefined) return { ok: true, sheets }
  if (rule === 'refuse') return { ok: false, refusal: 'MISSING_SCORE', facts: { judge: sheet.judge, criterion: gap } }
  if (rule === 'without') return { ok: true, sheets: sheets.filter((_, index) => gaps[index] === undefined) }
  const filled = sheets.map((own) => ({ ...own, scores: Object.fromEntries(criteria.map((code) => [code, own.scores[code] ?? lowest])) }))
  return { ok: true, sheets: filled }
}
