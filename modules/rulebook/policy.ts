import type { Policy } from '#platform/face/policy.ts'

/** Rules are open to everyone of the agency; two people of the personnel office or its head confirm and change them (I-10). */
export const rulebookPolicy = {
  see: { who: ['signed_in'] },
  askConfirmRule: { who: ['hr_officer', 'hr_head'] },
  askRuleVersion: { who: ['hr_officer', 'hr_head'] },
} as const satisfies Policy

/** Who may be the second person of each act of two. */
export const secondPeople = { 'rule.confirmed': ['hr_officer', 'hr_head', 'regional_secretary'], 'rule.versioned': ['hr_officer', 'hr_head', 'regional_secretary'] } as const
