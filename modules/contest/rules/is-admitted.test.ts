import { expect, test } from 'vitest'
import { isAdmitted } from './is-admitted.ts'

const author = (confirmedAt: string | null) => ({ part: 'coauthor', confirmedAt }) as const
const met = { code: 'a', answer: 'met' } as const

test('an entry takes part when each author confirmed and every rule in force is met (I-14, I-18)', () => {
  expect(isAdmitted([author('x'), author('y')], [met], ['a'])).toBe(true)
  expect(isAdmitted([author('x'), author(null)], [met], ['a'])).toBe(false)
  expect(isAdmitted([author('x'), { part: 'mentor', confirmedAt: null }], [met], ['a'])).toBe(true)
  expect(isAdmitted([author('x')], [{ code: 'a', answer: 'unknown' }], ['a'])).toBe(false)
  expect(isAdmitted([author('x')], [met], ['a', 'added-later'])).toBe(false)
  expect(isAdmitted([author('x')], [], [])).toBe(true)
})
