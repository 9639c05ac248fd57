import type { ScheduleDocument } from './schedule-document.ts'
import type { StageState } from './stage-state.ts'

/** Finer than the state: where a sealed or judging stage stands by the clock. */
export const phases = [
  'draft',
  'before-entries',
  'entries-open',
  'checking',
  'judging',
  'judging-ended',
  'closed',
  'published',
  'final',
  'cancelled',
] as const
export type Phase = (typeof phases)[number]

/** Instants compare as text: they have one spelling. A moment that has come is over (`received < until` is in time, I-27). */
export const phaseOf = (state: StageState, moments: ScheduleDocument['moments'], now: string): Phase => {
  if (state === 'sealed') {
    if (now < moments.entriesFrom) return 'before-entries'
    return now < moments.entriesUntil ? 'entries-open' : 'checking'
  }
  if (state === 'judging') return now < moments.judgingUntil ? 'judging' : 'judging-ended'
  return state
}
