import type { Policy } from '#platform/face/policy.ts'

/** Who may hand out entry to whom. A unit officer reaches the own units and what is below them; who holds a role gets entry from an administrator alone (I-10). */
export const accountsPolicy = {
  seeSlips: { who: ['agency_admin', 'hr_officer', 'hr_head', 'unit_officer'] },
  printSlips: { who: ['agency_admin', 'hr_officer', 'unit_officer'] },
  beginRecovery: { who: ['agency_admin', 'unit_officer'] },
  seeRecoveries: { who: ['agency_admin', 'hr_officer', 'hr_head', 'unit_officer', 'overseer', 'auditor'] },
  // told in the product: another hr officer than the one who began it
  acknowledgeRecovery: { who: ['hr_officer', 'hr_head'] },
  // roles from a list: asked for by one administrator, given by another (I-10)
  askGrants: { who: ['agency_admin'] },
} as const satisfies Policy

/** Who may be the second person. */
export const secondPeople = { 'access.granted.list': ['agency_admin'] } as const

