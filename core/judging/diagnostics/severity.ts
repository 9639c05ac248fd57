import type { CodedPanel } from '../crossed/coded-panel.ts'
import type { TermFit } from '../crossed/fit-crossed.ts'
import { varianceEvidence } from './spread-evidence.ts'

/** All in points of the scale. */
export type JudgeReport = {
  readonly judge: string
  readonly scores: number
  /** Minus the judge's predicted effect: points below the panel. Positive is stricter. */
  readonly severity: number
  readonly se: number
  /** severity -+ 1.96 se. */
  readonly interval: readonly [low: number, high: number]
  /** Root mean square of the judge's residuals. */
  readonly residualSd: number
  /** Standard normal deviations by which the judge's residuals spread more than those of all judges together. */
  readonly erratic: number
}

const z95 = 1.959963984540054

/**
 * Severity and consistency of each judge, from the judge term of a fitted panel and the residuals by row. Intervals are conditional on the
 * estimated variances, so they are a little too short on a panel of few judges.
 */
export function judgeReports(panel: CodedPanel, judges: TermFit, residuals: Float64Array, freedom: number): JudgeReport[] {
  const squares = new Float64Array(panel.judges.length)
  const counts = new Float64Array(panel.judges.length)
  for (let r = 0; r < residuals.length; r++) {
    squares[panel.judge[r]!]! += residuals[r]! ** 2
    counts[panel.judge[r]!]! += 1
  }
  const all = squares.reduce((sum, value) => sum + value, 0) / residuals.length
  const perScore = Math.max(0.1, freedom / residuals.length)
  return panel.judges.map((judge, j) => {
    const severity = 0 - judges.effects[j]!
    const se = judges.errors[j]!
    const scores = counts[j]!
    const mean = squares[j]! / scores
    const erratic = all > 0 ? varianceEvidence(mean / all, scores * perScore) : 0
    return { judge, scores, severity, se, interval: [severity - z95 * se, severity + z95 * se], residualSd: Math.sqrt(mean), erratic }
  })
}
