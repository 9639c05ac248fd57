import { expect, test } from 'vitest'
import { exampleSchedule } from '../templates/example-rules.ts'
import { maySend } from './may-send.ts'

const { moments } = exampleSchedule
const before = (moment: string): string => new Date(Date.parse(moment) - 1).toISOString()

test('in time is what was received before the deadline, to the millisecond (I-27)', () => {
  expect(maySend(moments, 'draft', before(moments.entriesFrom))).toMatchObject({ refusal: 'ENTRIES_NOT_OPEN' })
  expect(maySend(moments, 'draft', moments.entriesFrom).ok).toBe(true)
  expect(maySend(moments, 'sent', before(moments.entriesUntil)).ok).toBe(true)
  expect(maySend(moments, 'sent', moments.entriesUntil)).toMatchObject({ refusal: 'ENTRIES_CLOSED', facts: { until: moments.entriesUntil } })
})

test('a returned entry may be mended until its own moment, no other entry may', () => {
  expect(maySend(moments, 'returned', before(moments.mendUntil)).ok).toBe(true)
  expect(maySend(moments, 'returned', moments.mendUntil)).toMatchObject({ refusal: 'ENTRIES_CLOSED' })
  expect(maySend(moments, 'accepted', before(moments.mendUntil))).toMatchObject({ refusal: 'ENTRIES_CLOSED' })
})
