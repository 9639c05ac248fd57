import type { AccessCode } from '#platform/face/access-codes.ts'

/** The three frames of a phone: what the bottom bar holds. */
export type Audience = 'officer' | 'judge' | 'employee'

const officers: readonly AccessCode[] = [
  'agency_admin', 'hr_officer', 'hr_head', 'appointing_official', 'regional_secretary', 'unit_officer', 'organiser',
  'overseer', 'auditor', 'province_officer', 'platform_operator',
]
const judges: readonly AccessCode[] = ['judge', 'chair', 'examiner']

/** For whom the phone's bottom bar is drawn. */
export const audienceOf = (codes: readonly string[]): Audience => {
  if (officers.some((code) => codes.includes(code))) return 'officer'
  return judges.some((code) => codes.includes(code)) ? 'judge' : 'employee'
}

/** Is one of these let in? The same question the server asks, for what is absent from a page. */
export const holds = (codes: readonly string[], who: readonly AccessCode[]): boolean =>
  who.some((code) => code === 'public' || code === 'signed_in' || codes.includes(code))
