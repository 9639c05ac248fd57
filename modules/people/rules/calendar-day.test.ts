import fc from 'fast-check'
import { expect, test } from 'vitest'
import { calendarDay, dayOfSerial, daysInMonth } from './calendar-day.ts'

test('a day exists or it does not', () => {
  expect(calendarDay(2024, 2, 29)).toBe('2024-02-29')
  expect(calendarDay(2023, 2, 29)).toBeNull()
  expect(calendarDay(2100, 2, 29)).toBeNull()
  expect(calendarDay(2000, 2, 29)).toBe('2000-02-29')
  expect(calendarDay(2024, 13, 1)).toBeNull()
  expect(calendarDay(2024, 4, 31)).toBeNull()
  expect(calendarDay(2024, 4, 0)).toBeNull()
  expect(daysInMonth(2024, 0)).toBe(0)
})

test('serials known from spreadsheets', () => {
  expect(dayOfSerial(1, 1900)).toBe('1900-01-01')
  expect(dayOfSerial(59, 1900)).toBe('1900-02-28')
  expect(dayOfSerial(60, 1900)).toBeNull()
  expect(dayOfSerial(61, 1900)).toBe('1900-03-01')
  expect(dayOfSerial(25569, 1900)).toBe('1970-01-01')
  expect(dayOfSerial(45292, 1900)).toBe('2024-01-01')
  expect(dayOfSerial(45292.75, 1900)).toBe('2024-01-01')
  expect(dayOfSerial(0, 1904)).toBe('1904-01-01')
  expect(dayOfSerial(43830, 1904)).toBe('2024-01-01')
  expect(dayOfSerial(-1, 1900)).toBeNull()
  expect(dayOfSerial(Number.POSITIVE_INFINITY, 1900)).toBeNull()
})

test('one day more is one serial more, and the two systems differ by 1462', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1463 + 61, max: 100_000 }), (serial) => {
      const day = dayOfSerial(serial, 1900)
      expect(dayOfSerial(serial - 1462, 1904)).toBe(day)
      expect(Date.parse(String(dayOfSerial(serial + 1, 1900))) - Date.parse(String(day))).toBe(86_400_000)
    }),
  )
})
