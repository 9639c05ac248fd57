import type { MomentName } from '../../rules/schedule-document.ts'
import type { Phase } from '../../rules/stage-phase.ts'

/** The moment that a phase runs towards; none where nothing is awaited. No clock: the server said the phase. */
export const nextMoment = {
  draft: null,
  'before-entries': 'entriesFrom',
  'entries-open': 'entriesUntil',
  checking: 'judgingFrom',
  judging: 'judgingUntil',
  'judging-ended': 'publishAt',
  closed: 'publishAt',
  published: null,
  final: null,
  cancelled: null,
} as const satisfies Record<Phase, MomentName | null>
