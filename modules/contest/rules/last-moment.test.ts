import { expect, test } from 'vitest'
import { lastMoment } from './last-moment.ts'

const until = '2026-11-24T09:00:00.000Z'

test('unsent sheets follow the sealed rule: not waited for, taken later, or two days for a called reserve', () => {
  expect(lastMoment(until, { rule: 'without', days: 2 }, null)).toBe(until)
  expect(lastMoment(until, { rule: 'later', days: 2 }, null)).toBe('2026-11-26T09:00:00.000Z')
  expect(lastMoment(until, { rule: 'reserve', days: 2 }, null)).toBe(until)
  expect(lastMoment(until, { rule: 'reserve', days: 2 }, '2026-11-24T10:00:00.000Z')).toBe('2026-11-26T10:00:00.000Z')
  expect(lastMoment(until, { rule: 'reserve', days: 2 }, '2026-11-20T10:00:00.000Z')).toBe(until)
})
