import { type Outcome, ok, refuse } from '#platform/face/outcome.ts'
import type { ScheduleDocument } from './schedule-document.ts'
import type { EntryState } from './work.ts'

/**
 * Is a submission in time (I-27)? From `entriesFrom` until `entriesUntil`; a returned entry until `mendUntil`. The moment is the
 * database's clock when the request was complete, the same for everyone, to the millisecond.
 */
export const maySend = (moments: ScheduleDocument['moments'], state: EntryState, received: string): Outcome<true> => {
  if (received < moments.entriesFrom) return refuse('ENTRIES_NOT_OPEN', { from: moments.entriesFrom })
  const until = state === 'returned' ? moments.mendUntil : moments.entriesUntil
  return received < until ? ok(true) : refuse('ENTRIES_CLOSED', { until })
}
