import type { CategoryResult } from '#core/ledger/documents/result.ts'
import { notSettled, rankByCrossed } from '#core/judging/ranking-models/rank-by-crossed.ts'
import type { EntryLine, JudgeLine, RankingReport } from '#core/judging/ranking-models/ranking-report.ts'
import { readRational } from '#core/ranking/rational.ts'
import { type Caution, type Cut, cautions, type Silence, silences } from './diagnose-codes.ts'

/** Decimal texts in points 0 to 100 with two digits: shown beside the official numbers, deciding nothing (I-3). */
export type Figures = {
  readonly sheets: number
  /** What is left between sheets of one entry once severity is taken out, as a standard deviation. */
  readonly residualSd: string
  /** No pair of entries that can be told apart changes its order when severity is taken out. */
  readonly littleChange: boolean
  readonly entries: readonly {
    readonly code: string
    readonly mean: string
    readonly adjusted: string
    readonly low: string
    readonly high: string
    readonly rank: number
    /** All entries together at 95 %, so that they agree with the groups. */
    readonly rankLow: number
    readonly rankHigh: number
  }[]
  readonly groups: readonly { readonly entries: readonly string[]; readonly cut: Cut | null }[]
  /** Severity: points below the panel, positive is stricter. */
  readonly judges: readonly { readonly code: string; readonly sheets: number; readonly severity: string; readonly low: string; readonly high: string; readonly residualSd: string }[]
  readonly cautions: readonly Caution[]
}

export type Diagnosis = { readonly silence: Silence; readonly parts: number; readonly figures: null } | { readonly silence: null; readonly parts: 1; readonly figures: Figures }

const z95 = 1.959963984540054

/**
 * What the counted sheets of one category say about its official order: adjusted scores and possible ranks by crossed random
 * effects (core/judging), 95 %. A function of the result document and the places that carry a title: no name, no attribute (I-16).
 *
 * @param titles the titles by place, for where a title ends
 */
export const diagnose = (result: Pick<CategoryResult, 'entries' | 'without'>, titles: readonly { readonly place: number }[]): Diagnosis => {
  // Nothing to be sure of where the sealed rules give no places.
  if (result.entries.some(({ place }) => place === null)) return silent('UNRANKED')
  const rows = result.entries.flatMap(({ entry, sheets }) => Object.entries(sheets).map(([judge, total]) => ({ entry, judge, score: pointsOf(total) })))
  const report = rankByCrossed({ entry: rows.map(({ entry }) => entry), judge: rows.map(({ judge }) => judge), score: rows.map(({ score }) => score) }, { terms: [], criterionFixed: false })
  if (!report.ok) return silent(silences.find((known) => known === report.refusal) ?? 'NOT_FITTED')
  if (report.components.length > 1) return silent('FELL_APART', report.components.length)
  if (report.variances['entry'] === 0) return silent('ENTRIES_ALIKE')
  const placeOf = new Map(result.entries.map(({ entry, place }) => [entry, place]))
  const titled = new Set(titles.map(({ place }) => place))
  const sheetsOf = (judge: string): number => rows.filter((row) => row.judge === judge).length
  return {
    silence: null,
    parts: 1,
    figures: {
      sheets: report.n,
      residualSd: fixed(Math.sqrt(report.variances['residual'] ?? 0)),
      littleChange: report.flags.some(({ kind }) => kind === 'calibration-changes-little'),
      entries: report.entries.map(entryFigures),
      groups: report.inseparable.map((entries) => ({ entries, cut: cutIn(entries.map((entry) => placeOf.get(entry) ?? 0), titled) })),
      judges: report.judges.map((judge) => ({ ...judgeFigures(judge), sheets: sheetsOf(judge.judge) })).sort((a, b) => Number(b.severity) - Number(a.severity) || (a.code < b.code ? -1 : 1)),
      cautions: cautionsOf(report, result.without.length > 0),
    },
  }
}

const silent = (silence: Silence, parts = 1): Diagnosis => ({ silence, parts, figures: null })

const pointsOf = (exact: string): number => {
  const { n, d } = readRational(exact)
  return Number(n) / Number(d)
}

/** Two digits, and never a negative zero. */
const fixed = (value: number): string => {
  const text = value.toFixed(2)
  return text === '-0.00' ? '0.00' : text
}

const around = (value: number, se: number | null) => ({ low: fixed(value - z95 * (se ?? 0)), high: fixed(value + z95 * (se ?? 0)) })

const entryFigures = ({ entry, mean, adjusted, se, rank, jointLow, jointHigh }: EntryLine): Figures['entries'][number] => ({
  code: entry,
  mean: fixed(mean),
  adjusted: fixed(adjusted),
  ...around(adjusted, se),
  rank,
  rankLow: jointLow,
  rankHigh: jointHigh,
})

const judgeFigures = ({ judge, severity, se, residualSd }: JudgeLine) => ({ code: judge, severity: fixed(severity), ...around(severity, se), residualSd: fixed(residualSd ?? 0) })

const cutIn = (places: readonly number[], titled: ReadonlySet<number>): Cut | null => {
  const inside = places.filter((place) => titled.has(place))
  if (inside.length > 0 && inside.length < places.length) return 'title'
  return new Set(inside).size > 1 ? 'order' : null
}

const cautionsOf = ({ judges, variances, warnings }: RankingReport, capped: boolean): readonly Caution[] => {
  const { judge = 0, residual = 0, entry = 0 } = variances
  const holds: Record<Caution, boolean> = {
    FEW_JUDGES: judges.length < 5,
    JUDGES_ALIKE: judge === 0,
    NO_RESIDUAL: residual <= 1e-6 * (entry + judge),
    NOT_SETTLED: warnings.includes(notSettled),
    CAPPED_JUDGE: capped,
  }
  return cautions.filter((caution) => holds[caution])
}
