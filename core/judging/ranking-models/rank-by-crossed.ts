import { codePanel, panelDesign } from '../crossed/coded-panel.ts'
import type { CodedPanel } from '../crossed/coded-panel.ts'
import { effectCovariance } from '../crossed/effect-covariance.ts'
import { fitCrossed } from '../crossed/fit-crossed.ts'
import type { CrossedFit } from '../crossed/fit-crossed.ts'
import { calibrationChange } from '../diagnostics/calibration-change.ts'
import { connectedComponents } from '../diagnostics/connected-components.ts'
import type { Component } from '../diagnostics/connected-components.ts'
import { judgeReports } from '../diagnostics/severity.ts'
import { meansBy } from '../diagnostics/sheets.ts'
import { componentWarnings, namedComponents } from './named-components.ts'
import { panelFlags } from './panel-flags.ts'
import type { ModelOptions, RankingModel } from './ranking-report.ts'
import { standingsOf } from './standings.ts'

/** Above this many entries in all, the joint covariance of their scores is not formed. */
const mostTogether = 1500

/** A warning that readers may look for. */
export const notSettled = 'the fit did not settle: read its numbers with care'

/**
 * Ranks by adjusted scores of the crossed random effects model: adjusted = intercept + predicted effect of the entry, severity = minus the
 * predicted effect of the judge (see crossed/fit-crossed.ts). With a fixed criterion the intercept is the mean of the criteria.
 */
export const rankByCrossed: RankingModel = (scores, options) => {
  const panel = codePanel(scores)
  if (!panel.ok) return panel
  const fit = fitCrossed(panelDesign(panel, options.terms, options.criterionFixed))
  if (!fit.ok) return fit
  const [entries, judges] = fit.terms as [CrossedFit['terms'][number], CrossedFit['terms'][number]]
  const size = panel.entries.length
  const means = meansBy(panel.entry, panel.score, size)
  const adjusted = entries.effects.map(effect => fit.intercept + effect)
  const joint = size <= mostTogether ? effectCovariance(fit.optimum, 0) : undefined
  const covariance = joint && ((a: number, b: number) => joint[a * size + b]!)
  const components = connectedComponents(panel)
  const reports = judgeReports(panel, judges, fit.residuals, fit.n - fit.optimum.at.beta.length - hatTrace(fit))
  const change = changeWithin(components, means, adjusted, (a, b) => Math.sqrt(Math.max(0, entries.errors[a]! ** 2 + entries.errors[b]! ** 2 - 2 * (covariance?.(a, b) ?? 0))))
  return {
    ok: true, model: 'crossed', n: fit.n, intercept: fit.intercept,
    variances: Object.fromEntries([...fit.terms.map(({ name, variance }) => [name, variance]), ['residual', fit.residual]]),
    reml: fit.criterion, components: namedComponents(panel, components),
    ...standingsOf({ names: panel.entries, means, adjusted, errors: entries.errors, covariance }, components),
    judges: reports.map(({ judge, severity, se, residualSd }) => ({ judge, severity, se, residualSd })),
    flags: panelFlags(panel, fit, options, reports, change),
    warnings: warningsOf(panel, fit, options, components, change),
  }
}

/** Trace of the matrix that maps scores to fitted scores, without the fixed effects. */
const hatTrace = ({ optimum: { diagonal } }: CrossedFit) => diagonal.reduce((trace, value) => trace + 1 - value, 0)

function changeWithin(components: readonly Component[], means: Float64Array, adjusted: Float64Array, error: (a: number, b: number) => number) {
  const parts = components.map(({ entries }) => calibrationChange(entries.map(e => means[e]!), entries.map(e => adjusted[e]!), (a, b) => error(entries[a]!, entries[b]!)))
  const told = parts.reduce((sum, part) => sum + part.told, 0)
  const reversed = parts.reduce((sum, part) => sum + part.reversed, 0)
  return { told, reversed, little: reversed === 0 && told >= means.length }
}

function warningsOf(panel: CodedPanel, fit: CrossedFit, { terms }: ModelOptions, components: readonly Component[], change: { readonly told: number; readonly little: boolean }): string[] {
  const warnings = componentWarnings(components)
  if (change.little) warnings.push(`calibration changes little here: none of the ${change.told} pairs of entries that can be told apart changes its order`)
  for (const { name, variance } of fit.terms) if (variance === 0) warnings.push(`the variance of ${name} is zero: nothing in these scores needs it`)
  if (panel.judges.length < 5) warnings.push(`only ${panel.judges.length} judges: how much judges differ is hardly known, and standard errors are too short`)
  if (fit.optimum.theta.some(theta => theta > 300)) warnings.push('scores follow entries, judges and further terms exactly: no residual is left, and standard errors mean little')
  else if (!fit.converged) warnings.push(notSettled)
  if (terms.length === 0 && panel.criteria.length > 1) warnings.push('several criteria on one sheet count as independent scores here: with --terms entry:judge standard errors are longer')
  return warnings
}
