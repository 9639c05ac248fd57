import { type Outcome, ok, refuse } from '#platform/face/outcome.ts'

export type Check = {
  readonly verdict: 'accepted' | 'returned' | 'rejected'
  readonly reason: string
  /** How many versions were sent. */
  readonly number: number
  readonly decided: readonly string[]
  readonly asked: readonly string[]
  /** Eligibility rules that are not met, after what is decided here. */
  readonly open: readonly string[]
  readonly mendUntil: string
  readonly now: string
}

/** May this verdict be given? Accepted only when every rule of eligibility is met; returned only while there is time to mend. */
export const mayCheck = (check: Check): Outcome<true> => {
  if (check.number === 0) return refuse('NOT_SENT_YET')
  const strange = check.decided.filter((code) => !check.asked.includes(code))
  if (strange.length > 0) return refuse('ELIGIBILITY_RULE_UNKNOWN', { rules: strange })
  if (check.verdict !== 'accepted' && check.reason === '') return refuse('REASON_NEEDED')
  if (check.verdict === 'accepted' && check.open.length > 0) return refuse('ELIGIBILITY_OPEN', { rules: [...check.open] })
  if (check.verdict === 'returned' && check.now >= check.mendUntil) return refuse('TOO_LATE_TO_MEND', { until: check.mendUntil })
  return ok(true)
}
