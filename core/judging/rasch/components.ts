import type { Ratings } from './ratings.ts'

export type Component = { readonly entries: readonly string[]; readonly judges: readonly string[] }

/**
 * Adds the extreme entries and judges, which the fit left aside: to the first component with a judge who scored the entry, or with an
 * entry that the judge scored. Their measures are extrapolations on the scale of that component.
 */
export function withExtremes({ entry, judge }: Ratings, components: readonly Component[]): Component[] {
  const entryIn = new Map(components.flatMap(({ entries }, c) => entries.map(name => [name, c])))
  const judgeIn = new Map(components.flatMap(({ judges }, c) => judges.map(name => [name, c])))
  const added = { entries: new Map<string, number>(), judges: new Map<string, number>() }
  for (let row = 0; row < entry.length; row++) {
    const [e, j] = [entry[row]!, judge[row]!]
    const [ofEntry, ofJudge] = [entryIn.get(e), judgeIn.get(j)]
    if (ofEntry === undefined && ofJudge !== undefined) added.entries.set(e, Math.min(ofJudge, added.entries.get(e) ?? ofJudge))
    if (ofJudge === undefined && ofEntry !== undefined) added.judges.set(j, Math.min(ofEntry, added.judges.get(j) ?? ofEntry))
  }
  const joined = (known: readonly string[], found: ReadonlyMap<string, number>, c: number): string[] =>
    [...known, ...[...found].filter(([, of]) => of === c).map(([name]) => name)].sort((a, b) => (a < b ? -1 : 1))
  return components.map(({ entries, judges }, c) => ({ entries: joined(entries, added.entries, c), judges: joined(judges, added.judges, c) }))
}
