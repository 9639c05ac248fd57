import { expect, test } from 'vitest'
import { exampleSchedule } from '../templates/example-rules.ts'
import { moveDeadline } from './move-deadline.ts'

const { moments } = exampleSchedule
const plus = (moment: string, hours: number): string => new Date(Date.parse(moment) + hours * 3_600_000).toISOString()
const now = moments.entriesFrom

test('a date that has not passed moves later, never earlier (I-2)', () => {
  const moved = moveDeadline(exampleSchedule, { moment: 'entriesUntil', to: plus(moments.entriesUntil, 1) }, now)
  expect(moved.ok && moved.value.moments).toEqual({ ...moments, entriesUntil: plus(moments.entriesUntil, 1) })
  expect(moveDeadline(exampleSchedule, { moment: 'entriesUntil', to: plus(moments.entriesUntil, -1) }, now)).toMatchObject({ refusal: 'ONLY_LATER' })
  expect(moveDeadline(exampleSchedule, { moment: 'entriesUntil', to: moments.entriesUntil }, now)).toMatchObject({ refusal: 'ONLY_LATER' })
})

test('a deadline that has passed does not reopen, to the millisecond', () => {
  const to = plus(moments.entriesUntil, 1)
  expect(moveDeadline(exampleSchedule, { moment: 'entriesUntil', to }, moments.entriesUntil)).toMatchObject({ refusal: 'MOMENT_PASSED' })
  expect(moveDeadline(exampleSchedule, { moment: 'entriesUntil', to }, plus(moments.entriesUntil, -0.001)).ok).toBe(true)
})

test('the moments keep their order: what would come too early has to move first', () => {
  expect(moveDeadline(exampleSchedule, { moment: 'judgingFrom', to: plus(moments.judgingUntil, 1) }, now)).toMatchObject({ refusal: 'MOMENTS_OUT_OF_ORDER', facts: { first: 'judgingFrom', second: 'judgingUntil' } })
})
