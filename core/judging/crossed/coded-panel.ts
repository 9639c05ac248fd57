import { interactionOf } from './design.ts'
import type { CrossedDesign, Factor } from './design.ts'

/** Scores in columns: row i says that `judge[i]` gave `entry[i]` (on `criterion[i]`) the number `score[i]`. */
export type PanelScores = {
  readonly entry: readonly string[]
  readonly judge: readonly string[]
  readonly criterion?: readonly string[] | undefined
  readonly score: ArrayLike<number>
}

/**
 * The same rows as places in sorted lists of names. Rows are sorted too, so that neither the order of rows nor of names moves a digit
 * (I-3). Without a column `criterion`, `criteria` is empty and `criterion` all zero.
 */
export type CodedPanel = {
  readonly entries: readonly string[]
  readonly judges: readonly string[]
  readonly criteria: readonly string[]
  readonly entry: Int32Array
  readonly judge: Int32Array
  readonly criterion: Int32Array
  readonly score: Float64Array
}

export type PanelRefusal = {
  readonly ok: false
  readonly refusal: 'NO_SCORES' | 'ONE_ENTRY' | 'ONE_JUDGE' | 'ALL_SCORES_EQUAL' | 'SCORE_NOT_FINITE'
  readonly facts: { readonly sentence: string; readonly row?: number }
}

const refuse = (refusal: PanelRefusal['refusal'], sentence: string, row?: number): PanelRefusal => ({ ok: false, refusal, facts: row === undefined ? { sentence } : { sentence, row } })

/** Codes the scores, or says why judges cannot be compared with them. `facts.row` counts rows from 0. */
export function codePanel(scores: PanelScores): (CodedPanel & { readonly ok: true }) | PanelRefusal {
  const n = scores.entry.length
  if (scores.judge.length !== n || scores.score.length !== n || (scores.criterion !== undefined && scores.criterion.length !== n)) throw new RangeError('the columns differ in length')
  const values = Float64Array.from(scores.score)
  const bad = values.findIndex(value => !Number.isFinite(value))
  const [entry, judge, criterion] = [placesOf(scores.entry), placesOf(scores.judge), placesOf(scores.criterion ?? [])]
  if (n === 0) return refuse('NO_SCORES', 'there is no score')
  if (bad >= 0) return refuse('SCORE_NOT_FINITE', 'a score is not a finite number', bad)
  if (entry.names.length < 2) return refuse('ONE_ENTRY', `column entry holds one entry only (${entry.names[0]}), so there is nothing to rank`)
  if (judge.names.length < 2) return refuse('ONE_JUDGE', `column judge holds one judge only (${judge.names[0]}), so there is nobody to compare with`)
  if (values.every(value => value === values[0])) return refuse('ALL_SCORES_EQUAL', `column score holds the same number ${values[0]} in all ${n} rows, so nothing can be told apart`)
  const criterionAt = scores.criterion === undefined ? new Int32Array(n) : criterion.at
  const order = Int32Array.from({ length: n }, (_, i) => i)
    .sort((a, b) => entry.at[a]! - entry.at[b]! || judge.at[a]! - judge.at[b]! || criterionAt[a]! - criterionAt[b]! || values[a]! - values[b]!)
  const ordered = (at: Int32Array) => order.map(i => at[i]!)
  return {
    ok: true, entries: entry.names, judges: judge.names, criteria: scores.criterion === undefined ? [] : criterion.names,
    entry: ordered(entry.at), judge: ordered(judge.at), criterion: ordered(criterionAt), score: Float64Array.from(order, i => values[i]!),
  }
}

function placesOf(values: readonly string[]): { readonly names: readonly string[]; readonly at: Int32Array } {
  const names = [...new Set(values)].sort((a, b) => (a < b ? -1 : 1))
  const place = new Map(names.map((name, i) => [name, i]))
  return { names, at: Int32Array.from(values, value => place.get(value)!) }
}

/** The facets that terms are made of, by the names of the columns. */
export type FacetName = 'entry' | 'judge' | 'criterion'

function facetOf(panel: CodedPanel, name: FacetName): Factor {
  return { name, levels: { entry: panel.entries, judge: panel.judges, criterion: panel.criteria }[name].length, level: panel[name] }
}

/**
 * score ~ fixed + (1|entry) + (1|judge) + (1|each further term), a further term being a list of facets that are crossed with each
 * other, such as ['entry', 'judge'].
 */
export function panelDesign(panel: CodedPanel, further: readonly (readonly FacetName[])[] = [], criterionFixed = false, weights?: Float64Array): CrossedDesign {
  const terms = [facetOf(panel, 'entry'), facetOf(panel, 'judge'), ...further.map(facets => {
    const [first, ...rest] = facets.map(name => facetOf(panel, name))
    return rest.reduce((term, facet) => interactionOf(`${term.name}:${facet.name}`, term, facet), first!)
  })]
  return { y: panel.score, terms, ...(criterionFixed ? { fixed: facetOf(panel, 'criterion') } : {}), ...(weights ? { weights } : {}) }
}
