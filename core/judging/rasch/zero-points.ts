import type { Parameters } from './information.ts'
import type { Indexed } from './ratings.ts'

/** Places of the judges of each group of entries; when a judge stands in two groups, all are taken as one group. */
export function judgeGroupsOf(data: Indexed, entryGroups: readonly (readonly number[])[]): number[][] {
  const groups = entryGroups.map(group => judgesSeeing(data, group))
  const all = data.judges.map((_, b) => b)
  return groups.reduce((sum, group) => sum + group.length, 0) === all.length ? groups : [all]
}

export function judgesSeeing(data: Indexed, group: readonly number[], known?: readonly number[]): number[] {
  if (known !== undefined && known.length < data.judges.length) return [...known]
  const inside = new Set(group)
  const judges = new Set<number>()
  for (let row = 0; row < data.entry.length; row++) if (inside.has(data.entry[row]!)) judges.add(data.judge[row]!)
  return [...judges].sort((a, b) => a - b)
}

const meanOf = (values: ArrayLike<number>): number => {
  let sum = 0
  for (let i = 0; i < values.length; i++) sum += values[i]!
  return sum / values.length
}

/** Moves the zero points to the means; no location moves, the thresholds take up what is left. */
export function centred(p: Parameters, entryGroups: readonly (readonly number[])[], judgeGroups: readonly (readonly number[])[]): Parameters {
  const entry = Float64Array.from(p.entry)
  const judge = Float64Array.from(p.judge)
  for (const [g, group] of judgeGroups.entries()) {
    const mean = meanOf(group.map(b => p.judge[b]!))
    for (const b of group) judge[b]! -= mean
    for (const e of judgeGroups.length === 1 ? entry.keys() : entryGroups[g]!) entry[e]! -= mean
  }
  const ofCriteria = meanOf(p.criterion)
  const ofEntries = meanOf(entry)
  return {
    entry: entry.map(value => value - ofEntries),
    judge,
    criterion: p.criterion.map(value => value - ofCriteria),
    thresholds: p.thresholds.map(value => value + ofCriteria - ofEntries),
  }
}
