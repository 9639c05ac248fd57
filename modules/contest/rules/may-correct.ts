import { type Outcome, ok, refuse } from '#platform/face/outcome.ts'
import type { StageState } from './stage-state.ts'

export type Correction = {
  readonly state: StageState
  /** The judge who acts is the one who sent the sheet. */
  readonly own: boolean
  /** Number of the newest version, 0 when nothing was sent. */
  readonly newest: number
  /** The version that the judge saw. */
  readonly after: number
  readonly changed: boolean
}

/**
 * A sent sheet is never changed: the same judge adds a version with a reason, before closing (I-5). Who corrects from an older
 * version than the newest is told so (I-30).
 */
export const mayCorrect = (given: Correction): Outcome<true> => {
  if (given.newest === 0) return refuse('SHEET_NOT_SENT')
  if (!given.own) return refuse('NOT_YOUR_SHEET')
  if (given.state !== 'judging') return refuse('CORRECTION_CLOSED', { state: given.state })
  if (given.after !== given.newest) return refuse('STALE')
  return given.changed ? ok(true) : refuse('NOTHING_CHANGED')
}
