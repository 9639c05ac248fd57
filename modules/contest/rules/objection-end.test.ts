import { expect, test } from 'vitest'
import { objectionEnd } from './objection-end.ts'

test('three working days after a Friday end on Wednesday at midnight, in the agency\'s time zone', () => {
  // Friday 20 November 2026, 16.00 in Jakarta
  expect(objectionEnd('2026-11-20T09:00:00.000Z', { count: 3, unit: 'working-day' }, 'Asia/Jakarta')).toBe('2026-11-25T17:00:00.000Z')
  expect(objectionEnd('2026-11-20T09:00:00.000Z', { count: 3, unit: 'working-day' }, 'Asia/Jayapura')).toBe('2026-11-25T15:00:00.000Z')
})

test('days that are off do not count', () => {
  const off = (day: { toString(): string; dayOfWeek: number }): boolean => day.dayOfWeek <= 5 && day.toString() !== '2026-11-24'
  expect(objectionEnd('2026-11-20T09:00:00.000Z', { count: 3, unit: 'working-day' }, 'Asia/Jakarta', off)).toBe('2026-11-26T17:00:00.000Z')
})

test('the day of publication is the agency\'s: one in the morning in Jayapura is not yet that day in Jakarta', () => {
  expect(objectionEnd('2026-11-22T16:00:00.000Z', { count: 1, unit: 'day' }, 'Asia/Jayapura')).toBe('2026-11-24T15:00:00.000Z')
  expect(objectionEnd('2026-11-22T16:00:00.000Z', { count: 1, unit: 'day' }, 'Asia/Jakarta')).toBe('2026-11-23T17:00:00.000Z')
  expect(objectionEnd('2026-11-22T16:00:00.000Z', { count: 0, unit: 'day' }, 'Asia/Jakarta')).toBe('2026-11-22T17:00:00.000Z')
})
