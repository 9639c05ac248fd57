import { expect, test } from 'vitest'
import { drawFromSeed } from './draw-from-seed.ts'
import { shuffle } from './shuffle.ts'

test('the same seed draws the same numbers; another seed draws others', () => {
  const numbers = (seed: string): number[] => Array.from({ length: 20 }, drawFromSeed(seed).bind(null, 1000))
  expect(numbers('a')).toEqual(numbers('a'))
  expect(numbers('a')).not.toEqual(numbers('b'))
})

test('every number is about as likely', () => {
  const draw = drawFromSeed('even')
  const counts = Array.from({ length: 7 }, () => 0)
  for (let index = 0; index < 7_000; index += 1) counts[draw(7)]! += 1
  for (const count of counts) expect(Math.abs(count - 1_000)).toBeLessThan(150)
})

test('a shuffle keeps every item', () => {
  expect(shuffle([1, 2, 3, 4, 5], drawFromSeed('x')).toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5])
})
