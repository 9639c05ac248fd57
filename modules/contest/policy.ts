import type { Policy } from '#platform/face/policy.ts'
import type { StageState } from './rules/stage-state.ts'

/**
 * Who may do what in a contest, and in which states of its stage. The server asks this table before it acts, the page
 * before it draws a button. An act of two people (I-10) is asked for by the first line and approved by `secondPeople`.
 */
export const contestPolicy = {
  // everyone of the agency
  listContests: { who: ['signed_in'] },
  readContest: { who: ['signed_in'] },
  readRules: { who: ['signed_in'] },
  readPanel: { who: ['signed_in'] },
  readReceipts: { who: ['signed_in'] },
  // the organiser
  createContest: { who: ['organiser'] },
  editRules: { who: ['organiser'], when: ['draft', 'sealed'] },
  readSeparation: { who: ['organiser', 'secretary'], when: ['draft', 'sealed'] },
  askSeal: { who: ['organiser'], when: ['draft', 'sealed'] },
  editPanel: { who: ['organiser'], when: ['draft'] },
  inviteJudge: { who: ['organiser', 'secretary'], when: ['draft', 'sealed', 'judging'] },
  callReserve: { who: ['organiser'], when: ['sealed', 'judging'] },
  askLeave: { who: ['organiser'], when: ['sealed', 'judging'] },
  moveDeadline: { who: ['organiser'], when: ['sealed', 'judging'] },
  listEntries: { who: ['organiser', 'secretary', 'hr_head', 'overseer', 'auditor'] },
  enterForEmployee: { who: ['organiser', 'secretary'], when: ['sealed'] },
  checkEntry: { who: ['organiser', 'secretary'], when: ['sealed'] },
  // one person: everything that it seals is computed from what was checked and declared before
  assign: { who: ['organiser'], when: ['sealed'] },
  openJudging: { who: ['organiser'], when: ['sealed'] },
  readProgress: {
    who: ['organiser', 'secretary', 'hr_head', 'overseer', 'auditor'],
    when: ['judging', 'closed', 'published', 'final', 'cancelled'],
  },
  askClose: { who: ['organiser'], when: ['judging'] },
  askPublish: { who: ['organiser'], when: ['closed'] },
  askCancel: { who: ['organiser'], when: ['sealed', 'judging', 'closed', 'published'] },
  recordObjection: { who: ['organiser', 'secretary'], when: ['published'] },
  answerObjection: { who: ['organiser', 'hr_head', 'examiner'], when: ['published'] },
  listObjections: { who: ['organiser', 'secretary', 'examiner', 'hr_head', 'overseer', 'auditor'] },
  // the entrant; a person with an employee row
  readMyEntry: { who: ['employee', 'self', 'author'] },
  writeMyEntry: { who: ['employee', 'self'], when: ['sealed'] },
  confirmAuthorship: { who: ['employee', 'self', 'author'], when: ['sealed'] },
  readMyResult: { who: ['employee', 'self', 'author'], when: ['published', 'final'] },
  // the judge
  declare: { who: ['judge', 'chair'], when: ['sealed', 'judging'] },
  readQueue: { who: ['judge', 'chair'] },
  openSession: { who: ['judge', 'chair'] },
  readSheet: { who: ['judge', 'chair'], when: ['judging', 'closed', 'published', 'final'] },
  score: { who: ['judge', 'chair'], when: ['judging'] },
  // after closing: the panel's plenary sees all sheets (I-7)
  readRecapitulation: {
    who: ['organiser', 'secretary', 'judge', 'chair', 'hr_head', 'overseer', 'auditor', 'appointing_official', 'regional_secretary'],
    when: ['closed', 'published', 'final'],
  },
  // how sure the official order is; a judge who is not the chair sees the own severity only
  readDiagnostics: {
    who: ['organiser', 'secretary', 'judge', 'chair', 'hr_head', 'overseer', 'auditor'],
    when: ['closed', 'published', 'final'],
  },
  // whether groups were chosen at different rates: nobody who decides anything here reads it (I-20)
  readFairness: { who: ['overseer', 'auditor'], when: ['closed', 'published', 'final'] },
  // evidence
  readPublic: { who: ['public'] },
  readFullBundle: { who: ['overseer', 'auditor'], when: ['published', 'final', 'cancelled'] },
} as const satisfies Policy<StageState>

/** Who may be the second of two people (I-10). An office without a free second person names one outside it by a dated grant. */
export const secondPeople = ['organiser', 'hr_head', 'appointing_official', 'regional_secretary'] as const
