import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { cholesky, invertCholesky, solveCholesky } from './cholesky.ts'

test('a known matrix: the factor, a solution and the inverse', () => {
  const a = Float64Array.from([4, 12, -16, 12, 37, -43, -16, -43, 98])
  const factor = cholesky(a, 3)!
  expect([...factor.lower]).toEqual([2, 0, 0, 6, 1, 0, -8, 5, 3])
  expect([...solveCholesky(factor, Float64Array.from([0, 6, 39]))]).toEqual([1, 1, 1])
  const inverse = invertCholesky(factor)
  expect(inverse[0]).toBeCloseTo(49.361111111111, 10)
  expect(inverse[8]).toBeCloseTo(0.111111111111, 10)
})

test('the Laplacian of a graph in two pieces is refused', () => {
  expect(cholesky(Float64Array.from([1, -1, 0, -1, 1, 0, 0, 0, 0]), 3)).toBeNull()
})

test('A times its inverse is the identity', () => {
  const matrices = fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: 16, maxLength: 16 })
  fc.assert(
    fc.property(matrices, (cells) => {
      const n = 4
      const a = new Float64Array(16)
      for (let i = 0; i < n; i++) {
        for (let j = 0; j < n; j++) {
          for (let k = 0; k < n; k++) a[i * n + j]! += cells[i * n + k]! * cells[j * n + k]!
        }
        a[i * n + i]! += 1
      }
      const inverse = invertCholesky(cholesky(a, n)!)
      for (let i = 0; i < n; i++) {
        for (let j = 0; j < n; j++) {
          let sum = 0
          for (let k = 0; k < n; k++) sum += a[i * n + k]! * inverse[k * n + j]!
          expect(sum).toBeCloseTo(i === j ? 1 : 0, 9)
        }
      }
    }),
  )
})
