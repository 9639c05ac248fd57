import { type Outcome, ok, refuse } from '#platform/face/outcome.ts'
import { shareOut } from './share-out.ts'
import type { Draw } from './draw-codes.ts'
import type { Pair } from './pair.ts'
import type { JudgeRules } from './rules-document.ts'
import { shuffle } from './shuffle.ts'

export type Assignment = { readonly pairs: readonly Pair[]; readonly locked: readonly Pair[] }

export type Panel = {
  readonly judges: readonly string[]
  readonly entries: readonly string[]
  /** Particular conflicts: who can neither see nor score what (I-12). */
  readonly conflicts: readonly Pair[]
}

/**
 * Who scores what, by the sealed rule: `every` judge scores every entry without a particular conflict; `per-entry` gives each
 * entry so many judges, and judges differ by one sheet at most. An entry that would have fewer than the sealed minimum stops
 * the whole: it never falls back to fewer (I-13).
 */
export const assignJudges = (panel: Panel, rules: JudgeRules, draw: Draw): Outcome<Assignment> => {
  if (panel.entries.length === 0) return refuse('NO_ENTRIES')
  if (panel.judges.length === 0) return refuse('NO_JUDGES')
  const locked = new Map<string, Set<string>>(panel.entries.map((entry) => [entry, new Set()]))
  for (const [judge, entry] of panel.conflicts) if (panel.judges.includes(judge)) locked.get(entry)?.add(judge)
  const free = (entry: string): readonly string[] => panel.judges.filter((judge) => locked.get(entry)?.has(judge) !== true)

  const below = panel.entries.map((entry) => ({ entry, judges: free(entry).length })).filter(({ judges }) => judges < needed(rules))
  if (below.length > 0) return refuse('JUDGES_BELOW_MINIMUM', { minimum: needed(rules), entries: below })

  const lockedPairs = [...locked].flatMap(([entry, judges]) => [...judges].map((judge): Pair => [judge, entry]))
  if (rules.assignment.rule === 'every') {
    return ok({ pairs: panel.entries.flatMap((entry) => free(entry).map((judge): Pair => [judge, entry])), locked: lockedPairs })
  }
  const shared = shareOut({
    entries: shuffle(panel.entries, draw),
    judges: shuffle(panel.judges, draw),
    perEntry: rules.assignment.perEntry,
    may: (judge, entry) => locked.get(entry)?.has(judge) !== true,
  })
  return shared === undefined ? refuse('ASSIGNMENT_UNBALANCED', { perEntry: rules.assignment.perEntry }) : ok({ pairs: shared, locked: lockedPairs })
}

const needed = (rules: JudgeRules): number =>
  rules.assignment.rule === 'every' ? rules.minimumPerEntry : Math.max(rules.minimumPerEntry, rules.assignment.perEntry)
