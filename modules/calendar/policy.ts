import type { Policy } from '#platform/face/policy.ts'

/** The calendar is open to everyone of the agency; two people of the personnel office set it (I-10). */
export const calendarPolicy = {
  see: { who: ['signed_in'] },
  set: { who: ['hr_officer', 'hr_head', 'agency_admin'] },
} as const satisfies Policy

/** Who may be the second person. */
export const secondPeople = { 'calendar.set': ['hr_officer', 'hr_head', 'agency_admin', 'regional_secretary'] } as const
