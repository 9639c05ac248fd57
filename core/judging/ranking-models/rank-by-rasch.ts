import { codePanel } from '../crossed/coded-panel.ts'
import { meansBy } from '../diagnostics/sheets.ts'
import { fitRasch } from '../rasch/fit-rasch.ts'
import type { RankingModel } from './ranking-report.ts'
import { standingsOf } from './standings.ts'

/**
 * Ranks by the many-facet Rasch model, in points: adjusted is the fair average (what an average judge would give on average criteria),
 * severity is how many points the judge's fair average lies below that of the panel. Order and ranks are those of the measures in logits.
 */
export const rankByRasch: RankingModel = scores => {
  const panel = codePanel(scores)
  if (!panel.ok) return panel
  const { criterion, ...columns } = scores
  const fit = fitRasch(criterion === undefined ? columns : { ...columns, criterion })
  if (!fit.ok) return fit
  const at = new Map(panel.entries.map((name, e) => [name, e]))
  const judgeAt = new Map(panel.judges.map((name, j) => [name, j]))
  const byName = new Map(fit.entries.map(element => [element.name, element]))
  const elements = panel.entries.map(name => byName.get(name)!)
  const placed = new Set(fit.components.flatMap(({ entries }) => entries))
  const apart = panel.entries.filter(name => !placed.has(name))
  const components = [...fit.components, ...apart.map(name => ({ entries: [name], judges: [] }))]
  const standings = standingsOf(
    { names: panel.entries, means: meansBy(panel.entry, panel.score, panel.entries.length), adjusted: elements.map(({ fairAverage }) => fairAverage), errors: elements.map(({ fairAverageSe }) => fairAverageSe) },
    components.map(({ entries, judges }) => ({ entries: entries.map(name => at.get(name)!), judges: judges.map(name => judgeAt.get(name)!) })),
  )
  return {
    ok: true, model: 'rasch', n: fit.n, intercept: fit.center, variances: {}, reml: null, components, ...standings,
    judges: fit.judges.map(({ name, fairAverage, fairAverageSe, residualSd }) => ({ judge: name, severity: fit.center - fairAverage, se: fairAverageSe, residualSd })),
    flags: [], warnings: fit.warnings,
  }
}
