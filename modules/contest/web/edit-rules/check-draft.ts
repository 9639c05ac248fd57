import { findingsInRules, type PanelSize } from '../../rules/findings-in-rules.ts'
import { findingsInSchedule } from '../../rules/findings-in-schedule.ts'
import { rulesShape } from '../../rules/rules-document.ts'
import { scheduleShape } from '../../rules/schedule-document.ts'
import type { Obstacle } from '../contest/use-contest.ts'
import type { Section } from '../rules/place-of-finding.ts'
import type { Draft } from './merge-drafts.ts'

export type Fault = 'empty' | 'long' | 'wrong'
export type Check = {
  /** Inputs that cannot be saved as they are, by their place in the documents. */
  readonly faults: ReadonlyMap<string, Fault>
  /** What a seal would be refused for: the server's own rules, asked while one types. */
  readonly findings: readonly Obstacle[]
}

const faultOf = { too_small: 'empty', too_big: 'long' } as const satisfies Record<string, Fault>

export const checkDraft = ({ rules, schedule }: Draft, panel: PanelSize, now: string): Check => {
  const [read, readSchedule] = [rulesShape.safeParse(rules), scheduleShape.safeParse(schedule)]
  const issues = [
    ...(read.error?.issues ?? []).map(({ code, path }) => ({ code, path: path.join('.') })),
    ...(readSchedule.error?.issues ?? []).map(({ code, path }) => ({ code, path: ['schedule', ...path].join('.') })),
  ]
  return {
    faults: new Map(issues.map(({ code, path }) => [path, code in faultOf ? faultOf[code as keyof typeof faultOf] : 'wrong'])),
    findings: [...(read.success ? findingsInRules(read.data, panel) : []), ...(readSchedule.success ? findingsInSchedule(readSchedule.data, now) : [])],
  }
}

/** The section of the editor in which a place of the documents is edited. */
export const sectionOf = (path: string): Section => {
  const [first = '', , third = ''] = path.split('.')
  if (first === 'categories') return third === 'result' ? 'kriteria' : third === 'entrant' ? 'karya' : 'peringkat'
  const sections: Readonly<Record<string, Section>> = {
    schedule: 'jadwal',
    judges: 'juri',
    names: 'juri',
    conflicts: 'konflik',
    eligibility: 'syarat',
    work: 'karya',
    objection: 'sesudah',
    publication: 'sesudah',
  }
  return sections[first] ?? 'pokok'
}
