import { expect, test } from 'vitest'
import { dayIn, yearsBefore } from './day-in.ts'
import { sessionEnd } from './judging-session.ts'
import { neutralName } from './neutral-name.ts'
import { sameSheet } from './same-sheet.ts'
import { worstOf } from './worst-of.ts'

test('a day is the agency\'s: eleven at night in Jakarta is tomorrow in Jayapura', () => {
  expect(dayIn('2026-11-24T16:00:00.000Z', 'Asia/Jakarta')).toBe('2026-11-24')
  expect(dayIn('2026-11-24T16:00:00.000Z', 'Asia/Jayapura')).toBe('2026-11-25')
  expect(yearsBefore('2028-02-29T03:00:00.000Z', 2, 'Asia/Jakarta')).toBe('2026-02-28')
})

test('a judge sees a file under code and number only (I-17)', () => {
  expect(neutralName('K05', 1, 'application/pdf')).toBe('K05-1.pdf')
  expect(neutralName('K05', 2, 'image/jpeg')).toBe('K05-2.jpg')
})

test('a code of the second factor covers a device for a working day (I-38)', () => {
  expect(sessionEnd('2026-03-02T01:00:00.000Z')).toBe('2026-03-02T09:00:00.000Z')
})

test('two sheets are the same when scores and words are', () => {
  const sheet = { scores: { a: '1', b: '2' }, note: '', memo: '' }
  expect(sameSheet(sheet, { ...sheet, scores: { b: '2', a: '1' } })).toBe(true)
  expect(sameSheet(sheet, { ...sheet, scores: { a: '1' } })).toBe(false)
  expect(sameSheet(sheet, { ...sheet, note: 'x' })).toBe(false)
})

test('an entry meets a rule when each of its authors does', () => {
  const line = (answer: 'met' | 'not-met' | 'unknown') => ({ code: 'a', answer, evidence: { key: answer, facts: {} } })
  expect(worstOf(['a'], [[line('met')], [line('unknown')]])[0]?.answer).toBe('unknown')
  expect(worstOf(['a'], [[line('unknown')], [line('not-met')], [line('met')]])[0]?.answer).toBe('not-met')
  expect(worstOf(['a'], [])[0]?.answer).toBe('unknown')
})
