import { expect, test } from 'vitest'
import { type Correction, mayCorrect } from './may-correct.ts'
import { stageStates } from './stage-state.ts'

const sound: Correction = { state: 'judging', own: true, newest: 2, after: 2, changed: true }

test('the judge who sent a sheet adds a version with a reason, before closing and never after (I-5)', () => {
  expect(mayCorrect(sound).ok).toBe(true)
  for (const state of stageStates.filter((each) => each !== 'judging')) expect(mayCorrect({ ...sound, state })).toMatchObject({ refusal: 'CORRECTION_CLOSED' })
})

test('nobody corrects the sheet of another, or one that was never sent (I-6)', () => {
  expect(mayCorrect({ ...sound, own: false })).toMatchObject({ refusal: 'NOT_YOUR_SHEET' })
  expect(mayCorrect({ ...sound, newest: 0, after: 0 })).toMatchObject({ refusal: 'SHEET_NOT_SENT' })
})

test('who corrects an older version than the newest is told so (I-30); the same again is no correction', () => {
  expect(mayCorrect({ ...sound, after: 1 })).toMatchObject({ refusal: 'STALE' })
  expect(mayCorrect({ ...sound, changed: false })).toMatchObject({ refusal: 'NOTHING_CHANGED' })
})
