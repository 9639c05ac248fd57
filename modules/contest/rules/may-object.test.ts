import { expect, test } from 'vitest'
import { mayObject } from './may-object.ts'

const given = { receivedOn: '2026-11-25', publishedAt: '2026-11-20T09:00:00.000Z', objectionUntil: '2026-11-25T17:00:00.000Z', now: '2026-11-27T02:00:00.000Z', timeZone: 'Asia/Jakarta' }

test('what counts is the day on which the letter arrived, not the day on which it is typed in', () => {
  expect(mayObject(given).ok).toBe(true)
  expect(mayObject({ ...given, receivedOn: '2026-11-20' }).ok).toBe(true)
  expect(mayObject({ ...given, receivedOn: '2026-11-26' })).toMatchObject({ refusal: 'OBJECTION_LATE', facts: { until: '2026-11-25' } })
  expect(mayObject({ ...given, receivedOn: '2026-11-19' })).toMatchObject({ refusal: 'BEFORE_PUBLICATION' })
  expect(mayObject({ ...given, receivedOn: '2026-11-28' })).toMatchObject({ refusal: 'DAY_TO_COME' })
})
