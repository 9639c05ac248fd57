import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exactConditional } from './exact-conditional.ts'
import type { TwoByTwo } from './two-by-two.ts'

const choose = (n: number, k: number): bigint => {
  let product = 1n
  for (let i = 0; i < k; i++) product = (product * BigInt(n - i)) / BigInt(i + 1)
  return product
}

/** The counts of all tables with the given margins, as whole numbers: index is the first cell. */
const countsOf = ([[a, b], [c, d]]: TwoByTwo): bigint[] => Array.from({ length: a + c + 1 }, (_, x) => (x > a + b || a + c - x > c + d ? 0n : choose(a + b, x) * choose(c + d, a + c - x)))

const sumOf = (one: readonly bigint[], two: readonly bigint[]): bigint[] =>
  Array.from({ length: one.length + two.length - 1 }, (_, t) => one.reduce((sum, count, x) => sum + count * (two[t - x] ?? 0n), 0n))

/** a / b for a <= b, however small. */
const quotient = (a: bigint, b: bigint): number => {
  const zeros = b.toString().length - a.toString().length
  return Number((a * 10n ** BigInt(zeros + 17)) / b) * 10 ** -17 * 10 ** -Math.floor(zeros / 2) * 10 ** -Math.ceil(zeros / 2)
}
const plainP = (counts: readonly bigint[], total: number): number => {
  const observed = counts[total] ?? 0n
  const unlikely = counts.filter(count => count * 10_000_000n <= observed * 10_000_001n).reduce((sum, count) => sum + count, 0n)
  return quotient(unlikely, counts.reduce((sum, count) => sum + count, 0n))
}

/** log of each chance at an odds ratio, by plain sums of floating point numbers. */
const chancesAt = (counts: readonly bigint[], odds: number): number[] => {
  const logs = counts.map((count, t) => (count === 0n ? Number.NEGATIVE_INFINITY : Math.log(Number(count)) + t * Math.log(odds)))
  const largest = Math.max(...logs)
  const weights = logs.map(log => Math.exp(log - largest))
  const sum = weights.reduce((a, b) => a + b, 0)
  return weights.map(weight => weight / sum)
}

const cell = fc.oneof({ weight: 4, arbitrary: fc.integer({ min: 0, max: 12 }) }, fc.integer({ min: 0, max: 60 }))
const table: fc.Arbitrary<TwoByTwo> = fc.tuple(fc.tuple(cell, cell), fc.tuple(cell, cell))
const strata = fc.array(table, { minLength: 1, maxLength: 4 })

describe('against plain sums over whole numbers', () => {
  test('p, estimate and interval of any strata', () => {
    fc.assert(fc.property(strata, tables => {
      const counts = tables.map(countsOf).reduce(sumOf)
      const total = tables.reduce((sum, [[a]]) => sum + a, 0)
      const { p, oddsRatio, low, high } = exactConditional(tables)
      expect(p / plainP(counts, total)).toBeCloseTo(1, 9)
      const possible = counts.flatMap((count, t) => (count === 0n ? [] : [t]))
      if (possible.length === 1) {
        expect([oddsRatio, low, high]).toEqual([1, 0, Number.POSITIVE_INFINITY])
        return
      }
      const share = (odds: number, keep: (t: number) => boolean) => chancesAt(counts, odds).reduce((sum, chance, t) => sum + (keep(t) ? chance : 0), 0)
      if (total === possible[0]) expect([oddsRatio, low]).toEqual([0, 0])
      else expect(share(low, t => t >= total)).toBeCloseTo(0.025, 10)
      if (total === possible.at(-1)) expect([oddsRatio, high]).toEqual([Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY])
      else expect(share(high, t => t <= total)).toBeCloseTo(0.025, 10)
      if (total !== possible[0] && total !== possible.at(-1)) expect(chancesAt(counts, oddsRatio).reduce((mean, chance, t) => mean + chance * t, 0) / total).toBeCloseTo(1, 9)
    }), { numRuns: 300 })
  })

  test('p down to 1e-300', () => {
    for (const [a, b, c, d] of [[500, 3, 4, 510], [700, 300, 30, 970], [2, 560, 500, 11]] as const) {
      const counts = countsOf([[a, b], [c, d]])
      const { p, logP } = exactConditional([[[a, b], [c, d]]])
      expect(p).toBeLessThan(1e-200)
      expect(p / plainP(counts, a)).toBeCloseTo(1, 9)
      expect(logP).toBeCloseTo(Math.log(plainP(counts, a)), 9)
    }
  })

  test('below the smallest number the logarithm goes on', () => {
    // the only table at least as unlikely is its mirror image: p = 2 / C(4000, 2000)
    let logChoose = 0
    for (let i = 1; i <= 2000; i++) logChoose += Math.log((2000 + i) / i)
    const { p, logP } = exactConditional([[[2000, 0], [0, 2000]]])
    expect(p).toBe(0)
    expect(logP).toBeCloseTo(Math.log(2) - logChoose, 8)
  })

  test('p of strata that all lean the same way, below 1e-180', () => {
    const tables = Array.from({ length: 6 }, (_, i): TwoByTwo => [[80 + i, 5], [6, 70]])
    const { p, logP } = exactConditional(tables)
    const plain = plainP(tables.map(countsOf).reduce(sumOf), tables.reduce((sum, [[a]]) => sum + a, 0))
    expect(p).toBeLessThan(1e-180)
    expect(p / plain).toBeCloseTo(1, 9)
    expect(logP).toBeCloseTo(Math.log(plain), 9)
  })
})

test('an end far from the estimate: one selected, at a confidence of 0.9999', () => {
  const counts = countsOf([[1, 119], [50, 5]])
  const { low, high } = exactConditional([[[1, 119], [50, 5]]], 0.9999)
  const share = (odds: number, keep: (t: number) => boolean) => chancesAt(counts, odds).reduce((sum, chance, t) => sum + (keep(t) ? chance : 0), 0)
  expect(share(low, t => t >= 1) / 0.00005).toBeCloseTo(1, 8)
  expect(share(high, t => t <= 1) / 0.00005).toBeCloseTo(1, 8)
})

describe('strata that pull far apart', () => {
  test('the interval reaches from where the one lets go to where the other begins', () => {
    // the first total is as large as it can be unless the odds ratio is far below 1, the second 0 unless it is far above
    const tables: TwoByTwo[] = [[[2000, 1], [0, 20]], [[0, 20], [1, 2000]]]
    const counts = tables.map(countsOf).reduce(sumOf)
    const { oddsRatio, low, high } = exactConditional(tables)
    const share = (odds: number, keep: (t: number) => boolean) => chancesAt(counts, odds).reduce((sum, chance, t) => sum + (keep(t) ? chance : 0), 0)
    expect(share(low, t => t >= 2000)).toBeCloseTo(0.025, 9)
    expect(share(high, t => t <= 2000)).toBeCloseTo(0.025, 9)
    expect(low).toBeLessThan(oddsRatio)
    expect(high).toBeGreaterThan(oddsRatio)
  })

  test.each([
    [[[[0, 2], [1, 355]], [[1, 3000], [0, 12]]]],
    [[[[0, 11], [11, 0]], [[1, 6], [6, 1]]]],
    [[[[2108, 1], [1, 0]], [[12, 0], [3000, 33]]]],
    [[[[21, 34], [0, 0]], [[0, 1], [24, 0]], [[3000, 5], [0, 2]], [[39, 1552], [1, 6]]]],
  ] as TwoByTwo[][][])('%j has finite ends around its estimate', tables => {
    const { oddsRatio, low, high } = exactConditional(tables, 0.99)
    expect(low).toBeGreaterThan(0)
    expect(low).toBeLessThan(oddsRatio)
    expect(high).toBeGreaterThan(oddsRatio)
    expect(high).toBeLessThan(Number.POSITIVE_INFINITY)
  })
})

describe('whatever the tables', () => {
  test('exchanging the groups turns the odds ratio over, and exchanging selected with not selected too', () => {
    fc.assert(fc.property(strata, tables => {
      const { p, oddsRatio, low, high } = exactConditional(tables)
      for (const turned of [tables.map(([one, two]): TwoByTwo => [two, one]), tables.map(([[a, b], [c, d]]): TwoByTwo => [[b, a], [d, c]])]) {
        const other = exactConditional(turned)
        const flat = p === 1 && oddsRatio === 1 && low === 0
        expect(other.p).toBeCloseTo(p, 10)
        if (flat) continue
        expect(other.oddsRatio * oddsRatio).toSatisfy((one: number) => Number.isNaN(one) || Math.abs(one - 1) < 1e-9)
        expect(1 / other.high).toSatisfy((end: number) => end === low || Math.abs(end / low - 1) < 1e-9)
        expect(1 / other.low).toSatisfy((end: number) => end === high || Math.abs(end / high - 1) < 1e-9)
      }
    }))
  })

  test('the order of strata and strata that say nothing change nothing', () => {
    fc.assert(fc.property(strata, fc.integer({ min: 0, max: 9 }), (tables, n) => {
      const straight = exactConditional(tables)
      const more = exactConditional([[[0, n], [0, 3]], ...tables.toReversed(), [[n, 2], [0, 0]]])
      for (const key of ['p', 'oddsRatio', 'low', 'high'] as const) expect(more[key]).toSatisfy((value: number) => value === straight[key] || Math.abs(value / straight[key] - 1) < 1e-9)
    }))
  })

  test('nothing is ever NaN, p lies in 0 .. 1 and the estimate in its interval', () => {
    fc.assert(fc.property(strata, tables => {
      const { p, logP, oddsRatio, low, high } = exactConditional(tables)
      expect(p).toBeGreaterThan(0)
      expect(p).toBeLessThanOrEqual(1)
      expect(logP).toBeLessThanOrEqual(0)
      expect(low).toBeLessThanOrEqual(oddsRatio)
      expect(oddsRatio).toBeLessThanOrEqual(high)
    }))
  })

  test('a wider confidence gives a wider interval', () => {
    fc.assert(fc.property(strata, tables => {
      const [narrow, wide] = [exactConditional(tables, 0.9), exactConditional(tables, 0.99)]
      expect(wide.low).toBeLessThanOrEqual(narrow.low)
      expect(wide.high).toBeGreaterThanOrEqual(narrow.high)
    }))
  })
})

test.each([
  ['half a person', [[[0.5, 1], [1, 1]]]],
  ['fewer than nobody', [[[-1, 1], [1, 1]]]],
  ['a NaN', [[[Number.NaN, 1], [1, 1]]]],
  ['more people than a nation employs', [[[9e6, 9e6], [1, 1]]]],
] as [string, TwoByTwo[]][])('%s is refused', (_, tables) => {
  expect(() => exactConditional(tables)).toThrow(RangeError)
})
