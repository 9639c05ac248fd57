import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { seededGenerator } from './seeded-generator.ts'

test('the first draws of a seed never change', () => {
  const g = seededGenerator('jenjang')
  expect([g.uint32(), g.uint32(), g.uint32(), g.uint32()]).toEqual([2712237012, 3280163345, 2881816779, 3467005557])
})

test('the step is xoshiro128++: equal to the published algorithm run on BigInt', () => {
  const mask = 0xffffffffn
  const rotl = (x: bigint, k: bigint): bigint => ((x << k) | (x >> (32n - k))) & mask
  fc.assert(
    fc.property(fc.string(), (seed) => {
      const ours = seededGenerator(seed)
      const words = [0, 1, 2, 3].map((word) => {
        let h = (0x811c9dc5n ^ BigInt(Math.imul(word + 1, 0x9e3779b9) >>> 0)) & mask
        for (const unit of Array.from({ length: seed.length }, (_, i) => seed.charCodeAt(i))) {
          h = ((h ^ BigInt(unit & 0xff)) * 0x01000193n) & mask
          h = ((h ^ BigInt(unit >>> 8)) * 0x01000193n) & mask
        }
        h = ((h ^ (h >> 16n)) * 0x85ebca6bn) & mask
        h = ((h ^ (h >> 13n)) * 0xc2b2ae35n) & mask
        return h ^ (h >> 16n)
      }) as [bigint, bigint, bigint, bigint]
      if (words[3] === 0n) words[3] = 1n
      for (let i = 0; i < 8; i++) {
        const expected = (rotl((words[0] + words[3]) & mask, 7n) + words[0]) & mask
        const t = (words[1] << 9n) & mask
        words[2] ^= words[0]
        words[3] ^= words[1]
        words[1] ^= words[2]
        words[0] ^= words[3]
        words[2] ^= t
        words[3] = rotl(words[3], 11n)
        expect(ours.uint32()).toBe(Number(expected))
      }
    }),
    { numRuns: 50 },
  )
})

test('a number and its text are one seed, another text is another', () => {
  expect(seededGenerator(7).uint32()).toBe(seededGenerator('7').uint32())
  expect(seededGenerator('7').uint32()).not.toBe(seededGenerator('8').uint32())
})

test('whole numbers below n come equally often and a bad n is refused', () => {
  const g = seededGenerator('dice')
  const counts = [0, 0, 0, 0, 0, 0]
  for (let i = 0; i < 60_000; i++) counts[g.below(6)]! += 1
  for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(450)
  expect(() => g.below(0)).toThrow(RangeError)
  expect(() => g.below(1.5)).toThrow(RangeError)
})

test('normal draws have mean 0, variance 1 and the right tails', () => {
  const g = seededGenerator('bell')
  let sum = 0
  let squares = 0
  let outside = 0
  const n = 200_000
  for (let i = 0; i < n; i++) {
    const x = g.normal()
    sum += x
    squares += x * x
    if (Math.abs(x) > 1.959964) outside += 1
  }
  expect(Math.abs(sum / n)).toBeLessThan(0.01)
  expect(Math.abs(squares / n - 1)).toBeLessThan(0.015)
  expect(Math.abs(outside / n - 0.05)).toBeLessThan(0.003)
})

test('a shuffle keeps every item', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.string(), (items, seed) => {
      expect(seededGenerator(seed).shuffle([...items]).sort((x, y) => x - y)).toEqual([...items].sort((x, y) => x - y))
    }),
  )
})
