import { type Outcome, ok, refuse } from '#platform/face/outcome.ts'
import { dayIn } from './day-in.ts'

export type Arrival = { readonly receivedOn: string; readonly publishedAt: string; readonly objectionUntil: string; readonly now: string; readonly timeZone: string }

/** An objection is recorded if its letter or message arrived in the term, though it is typed in later; never with a day to come. */
export const mayObject = ({ receivedOn, publishedAt, objectionUntil, now, timeZone }: Arrival): Outcome<true> => {
  if (receivedOn > dayIn(now, timeZone)) return refuse('DAY_TO_COME', { day: receivedOn })
  const first = dayIn(publishedAt, timeZone)
  if (receivedOn < first) return refuse('BEFORE_PUBLICATION', { day: receivedOn, from: first })
  // The term ends at midnight: its last day is the one before that instant.
  const last = dayIn(new Date(Date.parse(objectionUntil) - 1).toISOString(), timeZone)
  return receivedOn <= last ? ok(true) : refuse('OBJECTION_LATE', { day: receivedOn, until: last })
}
