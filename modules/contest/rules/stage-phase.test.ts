import { expect, test } from 'vitest'
import { exampleSchedule } from '../templates/example-rules.ts'
import { phaseOf } from './stage-phase.ts'

const { moments } = exampleSchedule
const before = (moment: string): string => new Date(Date.parse(moment) - 1).toISOString()

test('a phase changes with the millisecond of its moment (I-27)', () => {
  expect(phaseOf('sealed', moments, before(moments.entriesFrom))).toBe('before-entries')
  expect(phaseOf('sealed', moments, moments.entriesFrom)).toBe('entries-open')
  expect(phaseOf('sealed', moments, before(moments.entriesUntil))).toBe('entries-open')
  expect(phaseOf('sealed', moments, moments.entriesUntil)).toBe('checking')
  expect(phaseOf('judging', moments, before(moments.judgingUntil))).toBe('judging')
  expect(phaseOf('judging', moments, moments.judgingUntil)).toBe('judging-ended')
  expect(phaseOf('final', moments, moments.entriesFrom)).toBe('final')
})
