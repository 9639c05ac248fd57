import type { Policy } from '#platform/face/policy.ts'

/** Who may see and change units and positions. */
export const organisationPolicy = {
  see: { who: ['signed_in'] },
  // where a unit stands, what it is called: one person, on record in the agency's chain
  changeUnits: { who: ['hr_officer', 'hr_head'] },
  classPositions: { who: ['hr_officer', 'hr_head'] },
} as const satisfies Policy
