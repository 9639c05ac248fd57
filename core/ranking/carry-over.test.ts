import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { broughtBy, carryOver } from './carry-over.ts'
import { compare, rational } from './rational.ts'

test('the worked example of docs/bundle.md 9.9: a team of two, 40 of 100 carried', () => {
  const brought = broughtBy(new Set(['K1', 'K2', 'K9']), new Map([['K1', rational(80n)], ['K2', rational(75n)]]))
  expect(brought).toEqual(rational(155n, 2n))
  expect(carryOver([{ stage: 1, weight: '40' }], rational(90n), [brought!])).toEqual(rational(85n))
})

test('who comes from nobody in the result brings nothing', () => {
  expect(broughtBy(new Set(['K9']), new Map([['K1', rational(80n)]]))).toBeUndefined()
})

const points = fc.integer({ min: 0, max: 10_000 }).map((n) => rational(BigInt(n), 100n))

test('more points in any stage never bring less, and equal points everywhere stay what they are (I-4)', () => {
  fc.assert(fc.property(points, points, points, points, fc.integer({ min: 1, max: 49 }), fc.integer({ min: 1, max: 49 }), (own, a, b, more, first, second) => {
    const carry = [{ stage: 1, weight: String(first) }, { stage: 2, weight: String(second) }]
    const value = carryOver(carry, own, [a, b])
    for (const raised of [carryOver(carry, rational(own.n * more.d + more.n * own.d, own.d * more.d), [a, b]), carryOver(carry, own, [a, rational(b.n * more.d + more.n * b.d, b.d * more.d)])]) expect(compare(raised, value)).toBeGreaterThanOrEqual(0)
    expect(carryOver(carry, own, [own, own])).toEqual(own)
  }))
})
