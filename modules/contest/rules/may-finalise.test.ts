import { expect, test } from 'vitest'
import { mayFinalise } from './may-finalise.ts'

const until = '2026-11-25T17:00:00.000Z'

test('final when the term has ended and every objection is answered, not before', () => {
  const given = { state: 'published', objectionUntil: until, open: 0, now: until } as const
  expect(mayFinalise(given).ok).toBe(true)
  expect(mayFinalise({ ...given, now: '2026-11-25T16:59:59.999Z' })).toMatchObject({ refusal: 'OBJECTION_TERM_RUNS' })
  expect(mayFinalise({ ...given, open: 1 })).toMatchObject({ refusal: 'OBJECTIONS_OPEN', facts: { count: 1 } })
  expect(mayFinalise({ ...given, state: 'cancelled' })).toMatchObject({ refusal: 'WRONG_STATE' })
})
