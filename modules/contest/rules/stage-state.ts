/**
 * The states of a stage. Seal, state, result versions and objection term belong to the stage, all its categories
 * together; the contest shows the state of its current stage.
 */
export const stageStates = ['draft', 'sealed', 'judging', 'closed', 'published', 'final', 'cancelled'] as const
export type StageState = (typeof stageStates)[number]

/** The acts that move a stage from one state to another. */
export type Step = 'seal' | 'openJudging' | 'close' | 'publish' | 'finalise' | 'cancel'

/** Lawful steps per state: what is not listed does not exist. A final stage moves no more; a cancelled one never comes back (I-2). */
export const steps = {
  draft: { seal: 'sealed' },
  sealed: { seal: 'sealed', openJudging: 'judging', cancel: 'cancelled' },
  judging: { close: 'closed', cancel: 'cancelled' },
  closed: { publish: 'published', cancel: 'cancelled' },
  published: { finalise: 'final', cancel: 'cancelled' },
  final: {},
  cancelled: {},
} as const satisfies Record<StageState, Partial<Record<Step, StageState>>>

/** The state that the step leads to, or undefined where it is not lawful. */
export const after = (state: StageState, step: Step): StageState | undefined =>
  (steps[state] as Partial<Record<Step, StageState>>)[step]
