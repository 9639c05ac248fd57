import { expect, test } from 'vitest'
import { Temporal } from 'temporal-polyfill'
import { objectionEnd as termOf, type WorkingDay } from './objection-end.ts'
import type { Term } from './rules-document.ts'

const weekdays: WorkingDay = (day) => Temporal.PlainDate.from(day).dayOfWeek <= 5
const objectionEnd = (at: string, term: Term, zone: string, works = weekdays): string => termOf(at, term, zone, works).until

test('three working days after a Friday end on Wednesday at midnight, in the agency\'s time zone', () => {
  // Friday 20 November 2026, 16.00 in Jakarta
  expect(objectionEnd('2026-11-20T09:00:00.000Z', { count: 3, unit: 'working-day' }, 'Asia/Jakarta')).toBe('2026-11-25T17:00:00.000Z')
  expect(objectionEnd('2026-11-20T09:00:00.000Z', { count: 3, unit: 'working-day' }, 'Asia/Jayapura')).toBe('2026-11-25T15:00:00.000Z')
})

test('days that are off do not count', () => {
  const off: WorkingDay = (day) => weekdays(day) && day !== '2026-11-24'
  expect(objectionEnd('2026-11-20T09:00:00.000Z', { count: 3, unit: 'working-day' }, 'Asia/Jakarta', off)).toBe('2026-11-26T17:00:00.000Z')
  expect(termOf('2026-11-20T09:00:00.000Z', { count: 3, unit: 'working-day' }, 'Asia/Jakarta', off).off).toEqual(['2026-11-21', '2026-11-22', '2026-11-24'])
  expect(termOf('2026-11-20T09:00:00.000Z', { count: 3, unit: 'day' }, 'Asia/Jakarta', off).off).toEqual([])
})

test('the day of publication is the agency\'s: one in the morning in Jayapura is not yet that day in Jakarta', () => {
  expect(objectionEnd('2026-11-22T16:00:00.000Z', { count: 1, unit: 'day' }, 'Asia/Jayapura')).toBe('2026-11-24T15:00:00.000Z')
  expect(objectionEnd('2026-11-22T16:00:00.000Z', { count: 1, unit: 'day' }, 'Asia/Jakarta')).toBe('2026-11-23T17:00:00.000Z')
  expect(objectionEnd('2026-11-22T16:00:00.000Z', { count: 0, unit: 'day' }, 'Asia/Jakarta')).toBe('2026-11-22T17:00:00.000Z')
})
