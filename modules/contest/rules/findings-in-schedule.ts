import { momentsOutOfOrder } from '#core/ledger/documents/schedule.ts'
import { type Refusal, refuse } from '#platform/face/outcome.ts'
import type { ScheduleDocument } from './schedule-document.ts'

/** What stands in the way of sealing this schedule: moments out of order, or entries that would close before they were announced. */
export const findingsInSchedule = (schedule: ScheduleDocument, now: string): readonly Refusal[] => {
  const wrong = momentsOutOfOrder(schedule)
  return [
    ...(wrong === undefined ? [] : [refuse('MOMENTS_OUT_OF_ORDER', { first: wrong[0], second: wrong[1] })]),
    ...(schedule.moments.entriesUntil <= now ? [refuse('MOMENT_PASSED', { moment: 'entriesUntil', at: schedule.moments.entriesUntil })] : []),
  ]
}
