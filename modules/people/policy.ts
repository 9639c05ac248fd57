import type { Policy } from '#platform/face/policy.ts'
import type { ImportState } from './rules/import-state.ts'

/** Who may do what with the roster. An act of two people (I-10) is asked for by the first line and approved by `secondPeople`. */
export const peoplePolicy = {
  // the directory: name, last three digits, unit, position; nothing protected
  seeDirectory: { who: ['hr_officer', 'hr_head', 'agency_admin', 'appointing_official', 'regional_secretary', 'unit_officer', 'organiser', 'overseer', 'auditor'] },
  seeEmployee: { who: ['hr_officer', 'hr_head', 'agency_admin', 'appointing_official', 'regional_secretary', 'unit_officer', 'organiser', 'overseer', 'auditor', 'self'] },
  // the whole number, and what is protected: on press, and every reading is logged
  readNumber: { who: ['hr_officer', 'hr_head', 'self'] },
  readProtected: { who: ['hr_officer', 'hr_head', 'self'] },
  readReadings: { who: ['hr_head', 'auditor', 'overseer', 'self'] },
  // who stands above whom; exceptions by letter: one person, on record in the agency's chain
  seeSuperior: { who: ['hr_officer', 'hr_head', 'agency_admin', 'appointing_official', 'regional_secretary', 'overseer', 'auditor', 'self'] },
  nameSuperior: { who: ['hr_officer', 'hr_head'] },
  // histories: performance and training are restricted; discipline is protected and read on press
  seeHistories: { who: ['hr_officer', 'hr_head', 'appointing_official', 'regional_secretary', 'self'] },
  askHistories: { who: ['hr_officer', 'hr_head'], when: ['staged'] },
  askUndoHistories: { who: ['hr_officer', 'hr_head'], when: ['applied'] },
  // what somebody says is wrong about themselves: it goes to the officer of the unit, and is answered
  askCorrection: { who: ['self'] },
  answerCorrection: { who: ['unit_officer', 'hr_officer', 'hr_head'] },
  seeEvidence: { who: ['self', 'unit_officer', 'hr_officer', 'hr_head'] },
  // imports
  seeImports: { who: ['hr_officer', 'hr_head', 'auditor', 'overseer'] },
  beginImport: { who: ['hr_officer', 'hr_head'] },
  askImport: { who: ['hr_officer', 'hr_head'], when: ['staged'] },
  applyFirst: { who: ['hr_officer', 'hr_head'], when: ['staged'] },
  abandonImport: { who: ['hr_officer', 'hr_head'], when: ['reading', 'staged', 'refused'] },
  askUndo: { who: ['hr_officer', 'hr_head'], when: ['applied'] },
} as const satisfies Policy<ImportState>

/** Who may be the second person of each act of two. */
export const secondPeople = { 'roster.imported': ['hr_officer', 'hr_head'], 'roster.undone': ['hr_officer', 'hr_head'], 'histories.imported': ['hr_officer', 'hr_head'], 'histories.undone': ['hr_officer', 'hr_head'] } as const
