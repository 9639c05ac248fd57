import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addWorkingDays, type OfficeCalendar, remarksOn, works } from './office-calendar.ts'
import { momentAfter, readTerm } from './typed-term.ts'

const off = [
  { day: '2026-11-24', kind: 'local' as const, name: 'Hari jadi kabupaten' },
  { day: '2026-12-25', kind: 'holiday' as const, name: 'Hari Natal' },
  { day: '2026-12-26', kind: 'joint' as const, name: 'Cuti bersama' },
]
const calendar: OfficeCalendar = { timeZone: 'Asia/Jakarta', week: () => [1, 2, 3, 4, 5], off: new Map(off.map((one) => [one.day, one])), knows: (year) => year === 2026, night: { from: 18, to: 6 } }
const jayapura: OfficeCalendar = { ...calendar, timeZone: 'Asia/Jayapura' }

describe('working days', () => {
  test('neither a weekend, nor a holiday, nor joint leave, nor a local day is worked', () => {
    expect(['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-24', '2026-12-25'].map((day) => works(calendar, day))).toEqual([true, false, false, false, false])
    expect(works({ ...calendar, week: () => [1, 2, 3, 4, 5, 6] }, '2026-11-21')).toBe(true)
  })

  test('three after a Friday are Thursday, for Tuesday is the local day', () => {
    expect(addWorkingDays(calendar, '2026-11-20', 3)).toBe('2026-11-26')
    expect(addWorkingDays(calendar, '2026-11-20', 0)).toBe('2026-11-20')
  })

  test('so many counted days lie between, every one of them worked, the last one too', () => {
    const day = fc.integer({ min: 0, max: 330 }).map((days) => new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10))
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 20 }), (from, count) => {
        const to = addWorkingDays(calendar, from, count)
        const between: string[] = []
        for (let at = Date.parse(from) + 86_400_000; at <= Date.parse(to); at += 86_400_000) between.push(new Date(at).toISOString().slice(0, 10))
        expect(between.filter((one) => works(calendar, one))).toHaveLength(count)
        expect(works(calendar, to)).toBe(true)
      }),
    )
  })
})

describe('a deadline is looked at by the clock of the agency', () => {
  const kinds = (which: OfficeCalendar, at: string): readonly string[] => remarksOn(which, at).map(({ kind }) => kind)
  test('18.00 is still of the day, 18.01 and 05.59 are night, 06.00 is day', () => {
    expect(kinds(calendar, '2026-11-20T11:00:00.000Z')).toEqual([])
    expect(kinds(calendar, '2026-11-20T11:01:00.000Z')).toEqual(['night'])
    expect(kinds(calendar, '2026-11-19T22:59:00.000Z')).toEqual(['night'])
    expect(kinds(calendar, '2026-11-19T23:00:00.000Z')).toEqual([])
  })
  test('16.00 in Jakarta is 18.00 in Jayapura, 17.00 is night there', () => {
    expect(kinds(jayapura, '2026-11-20T09:00:00.000Z')).toEqual([])
    expect(kinds(jayapura, '2026-11-20T10:00:00.000Z')).toEqual(['night'])
  })
  test('a day off is named; a weekend is one too; a year that nobody set says so', () => {
    expect(remarksOn(calendar, '2026-11-24T09:00:00.000Z')).toEqual([{ kind: 'day-off', name: 'Hari jadi kabupaten', of: 'local' }])
    expect(kinds(calendar, '2026-11-21T09:00:00.000Z')).toEqual(['weekend'])
    expect(remarksOn(calendar, '2027-01-04T09:00:00.000Z')).toEqual([{ kind: 'no-calendar', year: 2027 }])
    // midnight between the years: the day of the agency counts
    expect(kinds(calendar, '2026-12-31T17:30:00.000Z')).toEqual(['night', 'no-calendar'])
  })
})

describe('a typed term', () => {
  test.each([
    ['3 hari kerja', { count: 3, unit: 'working-day' }],
    [' 10  Hari ', { count: 10, unit: 'day' }],
    ['14 hari kalender', { count: 14, unit: 'day' }],
    ['5 working days', { count: 5, unit: 'working-day' }],
    ['1 day', { count: 1, unit: 'day' }],
    ['3 HK', { count: 3, unit: 'working-day' }],
  ] as const)('%j is read', (typed, term) => {
    expect(readTerm(typed)).toEqual(term)
  })
  test.each(['', 'tiga hari', '3', '3 minggu', '-3 hari', '3.5 hari', '9999 hari'])('%j is none', (typed) => {
    expect(readTerm(typed)).toBeNull()
  })
  test('it ends at the same time of day', () => {
    expect(momentAfter(calendar, '2026-11-20T09:00:00.000Z', { count: 3, unit: 'working-day' })).toBe('2026-11-26T09:00:00.000Z')
    expect(momentAfter(calendar, '2026-11-20T09:00:00.000Z', { count: 1, unit: 'day' })).toBe('2026-11-21T09:00:00.000Z')
    // one in the morning of the 21st in Jayapura is the 20th in UTC
    expect(momentAfter(jayapura, '2026-11-20T16:00:00.000Z', { count: 1, unit: 'working-day' })).toBe('2026-11-22T16:00:00.000Z')
  })
})
