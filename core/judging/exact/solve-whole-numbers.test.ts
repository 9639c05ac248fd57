import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { rational, rationalText } from '../../ranking/rational.ts'
import { solveWholeNumbers } from './solve-whole-numbers.ts'

test('a Hilbert-like system, known in closed form', () => {
  // 60 / (i + j + 1) for i, j = 0..2; the inverse of the Hilbert matrix of order 3 has whole numbers.
  const a = [[60n, 30n, 20n], [30n, 20n, 15n], [20n, 15n, 12n]]
  expect(solveWholeNumbers(a, [60n, 60n, 60n]).map(rationalText)).toEqual(['3', '-24', '30'])
  expect(solveWholeNumbers(a, [1n, 0n, 0n]).map(rationalText)).toEqual(['3/20', '-3/5', '1/2'])
})

test('no equations, one equation, negative numbers', () => {
  expect(solveWholeNumbers([], [])).toEqual([])
  expect(solveWholeNumbers([[-7n]], [3n])).toEqual([rational(-3n, 7n)])
})

test('the solution of a random regular system fulfils it exactly', () => {
  const n = 5
  const whole = fc.bigInt({ min: -1_000_000_000_000n, max: 1_000_000_000_000n })
  fc.assert(fc.property(fc.array(whole, { minLength: n * n, maxLength: n * n }), fc.array(whole, { minLength: n, maxLength: n }), (cells, b) => {
    // A heavy diagonal makes it regular, modulo the primes as well but for freak chances.
    const a = b.map((_, i) => b.map((_, j) => cells[i * n + j]! + (i === j ? 10_000_000_000_000n : 0n)))
    const x = solveWholeNumbers(a, b)
    for (const [i, row] of a.entries()) {
      const denominator = x.reduce((all, { d }) => all * d, 1n)
      const left = row.reduce((all, value, j) => all + value * x[j]!.n * (denominator / x[j]!.d), 0n)
      expect(left).toBe(b[i]! * denominator)
    }
  }))
})

test('a singular matrix is an error, not an answer', () => {
  expect(() => solveWholeNumbers([[1n, 2n], [2n, 4n]], [1n, 2n])).toThrow('no inverse')
})
