import { designPanel } from '#core/judging/panel/design-panel.ts'
import { type Outcome, ok, refuse } from '#platform/face/outcome.ts'
import type { Pair } from './pair.ts'
import type { JudgeRules } from './rules-document.ts'

export type Assignment = { readonly pairs: readonly Pair[]; readonly locked: readonly Pair[] }

export type Panel = {
  readonly judges: readonly string[]
  readonly entries: readonly string[]
  /** Particular conflicts: who can neither see nor score what (I-12). */
  readonly conflicts: readonly Pair[]
}

/**
 * Who scores what, by the sealed rule: `every` judge scores every entry without a particular conflict; `per-entry` gives each
 * entry so many judges, judges differ by one sheet at most, and every two works can be compared through judges whom they share (core/judging/panel).
 * The same seed gives the same sheets. An entry that would have fewer than the sealed minimum stops
 * the whole: it never falls back to fewer (I-13).
 */
export const assignJudges = (panel: Panel, rules: JudgeRules, seed: string): Outcome<Assignment> => {
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
  const { perEntry } = rules.assignment
  const design = designPanel({ entries: panel.entries.map((id) => ({ id })), judges: panel.judges.map((id) => ({ id })), perEntry, conflicts: lockedPairs.map(([judge, entry]) => [entry, judge] as const), seed })
  if (!design.ok) return refuse('ASSIGNMENT_UNBALANCED', { perEntry })
  const loads = Object.values(design.loads)
  if (Math.max(...loads) - Math.min(...loads) > 1) return refuse('ASSIGNMENT_UNBALANCED', { perEntry })
  if (!design.connected) return refuse('PANEL_APART', { parts: design.parts.length, perEntry })
  return ok({ pairs: design.sheets.map(([entry, judge]): Pair => [judge, entry]), locked: lockedPairs })
}

const needed = (rules: JudgeRules): number =>
  rules.assignment.rule === 'every' ? rules.minimumPerEntry : Math.max(rules.minimumPerEntry, rules.assignment.perEntry)
