import { expect, test } from 'vitest'
import { nextReserve, type Reserve } from './next-reserve.ts'

const seats: readonly Reserve[] = [
  { id: 'c', reserve: 3, state: 'waiting' },
  { id: 'a', reserve: 1, state: 'called' },
  { id: 'b', reserve: 2, state: 'waiting' },
  { id: 'judge', reserve: 0, state: 'seated' },
]

test('reserves are called in the sealed order, nobody is passed over (I-2)', () => {
  expect(nextReserve(seats)).toMatchObject({ ok: true, value: { id: 'b' } })
  expect(nextReserve(seats.filter(({ state }) => state !== 'waiting'))).toMatchObject({ refusal: 'NO_RESERVE_LEFT' })
})
