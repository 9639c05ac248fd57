import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pensionDate, type PensionRule } from './retirement.ts'

const rule = (years: number, more: Partial<PensionRule> = {}): PensionRule => ({ years, leapBirthday: '02-28', monthsAfter: 1, dayOfMonth: 1, ...more })

test.each([
  ['1966-05-01', 58, '2024-06-01'],
  ['1966-05-31', 58, '2024-06-01'],
  ['1966-12-15', 60, '2027-01-01'],
  ['1968-02-29', 58, '2026-03-01'],
  ['1968-02-29', 60, '2028-03-01'],
])('born %s, age %i: pension starts %s', (birth, years, starts) => expect(pensionDate(birth, rule(years))).toBe(starts))

test('a leap birthday that counts on 1 March starts pension a month later in a common year', () => {
  expect(pensionDate('1968-02-29', rule(58, { leapBirthday: '03-01' }))).toBe('2026-04-01')
})

test('pension starts after the birthday, on a first day, at most a month later; a higher age is never earlier', () => {
  const births = fc.date({ min: new Date('1940-01-01'), max: new Date('2005-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10))
  fc.assert(
    fc.property(births, fc.integer({ min: 50, max: 70 }), (birth, years) => {
      const starts = pensionDate(birth, rule(years))
      expect(starts.slice(8)).toBe('01')
      const birthday = Date.UTC(Number(birth.slice(0, 4)) + years, Number(birth.slice(5, 7)) - 1, Number(birth.slice(8)))
      const days = (Date.parse(starts) - birthday) / 86_400_000
      expect(days).toBeGreaterThanOrEqual(0)
      expect(days).toBeLessThanOrEqual(31)
      expect(pensionDate(birth, rule(years + 1)) > starts).toBe(true)
    }),
  )
})
