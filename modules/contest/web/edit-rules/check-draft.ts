import { findingsInRules, type PanelSize } from '../../rules/findings-in-rules.ts'
import { findingsInSchedule } from '../../rules/findings-in-schedule.ts'
import type { Obstacle } from '../contest/use-contest.ts'
import type { Section } from '../rules/place-of-finding.ts'
import { type Fault, faultsIn } from './faults-in-draft.ts'
import type { Draft } from './merge-drafts.ts'
import { tidyDraft } from './tidy-draft.ts'

export type Check = {
  /** Inputs that cannot be saved as they are, by their place in the documents. */
  readonly faults: ReadonlyMap<string, Fault>
  /** What a seal would be refused for: the server's own rules, asked while one types. */
  readonly findings: readonly Obstacle[]
}

export const checkDraft = (draft: Draft, panel: PanelSize, now: string): Check => {
  const faults = faultsIn(draft)
  if (faults.size > 0) return { faults, findings: [] }
  const { rules, schedule } = tidyDraft(draft)
  return { faults, findings: [...findingsInRules(rules, panel), ...findingsInSchedule(schedule, now)] }
}

/** The section of the editor in which a place of the documents is edited. */
export const sectionOf = (path: string): Section => {
  const [first = '', , third = ''] = path.split('.')
  if (first === 'categories') return third === 'result' ? 'kriteria' : third === 'entrant' ? 'karya' : 'peringkat'
  const sections: Readonly<Record<string, Section>> = {
    schedule: 'jadwal',
    judges: 'juri',
    conflicts: 'konflik',
    work: 'karya',
    objection: 'sesudah',
  }
  return sections[first] ?? 'pokok'
}
