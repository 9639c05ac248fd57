import type { Policy } from '#platform/face/policy.ts'

/** Who may see and change units and positions. */
export const organisationPolicy = {
  see: { who: ['signed_in'] },
  // where a unit stands, what it is called: one person, on record in the agency's chain
  changeUnits: { who: ['hr_officer', 'hr_head'] },
  classPositions: { who: ['hr_officer', 'hr_head'] },
  // the unit reference: read into a preview, applied and undone by two people (I-10)
  seeUnitImports: { who: ['hr_officer', 'hr_head', 'auditor', 'overseer'] },
  beginUnitImport: { who: ['hr_officer', 'hr_head'] },
  askUnitImport: { who: ['hr_officer', 'hr_head'], when: ['staged'] },
  applyFirstUnits: { who: ['hr_officer', 'hr_head'], when: ['staged'] },
  abandonUnitImport: { who: ['hr_officer', 'hr_head'], when: ['staged'] },
  askUndoUnits: { who: ['hr_officer', 'hr_head'], when: ['applied'] },
} as const satisfies Policy

/** Who may be the second person of each act of two. */
export const secondPeople = { 'units.imported': ['hr_officer', 'hr_head'], 'units.undone': ['hr_officer', 'hr_head'] } as const
