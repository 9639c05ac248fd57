import { type Outcome, ok, refuse } from '#platform/face/outcome.ts'
import type { StageState } from './stage-state.ts'

export type Finalising = { readonly state: StageState; readonly objectionUntil: string | null; readonly open: number; readonly now: string }

/** A published result is final once its term for objections has ended and every objection has a reasoned answer. */
export const mayFinalise = ({ state, objectionUntil, open, now }: Finalising): Outcome<true> => {
  if (state !== 'published' || objectionUntil === null) return refuse('WRONG_STATE', { state, when: ['published'] })
  if (now < objectionUntil) return refuse('OBJECTION_TERM_RUNS', { until: objectionUntil })
  return open > 0 ? refuse('OBJECTIONS_OPEN', { count: open }) : ok(true)
}
