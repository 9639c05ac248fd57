import { expect, test } from 'vitest'
import { typedScore } from './typed-score.ts'

test.each([
  ['87,5', '87.5'],
  ['87.5', '87.5'],
  [' 90 ', '90'],
  ['087,50', '87.5'],
  ['0', '0'],
  ['100,0', '100'],
  ['0,25', '0.25'],
])('%s is written %s', (typed, written) => {
  expect(typedScore(typed)).toBe(written)
})

test.each(['', 'abc', '-1', '1,2,3', ',5', '5,', '1e2', '１２'])('"%s" is no score', (typed) => {
  expect(typedScore(typed)).toBeUndefined()
})
