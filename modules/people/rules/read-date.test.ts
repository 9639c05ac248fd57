import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dateReader, readDate } from './read-date.ts'

test('the export writes dd-mm-yyyy', () => {
  expect(readDate('01-03-2010', 1900)).toBe('2010-03-01')
  expect(readDate("'01-03-2010", 1900)).toBe('2010-03-01')
  expect(readDate('1/3/2010', 1900)).toBe('2010-03-01')
  expect(readDate('2010-03-01 00:00:00', 1900)).toBe('2010-03-01')
})

test('an empty cell and the literal null name no day', () => {
  expect(readDate('', 1900)).toBeNull()
  expect(readDate('null', 1900)).toBeNull()
  expect(readDate(undefined, 1900)).toBeNull()
})

test('serial numbers, stored or written', () => {
  expect(readDate(40238, 1900)).toBe('2010-03-01')
  expect(readDate('40238', 1900)).toBe('2010-03-01')
  expect(readDate(38776, 1904)).toBe('2010-03-01')
  expect(readDate(40238.5, 1900)).toBe('2010-03-01')
})

test('what names no existing day is invalid, never bent into one', () => {
  for (const cell of ['31-02-2024', '29-02-2023', '00-00-0000', '13-13-2020', '2010-3-1', 'kemarin', '1985', '-', 1985, 12, 1e12]) {
    expect(readDate(cell, 1900)).toBe('invalid')
  }
})

test('every existing day survives both spellings', () => {
  const days = fc.date({ min: new Date('1940-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
  fc.assert(
    fc.property(days, (date) => {
      const iso = date.toISOString().slice(0, 10)
      const [year, month, day] = iso.split('-')
      const serial = Math.floor(date.getTime() / 86_400_000) + 25_569
      expect(readDate(`${day}-${month}-${year}`, 1900)).toBe(iso)
      expect(readDate(serial, 1900)).toBe(iso)
      const read = dateReader(1900)
      expect([read(serial), read(serial)]).toEqual([iso, iso])
      expect([read(`${day}-${month}-${year}`), read(`${day}-${month}-${year}`)]).toEqual([iso, iso])
    }),
  )
})

test('the reader that remembers says the same as the one that does not, whatever stands in the cell', () => {
  const read = dateReader(1900)
  const odd = fc.oneof(fc.stringMatching(/^[0-3:;/]\d-[01:]\d-[12]\d{3}$/), fc.stringMatching(/^\d{2}[-x]\d{2}[-x][12]\d{3}$/), fc.string({ maxLength: 12 }), fc.integer({ min: -5, max: 90_000 }))
  fc.assert(
    fc.property(odd, (cell) => {
      expect(read(cell)).toBe(readDate(cell, 1900))
      expect(read(cell)).toBe(readDate(cell, 1900))
    }),
    { numRuns: 1000 },
  )
})
