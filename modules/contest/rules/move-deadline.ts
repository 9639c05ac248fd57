import { momentsOutOfOrder } from '#core/ledger/documents/schedule.ts'
import { type Outcome, ok, refuse } from '#platform/face/outcome.ts'
import type { MomentName, ScheduleDocument } from './schedule-document.ts'

export type Move = { readonly moment: MomentName; readonly to: string }

/** A date that has not passed moves later, for all, never earlier (I-2). What must not come before it has to move first. */
export const moveDeadline = (schedule: ScheduleDocument, { moment, to }: Move, now: string): Outcome<ScheduleDocument> => {
  const old = schedule.moments[moment]
  if (old <= now) return refuse('MOMENT_PASSED', { moment, at: old })
  if (to <= old) return refuse('ONLY_LATER', { moment, at: old })
  const moved = { ...schedule, moments: { ...schedule.moments, [moment]: to } }
  const wrong = momentsOutOfOrder(moved)
  return wrong === undefined ? ok(moved) : refuse('MOMENTS_OUT_OF_ORDER', { first: wrong[0], second: wrong[1] })
}
