import { assert, constantFrom, date as anyDate, property } from 'fast-check'
import { expect, test } from 'vitest'
import { daysUntil, instantOf, localOf, longDay, longInstant, readTypedDay, readTypedTime, shortInstant, timeText, typedDay } from './date.ts'

test('days are written out with their weekday', () => {
  expect(longDay('2026-11-23', 'id')).toBe('Senin, 23 November 2026')
  expect(longDay('2026-11-23', 'en')).toBe('Monday, 23 November 2026')
})

test('a minute always carries the zone of the agency', () => {
  expect(timeText('2026-11-23T08:00:00.000Z', 'Asia/Jakarta', 'id')).toBe('15.00 WIB')
  expect(timeText('2026-11-23T08:00:00.000Z', 'Asia/Jayapura', 'id')).toBe('17.00 WIT')
  expect(longInstant('2026-11-23T17:30:00.000Z', 'Asia/Jakarta', 'id')).toBe('Selasa, 24 November 2026, 00.30 WIB')
  expect(shortInstant('2026-11-23T08:00:00.000Z', 'Asia/Makassar', 'en')).toBe('23 Nov 2026, 16:00 WITA')
})

test('an instant in a zone of Indonesia goes there and back', () => {
  assert(
    property(
      anyDate({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
      constantFrom('Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'),
      (date, zone) => {
        const minute = new Date(Math.floor(date.getTime() / 60_000) * 60_000).toISOString()
        const local = localOf(minute, zone)
        expect(instantOf(local.day, local.time, zone)).toBe(minute)
      },
    ),
  )
})

test('a typed day exists or is refused', () => {
  expect(readTypedDay('31-12-2026')).toBe('2026-12-31')
  expect(readTypedDay('1/2/2026')).toBe('2026-02-01')
  expect(readTypedDay('31-02-2026')).toBeNull()
  expect(typedDay('2026-12-31')).toBe('31-12-2026')
  expect(readTypedTime('15.00')).toBe('15:00')
  expect(readTypedTime('24.00')).toBeNull()
})

test('days until a date do not depend on a clock', () => {
  expect(daysUntil('2026-11-23', '2026-11-25')).toBe(2)
})
