import { expect, test } from 'vitest'
import { type Check, mayCheck } from './may-check.ts'

const sound: Check = { verdict: 'accepted', reason: '', number: 1, decided: [], asked: ['a'], open: [], mendUntil: '2026-03-10T00:00:00.000Z', now: '2026-03-09T00:00:00.000Z' }

test('accepted only when it was sent and every rule of eligibility is met (I-18)', () => {
  expect(mayCheck(sound).ok).toBe(true)
  expect(mayCheck({ ...sound, open: ['a'] })).toMatchObject({ refusal: 'ELIGIBILITY_OPEN', facts: { rules: ['a'] } })
  expect(mayCheck({ ...sound, number: 0 })).toMatchObject({ refusal: 'NOT_SENT_YET' })
  expect(mayCheck({ ...sound, decided: ['b'] })).toMatchObject({ refusal: 'ELIGIBILITY_RULE_UNKNOWN' })
})

test('returned and rejected need a reason; returned needs time to mend', () => {
  expect(mayCheck({ ...sound, verdict: 'rejected' })).toMatchObject({ refusal: 'REASON_NEEDED' })
  expect(mayCheck({ ...sound, verdict: 'rejected', reason: 'Di luar tema', open: ['a'] }).ok).toBe(true)
  expect(mayCheck({ ...sound, verdict: 'returned', reason: 'Ada kop surat' }).ok).toBe(true)
  expect(mayCheck({ ...sound, verdict: 'returned', reason: 'Ada kop surat', now: sound.mendUntil })).toMatchObject({ refusal: 'TOO_LATE_TO_MEND' })
})
