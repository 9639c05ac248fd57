import type { CodedPanel } from '../crossed/coded-panel.ts'

/** One sheet is all that one judge gave one entry. Arrays have one item per sheet, sheets ordered by entry, then judge. */
export type Sheets = {
  readonly entry: Int32Array
  readonly judge: Int32Array
  /** Scores on the sheet. */
  readonly count: Float64Array
  /** Mean residual: points that the sheet lies above what entry, judge and criteria explain. */
  readonly residual: Float64Array
  /** Sum of squares of the scores around the sheet's own mean, the means of the criteria taken out; `count - 1` degrees of freedom. */
  readonly within: Float64Array
}

/** Gathers rows into sheets. `residuals` has one number per row of the panel (points). */
export function sheetsOf(panel: CodedPanel, residuals: Float64Array): Sheets {
  const n = panel.entry.length
  const criterion = meansBy(panel.criterion, panel.score, Math.max(1, panel.criteria.length))
  const entry: number[] = [], judge: number[] = [], count: number[] = [], residual: number[] = [], within: number[] = []
  for (let from = 0; from < n;) {
    let end = from
    let residualSum = 0, sum = 0, squares = 0
    for (; end < n && panel.entry[end] === panel.entry[from] && panel.judge[end] === panel.judge[from]; end++) {
      const value = panel.score[end]! - criterion[panel.criterion[end]!]!
      residualSum += residuals[end]!
      sum += value
      squares += value * value
    }
    const size = end - from
    entry.push(panel.entry[from]!)
    judge.push(panel.judge[from]!)
    count.push(size)
    residual.push(residualSum / size)
    within.push(Math.max(0, squares - (sum * sum) / size))
    from = end
  }
  return { entry: Int32Array.from(entry), judge: Int32Array.from(judge), count: Float64Array.from(count), residual: Float64Array.from(residual), within: Float64Array.from(within) }
}

/** Mean of `values` in each group 0..groups-1; NaN for an empty group. */
export function meansBy(group: Int32Array, values: Float64Array, groups: number): Float64Array {
  const sums = new Float64Array(groups)
  const counts = new Float64Array(groups)
  for (let i = 0; i < group.length; i++) {
    sums[group[i]!]! += values[i]!
    counts[group[i]!]! += 1
  }
  return sums.map((sum, g) => sum / counts[g]!)
}
