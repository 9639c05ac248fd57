import { expect, test } from 'vitest'
import { weightSum } from './weight-sum.ts'

test('three thirds written as decimals are not 100, and the rest is said exactly', () => {
  expect(weightSum(['33.3', '33.3', '33.3'])).toEqual({ sum: '99.9', untyped: 0, is: 'below', rest: '0.1' })
})

test('weights that no floating point adds up are exactly 100', () => {
  expect(weightSum(['0.1', '0.2', '99.7'])).toEqual({ sum: '100', untyped: 0, is: 'exact', rest: '0' })
})

test('what is still being typed is counted apart', () => {
  expect(weightSum(['60', '', '45'])).toEqual({ sum: '105', untyped: 1, is: 'above', rest: '5' })
  expect(weightSum([])).toEqual({ sum: '0', untyped: 0, is: 'below', rest: '100' })
})
