import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { covarianceFactor } from './covariance-factor.ts'

const product = (factor: Float64Array, size: number, columns = size): Float64Array =>
  Float64Array.from({ length: size * size }, (_, at) => Array.from({ length: columns }, (__, k) => (factor[Math.floor(at / size) * columns + k] ?? 0) * (factor[(at % size) * columns + k] ?? 0)).reduce((a, b) => a + b, 0))

test('the factor gives the covariance back, also when it is singular', () => {
  const matrices = fc.tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 7 })).chain(([size, columns]) =>
    fc.array(fc.integer({ min: -9, max: 9 }), { minLength: size * columns, maxLength: size * columns }).map(cells => ({ size, covariance: product(Float64Array.from(cells), size, columns) })))
  fc.assert(fc.property(matrices, ({ size, covariance }) => {
    const factor = covarianceFactor(covariance, size)
    expect(factor).toBeDefined()
    const back = product(factor ?? new Float64Array(), size)
    const largest = Math.max(1, ...covariance)
    for (const [at, value] of back.entries()) expect(Math.abs(value - (covariance[at] ?? 0))).toBeLessThan(1e-5 * largest)
  }))
})

test('a matrix with a negative direction is no covariance', () => {
  expect(covarianceFactor(Float64Array.from([1, 2, 2, 1]), 2)).toBeUndefined()
  expect(covarianceFactor(Float64Array.from([0, 1, 1, 0]), 2)).toBeUndefined()
  expect(covarianceFactor(Float64Array.from([-1]), 1)).toBeUndefined()
})
