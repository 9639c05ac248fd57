import { codePanel, panelDesign } from '#core/judging/crossed/coded-panel.ts'
import type { CodedPanel } from '#core/judging/crossed/coded-panel.ts'
import { fitCrossed } from '#core/judging/crossed/fit-crossed.ts'
import { meansBy } from '#core/judging/diagnostics/sheets.ts'
import { designPanel } from '#core/judging/panel/design-panel.ts'
import { seededGenerator } from '#core/random/seeded-generator.ts'
import type { Bench, Facts } from './measure.ts'

/**
 * Planted truth: panels whose true order is known. 500 entries (quality SD 0.72), 51 judges, 5 sheets per entry, severity SD 0.6, noise SD
 * 0.5: how many of the true best 50 stand among the 50 that each method puts first? In the second setting judges stay inside one of five
 * regions and half of the variance of quality lies between regions: a z-score per judge takes that away with the severity. Ours has the
 * region as a further term of the entry. Where regions are joined by no judge, nobody can tell a strong region from mild judges: ours then
 * keeps the regions' own means, as the plain mean does, and separates judges inside regions.
 */
const panels = 200
const entries = 500
const best = 50
const perEntry = 5

type Setting = { readonly name: string; readonly regions: number; readonly judges: number; readonly between: number; /** Share of sheets that go to a judge of any region. */ readonly stray: number }

const settings: readonly Setting[] = [
  { name: 'one panel', regions: 1, judges: 51, between: 0, stray: 0 },
  { name: 'judges inside their region', regions: 5, judges: 50, between: 0.5, stray: 0 },
  { name: 'one sheet in twenty crosses regions', regions: 5, judges: 50, between: 0.5, stray: 0.05 },
]

export const bench: Bench = {
  title: `Planted truth: of the true best ${best} of ${entries} entries, how many are found (mean of ${panels} panels)`,
  prepare: () => ({ tasks: [], facts: () => Object.assign({}, ...settings.map(found)) as Facts }),
}

function found(setting: Setting): Facts {
  const sums: Record<string, number> = {}
  for (let k = 0; k < panels; k++) {
    const { panel, quality, region } = simulated(setting, `truth ${k}`)
    const truth = firstOf(quality)
    const scores = { 'plain mean': meansBy(panel.entry, panel.score, entries), 'z-score per judge': zScores(panel), Jenjang: adjusted(panel, setting, region), ...(setting.regions > 1 ? { 'Jenjang without the region term': adjusted(panel, { ...setting, regions: 1 }, region) } : {}) }
    for (const [method, values] of Object.entries(scores)) sums[method] = (sums[method] ?? 0) + [...firstOf(values)].filter(e => truth.has(e)).length / panels
  }
  return Object.fromEntries(Object.entries(sums).map(([method, value]) => [`${setting.name}: ${method}`, value]))
}

function firstOf(values: Float64Array): Set<number> {
  return new Set([...values.keys()].sort((a, b) => values[b]! - values[a]!).slice(0, best))
}

function simulated({ regions, judges, between, stray }: Setting, seed: string): { panel: CodedPanel; quality: Float64Array; region: Int32Array } {
  const g = seededGenerator(seed)
  const level = Array.from({ length: regions }, () => Math.sqrt(between) * g.normal())
  const region = Int32Array.from({ length: entries }, (_, e) => e % regions)
  const quality = Float64Array.from(region, home => 0.72 * (level[home]! + Math.sqrt(1 - between) * g.normal()))
  const severity = Array.from({ length: judges }, () => 0.6 * g.normal())
  const judgesOf = regions === 1 ? designed(judges) : (e: number): number[] => {
    const own = g.shuffle([...severity.keys()].filter(j => j % regions === e % regions))
    const seen = new Set<number>()
    while (seen.size < perEntry) seen.add(g.uniform() < stray ? g.below(judges) : own[seen.size % own.length]!)
    return [...seen]
  }
  const rows = [...quality].flatMap((value, e) => {
    return judgesOf(e).map(j => ({ entry: `E${1000 + e}`, judge: `J${100 + j}`, score: value - severity[j]! + 0.5 * g.normal() }))
  })
  const panel = codePanel({ entry: rows.map(row => row.entry), judge: rows.map(row => row.judge), score: rows.map(row => row.score) })
  if (!panel.ok) throw new Error(panel.facts.sentence)
  return { panel, quality, region }
}

let design: readonly (readonly number[])[] | undefined

/** Sheets as `jenjang panel` deals them: equal loads, well comparable. */
function designed(judges: number): (entry: number) => readonly number[] {
  design ??= (() => {
    const dealt = designPanel({ entries: Array.from({ length: entries }, (_, e) => ({ id: `${e}` })), judges: Array.from({ length: judges }, (_, j) => ({ id: `${j}` })), perEntry, conflicts: [], seed: 'truth' })
    if (!dealt.ok) throw new Error(dealt.facts.sentence)
    const lists = Array.from({ length: entries }, (): number[] => [])
    for (const [entry, judge] of dealt.sheets) lists[Number(entry)]!.push(Number(judge))
    return lists
  })()
  return entry => design![entry]!
}

/** Mean of (score - judge's mean) / judge's standard deviation: the usual remedy. */
function zScores(panel: CodedPanel): Float64Array {
  const mean = meansBy(panel.judge, panel.score, panel.judges.length)
  const square = meansBy(panel.judge, panel.score.map((score, r) => (score - mean[panel.judge[r]!]!) ** 2), panel.judges.length)
  return meansBy(panel.entry, panel.score.map((score, r) => (score - mean[panel.judge[r]!]!) / Math.sqrt(square[panel.judge[r]!]!)), entries)
}

function adjusted(panel: CodedPanel, { regions }: Setting, region: Int32Array): Float64Array {
  const design = panelDesign(panel)
  const terms = regions > 1 ? [...design.terms, { name: 'region', levels: regions, level: panel.entry.map(e => region[e]!) }] : design.terms
  const fit = fitCrossed({ ...design, terms })
  if (!fit.ok) throw new Error(fit.facts.sentence)
  const [own, , home] = fit.terms
  return own!.effects.map((effect, e) => effect + (home?.effects[region[e]!] ?? 0))
}
