import { expect, test } from 'vitest'
import { after, type StageState, stageStates, type Step } from './stage-state.ts'

/** Written apart from the table: what the promises say of the states of a process. */
const lawful: ReadonlySet<string> = new Set([
  'draft seal sealed',
  'sealed seal sealed',
  'sealed openJudging judging',
  'judging close closed',
  'closed publish published',
  'published finalise final',
  ...(['sealed', 'judging', 'closed', 'published'] as const).map((state) => `${state} cancel cancelled`),
])
const steps: readonly Step[] = ['seal', 'openJudging', 'close', 'publish', 'finalise', 'cancel']

test('a stage moves only by lawful steps: forward, or cancelled; nothing leaves final or cancelled (I-2)', () => {
  for (const state of stageStates) {
    for (const step of steps) {
      const to: StageState | undefined = after(state, step)
      expect(to === undefined || lawful.has(`${state} ${step} ${to}`), `${state} ${step}`).toBe(true)
    }
  }
  expect(stageStates.flatMap((state) => steps.filter((step) => after(state, step) !== undefined))).toHaveLength(lawful.size)
})
