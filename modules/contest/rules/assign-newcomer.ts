import { type Outcome, ok, refuse } from '#platform/face/outcome.ts'
import type { Assignment, Panel } from './assign-judges.ts'
import type { Pair } from './pair.ts'
import type { JudgeRules } from './rules-document.ts'

/**
 * The assignment after judging has begun, when a judge left or a reserve came: sheets stay where they are, only what is missing
 * is given out. `every`: the newcomer gets each entry without a conflict. `per-entry`: each entry that lacks judges gets the
 * least loaded one without a conflict, the newcomers first.
 * @param kept the pairs of judges who still sit and have no conflict
 */
export const assignNewcomer = (panel: Panel, kept: readonly Pair[], rules: JudgeRules): Outcome<Assignment> => {
  const locked = panel.conflicts.filter(([judge, entry]) => panel.judges.includes(judge) && panel.entries.includes(entry))
  const isLocked = new Set(locked.map(([judge, entry]) => `${judge} ${entry}`))
  const free = (judge: string, entry: string): boolean => !isLocked.has(`${judge} ${entry}`)
  if (rules.assignment.rule === 'every') {
    return ok({ pairs: panel.entries.flatMap((entry) => panel.judges.filter((judge) => free(judge, entry)).map((judge): Pair => [judge, entry])), locked })
  }
  const load = new Map(panel.judges.map((judge) => [judge, kept.filter((pair) => pair[0] === judge).length]))
  const pairs: Pair[] = [...kept]
  for (const entry of panel.entries) {
    const has = new Set(kept.filter((pair) => pair[1] === entry).map(([judge]) => judge))
    while (has.size < rules.assignment.perEntry) {
      const next = panel.judges
        .filter((judge) => !has.has(judge) && free(judge, entry))
        .sort((a, b) => (load.get(a) ?? 0) - (load.get(b) ?? 0))[0]
      if (next === undefined) return refuse('JUDGES_BELOW_MINIMUM', { minimum: rules.assignment.perEntry, entries: [{ entry, judges: has.size }] })
      has.add(next)
      load.set(next, (load.get(next) ?? 0) + 1)
      pairs.push([next, entry])
    }
  }
  return ok({ pairs, locked })
}
