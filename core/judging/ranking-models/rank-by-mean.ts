import { codePanel } from '../crossed/coded-panel.ts'
import type { CodedPanel, PanelScores } from '../crossed/coded-panel.ts'
import { connectedComponents } from '../diagnostics/connected-components.ts'
import { meansBy, sheetsOf } from '../diagnostics/sheets.ts'
import { componentWarnings, namedComponents } from './named-components.ts'
import type { ModelName, RankingModel, RankingReport, RankingRefusal } from './ranking-report.ts'
import { standingsOf } from './standings.ts'

/** Ranks by the plain mean of all scores of an entry. Official means are computed exactly in core/ranking; these serve comparison (I-3). */
export const rankByMean: RankingModel = scores => rankBy('mean', scores, (_, means) => means)

/** Ranks by the mean of the entry's sheets without the highest and the lowest sheet; with fewer than three sheets by the plain mean. */
export const rankByTrimmedMean: RankingModel = scores => rankBy('trimmed', scores, trimmedMeans)

function rankBy(model: ModelName, scores: PanelScores, valuesOf: (panel: CodedPanel, means: Float64Array) => Float64Array): RankingReport | RankingRefusal {
  const panel = codePanel(scores)
  if (!panel.ok) return panel
  const means = meansBy(panel.entry, panel.score, panel.entries.length)
  const deviation = panel.score.map((score, r) => score - means[panel.entry[r]!]!)
  const freedom = panel.score.length - panel.entries.length
  const variance = freedom > 0 ? deviation.reduce((sum, d) => sum + d * d, 0) / freedom : Number.NaN
  const counts = new Float64Array(panel.entries.length)
  for (const e of panel.entry) counts[e]! += 1
  const components = connectedComponents(panel)
  const standings = standingsOf({ names: panel.entries, means, adjusted: valuesOf(panel, means), errors: freedom > 0 ? counts.map(count => Math.sqrt(variance / count)) : undefined }, components)
  const shift = meansBy(panel.judge, deviation, panel.judges.length)
  const squares = meansBy(panel.judge, deviation.map(d => d * d), panel.judges.length)
  return {
    ok: true, model, n: panel.score.length, intercept: panel.score.reduce((sum, x) => sum + x, 0) / panel.score.length, variances: {}, reml: null,
    components: namedComponents(panel, components), ...standings,
    judges: panel.judges.map((judge, j) => ({ judge, severity: 0 - shift[j]!, se: null, residualSd: Math.sqrt(squares[j]!) })),
    flags: [], warnings: [...componentWarnings(components), 'means take no account of who judged whom: an entry with strict judges loses'],
  }
}

function trimmedMeans(panel: CodedPanel, means: Float64Array): Float64Array {
  const sheets = sheetsOf(panel, panel.score)
  const byEntry: number[][] = panel.entries.map(() => [])
  sheets.residual.forEach((mean, i) => byEntry[sheets.entry[i]!]!.push(mean))
  return Float64Array.from(byEntry, (values, e) => {
    if (values.length < 3) return means[e]!
    const kept = values.sort((a, b) => a - b).slice(1, -1)
    return kept.reduce((sum, x) => sum + x, 0) / kept.length
  })
}
