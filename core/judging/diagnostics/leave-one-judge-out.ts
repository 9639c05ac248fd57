import { panelDesign } from '../crossed/coded-panel.ts'
import type { CodedPanel, FacetName } from '../crossed/coded-panel.ts'
import { fitCrossed } from '../crossed/fit-crossed.ts'
import type { CrossedFit } from '../crossed/fit-crossed.ts'

export type JudgeLeftOut = {
  readonly judge: number
  /** The entry whose adjusted score moves most when this judge is left out, and by how many points; positive: it would gain. */
  readonly entry: number
  readonly shift: number
  /** shift divided by the standard error of the entry's score with all judges. */
  readonly z: number
}

/**
 * What each judge changes: the panel is fitted again without them, variances estimated anew, and adjusted scores are compared after
 * both are centred (leaving a strict judge out lifts everybody, which moves no rank). Entries that nobody else scored are left out.
 */
export function leaveOneJudgeOut(panel: CodedPanel, further: readonly (readonly FacetName[])[], criterionFixed: boolean, whole: CrossedFit): JudgeLeftOut[] {
  const start = whole.optimum.at.theta
  return panel.judges.flatMap((_, judge): JudgeLeftOut[] => {
    const rows = Int32Array.from({ length: panel.entry.length }, (_, r) => r).filter(r => panel.judge[r] !== judge)
    const rest: CodedPanel = { ...panel, entry: rows.map(r => panel.entry[r]!), judge: rows.map(r => panel.judge[r]!), criterion: rows.map(r => panel.criterion[r]!), score: Float64Array.from(rows, r => panel.score[r]!) }
    const fit = fitCrossed(panelDesign(rest, further, criterionFixed), { tolerance: 1e-4, start })
    if (!fit.ok) return []
    const seen = [...new Set(rest.entry)]
    const before = whole.terms[0]!, after = fit.terms[0]!
    const drift = seen.reduce((sum, e) => sum + after.effects[e]! - before.effects[e]!, 0) / seen.length
    let most: JudgeLeftOut | undefined
    for (const entry of seen) {
      const shift = after.effects[entry]! - before.effects[entry]! - drift
      if (most === undefined || Math.abs(shift) > Math.abs(most.shift)) most = { judge, entry, shift, z: before.errors[entry]! > 0 ? shift / before.errors[entry]! : 0 }
    }
    return most ? [most] : []
  })
}
