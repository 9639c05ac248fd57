import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawCodes } from './draw-codes.ts'
import { seededGenerator } from '#core/random/seeded-generator.ts'

test('codes are distinct, well formed, and never one that the chain knows', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), fc.string(), (count, seed) => {
      const first = drawCodes('K', count, new Set(), seededGenerator(seed).below)
      const second = drawCodes('K', count, new Set(first), seededGenerator(seed).below)
      const all = [...first, ...second]
      expect(new Set(all).size).toBe(count * 2)
      for (const code of all) expect(code).toMatch(/^K\d{2,6}$/)
    }),
  )
})

test('codes tell nothing of the order of registration: over many draws each entrant comes first about as often (I-17)', () => {
  const draw = seededGenerator('many draws').below
  const firsts = [0, 0, 0, 0]
  for (let round = 0; round < 2_000; round += 1) {
    const codes = drawCodes('K', 4, new Set(), draw)
    const least = [...codes].sort()[0] ?? ''
    firsts[codes.indexOf(least)]! += 1
  }
  for (const count of firsts) expect(Math.abs(count - 500)).toBeLessThan(100)
})
