import { benjaminiHochberg } from './benjamini-hochberg.ts'
import { exactConditional } from './exact-conditional.ts'
import type { ExactOdds } from './exact-conditional.ts'
import { mantelHaenszel } from './mantel-haenszel.ts'
import type { MantelHaenszel } from './mantel-haenszel.ts'
import { selectionRates } from './selection-rates.ts'
import type { GroupCount } from './selection-rates.ts'
import { pooled } from './two-by-two.ts'
import type { TwoByTwo } from './two-by-two.ts'
import { shownTables } from './withheld.ts'
import { woolf } from './woolf.ts'
import type { Heterogeneity } from './woolf.ts'

/** Who was selected, by group and stratum (a stage, an agency, a grade: whatever the decision was made within). */
export interface SelectionCounts {
  /** Names of the groups; the odds ratio is the odds of the first over the second. */
  readonly groups: readonly string[]
  /** Each with one count per group, in the order of `groups`. */
  readonly strata: readonly { readonly stratum: string; readonly counts: readonly GroupCount[] }[]
}

export interface RatesReport {
  readonly groups: readonly (GroupCount & { readonly group: string; readonly rate: number })[]
  /** Smallest rate over largest rate. */
  readonly ratio: number
  readonly fourFifths: boolean
  /** Fisher's exact test; null unless there are exactly two groups. */
  readonly fisher: ExactOdds | null
}

export type StratifiedTest = MantelHaenszel & { readonly exact: ExactOdds }

/** p of Fisher's test adjusted over the strata shown (Benjamini and Hochberg); null without such a test. */
export type StratumReport = { readonly stratum: string } & ((RatesReport & { readonly hidden: false; readonly adjustedP: number | null }) | { readonly hidden: true })

/** One group against all others together. */
export interface AgainstRest {
  readonly group: string
  readonly fisher: ExactOdds
  /** Adjusted over the groups (Benjamini and Hochberg). */
  readonly adjustedP: number
  readonly cmh: StratifiedTest | null
  readonly woolf: Heterogeneity | null
}

export type FairnessReport =
  | { readonly hidden: true }
  | (RatesReport & {
      readonly hidden: false
      /** Over the strata shown; null with fewer than two of them or with other than two groups. */
      readonly cmh: StratifiedTest | null
      readonly woolf: Heterogeneity | null
      readonly strata: readonly StratumReport[]
      /** Empty unless there are more than two groups. */
      readonly againstRest: readonly AgainstRest[]
    })

/**
 * Selection by groups: rates, four-fifths rule, exact test of the pooled table, stratified tests, and each stratum by itself. With more
 * than two groups the two-group tests are null and each group is compared with all others together instead.
 *
 * @param least hides every table with a group of fewer people (`shownTables`; I-20); 0 hides nothing
 * @throws RangeError for counts that are none, strata of another shape, or more than ten million people
 */
export const fairnessReport = ({ groups, strata }: SelectionCounts, least = 0): FairnessReport => {
  if (!strata.every(({ counts }) => counts.length === groups.length)) throw new RangeError('each stratum needs one count per group')
  const shown = shownTables(strata.map(({ counts }) => counts.map(({ n }) => n)), least)
  if (!shown.pooled && least > 0) return { hidden: true }
  const open = strata.map((_, i) => least === 0 || shown.strata[i] === true)
  const visible = strata.flatMap(({ counts }, i) => (open[i] ? [counts] : []))
  const reports = strata.map(({ counts }, i) => (open[i] ? ratesOf(groups, counts) : undefined))
  const adjusted = benjaminiHochberg(reports.flatMap(report => report?.fisher?.p ?? [])).values()
  const rows = strata.map(({ stratum }, i): StratumReport => {
    const report = reports[i]
    return report === undefined ? { stratum, hidden: true } : { stratum, hidden: false, ...report, adjustedP: report.fisher === null ? null : (adjusted.next().value ?? null) }
  })
  return {
    hidden: false,
    ...ratesOf(groups, totalOf(groups, strata.map(({ counts }) => counts))),
    ...(groups.length === 2 ? stratifiedOf(visible.map(counts => tableOf(counts, 0))) : { cmh: null, woolf: null }),
    strata: rows,
    againstRest: groups.length > 2 ? againstRest(groups, strata.map(({ counts }) => counts), visible) : [],
  }
}

const ratesOf = (groups: readonly string[], counts: readonly GroupCount[]): RatesReport => {
  const { rates, ratio, fourFifths } = selectionRates(counts)
  return {
    groups: counts.map(({ n, selected }, i) => ({ group: groups[i] ?? '', n, selected, rate: rates[i] ?? 0 })),
    ratio,
    fourFifths,
    fisher: counts.length === 2 ? exactConditional([tableOf(counts, 0)]) : null,
  }
}

const totalOf = (groups: readonly string[], tables: readonly (readonly GroupCount[])[]): GroupCount[] =>
  groups.map((_, group) => tables.reduce((sum, counts) => ({ n: sum.n + (counts[group]?.n ?? 0), selected: sum.selected + (counts[group]?.selected ?? 0) }), { n: 0, selected: 0 }))

/** One group in the first row, all others in the second. */
const tableOf = (counts: readonly GroupCount[], group: number): TwoByTwo => {
  const own = counts[group] ?? { n: 0, selected: 0 }
  const rest = counts.reduce((sum, { n, selected }) => ({ n: sum.n + n, selected: sum.selected + selected }), { n: -own.n, selected: -own.selected })
  return [[own.selected, own.n - own.selected], [rest.selected, rest.n - rest.selected]]
}

const stratifiedOf = (tables: readonly TwoByTwo[]): { readonly cmh: StratifiedTest | null; readonly woolf: Heterogeneity | null } =>
  tables.length < 2 ? { cmh: null, woolf: null } : { cmh: { ...mantelHaenszel(tables), exact: exactConditional(tables) }, woolf: woolf(tables) }

const againstRest = (groups: readonly string[], all: readonly (readonly GroupCount[])[], visible: readonly (readonly GroupCount[])[]): AgainstRest[] => {
  const fishers = groups.map((_, group) => exactConditional([pooled(all.map(counts => tableOf(counts, group)))]))
  const adjusted = benjaminiHochberg(fishers.map(({ p }) => p))
  return fishers.map((fisher, group) => ({ group: groups[group] ?? '', fisher, adjustedP: adjusted[group] ?? 1, ...stratifiedOf(visible.map(counts => tableOf(counts, group))) }))
}
