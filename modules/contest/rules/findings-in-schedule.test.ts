import { expect, test } from 'vitest'
import { exampleSchedule } from '../templates/example-rules.ts'
import { findingsInSchedule } from './findings-in-schedule.ts'

test('moments stand in their order, and entries do not close before they are announced', () => {
  const { moments } = exampleSchedule
  expect(findingsInSchedule(exampleSchedule, moments.entriesFrom)).toEqual([])
  expect(findingsInSchedule({ ...exampleSchedule, moments: { ...moments, judgingUntil: moments.judgingFrom } }, moments.entriesFrom)).toMatchObject([{ refusal: 'MOMENTS_OUT_OF_ORDER' }])
  expect(findingsInSchedule(exampleSchedule, moments.entriesUntil)).toMatchObject([{ refusal: 'MOMENT_PASSED' }])
})
