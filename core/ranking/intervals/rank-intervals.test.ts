import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cutAfter } from './cut.ts'
import { inseparable } from './inseparable.ts'
import { possibleBest } from './possible-best.ts'
import { rankIntervals } from './rank-intervals.ts'
import type { RankInterval, RankOptions } from './rank-intervals.ts'

const read = (name: string) => readFileSync(join(import.meta.dirname, 'testdata', name), 'utf8')
const rows = read('pisa2018-math.csv').trim().split('\n').slice(1).map(line => line.split(','))
const pisa = { estimates: rows.map(row => Number(row[1])), standardErrors: rows.map(row => Number(row[2])) }
const known = JSON.parse(read('pisa2018-math.sets.json')) as { ranks: number[]; sets: Record<string, [number, number][]> }

const apart = (sets: readonly RankInterval[], wanted: readonly (readonly [number, number])[]) =>
  Math.max(...sets.map(({ low, high }, i) => Math.max(Math.abs(low - (wanted[i]?.[0] ?? 0)), Math.abs(high - (wanted[i]?.[1] ?? 0)))))

describe('the countries of PISA 2018 get the sets of the published program', () => {
  const cases = (['two', 'lower', 'upper'] as const).flatMap(sides => [true, false].map(stepwise => ({ sides, stepwise })))
  test.each(cases)('$sides, stepwise $stepwise', ({ sides, stepwise }) => {
    const name = `${sides === 'two' ? 'two-sided' : sides}_${stepwise ? 'stepdown' : 'single'}`
    const { ranks, marginal, simultaneous } = rankIntervals(pisa, { sides, stepwise, draws: 20_000 })
    expect(ranks).toEqual(known.ranks)
    expect(apart(simultaneous, known.sets[`simultaneous_${name}`] ?? [])).toBe(0)
    expect(apart(marginal, known.sets[`marginal_${name}`] ?? [])).toBeLessThanOrEqual(1)
  })

  test('also when the errors are given as a covariance', () => {
    const covariance = pisa.standardErrors.map((error, i) => pisa.standardErrors.map((_, j) => (i === j ? error * error : 0)))
    const { marginal, simultaneous } = rankIntervals({ estimates: pisa.estimates, covariance }, { draws: 20_000 })
    expect(apart(simultaneous, known.sets['simultaneous_two-sided_stepdown'] ?? [])).toBe(0)
    expect(apart(marginal, known.sets['marginal_two-sided_stepdown'] ?? [])).toBeLessThanOrEqual(1)
  })
})

const field = fc.integer({ min: 1, max: 12 }).chain(size =>
  fc.record({
    estimates: fc.array(fc.integer({ min: 0, max: 40 }).map(x => x / 4), { minLength: size, maxLength: size }),
    standardErrors: fc.array(fc.integer({ min: 0, max: 8 }).map(x => x / 8), { minLength: size, maxLength: size }),
  }),
)
const runs = { numRuns: 60 }
const quick: RankOptions = { draws: 199 }

describe('whatever the entries', () => {
  test('the order of the rows changes nothing', () => {
    fc.assert(fc.property(field, fc.integer(), (entries, seed) => {
      const order = entries.estimates.map((_, i) => i).sort((a, b) => Math.sin(seed + a) - Math.sin(seed + b))
      const shuffled = rankIntervals({ estimates: order.map(i => entries.estimates[i] ?? 0), standardErrors: order.map(i => entries.standardErrors[i] ?? 0) }, quick)
      const straight = rankIntervals(entries, quick)
      for (const key of ['ranks', 'marginal', 'simultaneous'] as const) expect(shuffled[key]).toEqual(order.map(i => straight[key][i]))
    }), runs)
  })

  test('another unit and another zero of the scale change nothing', () => {
    fc.assert(fc.property(field, fc.integer({ min: -3, max: 6 }), fc.integer({ min: -8, max: 8 }), (entries, power, shift) => {
      const moved = rankIntervals({ estimates: entries.estimates.map(x => (x + shift) * 2 ** power), standardErrors: entries.standardErrors.map(x => x * 2 ** power) }, quick)
      const { provenAbove: _, ...sets } = moved
      expect(rankIntervals(entries, quick)).toMatchObject(sets)
    }), runs)
  })

  test('each set holds the observed rank and stays inside 1 .. n', () => {
    fc.assert(fc.property(field, entries => {
      const { ranks, marginal, simultaneous } = rankIntervals(entries, quick)
      for (const sets of [marginal, simultaneous]) {
        for (const [i, { low, high }] of sets.entries()) {
          expect(low).toBeGreaterThanOrEqual(1)
          expect(low).toBeLessThanOrEqual(ranks[i] ?? 0)
          expect(high).toBeGreaterThanOrEqual(ranks[i] ?? 0)
          expect(high).toBeLessThanOrEqual(ranks.length)
        }
      }
    }), runs)
  })

  const within = (inner: readonly RankInterval[], outer: readonly RankInterval[]) =>
    inner.every(({ low, high }, i) => low >= (outer[i]?.low ?? 0) && high <= (outer[i]?.high ?? 0))

  test('sets of one entry lie in those of all, stepwise ones in single-step ones, 90 % in 99 %', () => {
    fc.assert(fc.property(field, entries => {
      const stepwise = rankIntervals(entries, quick)
      const single = rankIntervals(entries, { ...quick, stepwise: false })
      expect(within(stepwise.marginal, stepwise.simultaneous)).toBe(true)
      expect(within(stepwise.marginal, single.marginal)).toBe(true)
      expect(within(stepwise.simultaneous, single.simultaneous)).toBe(true)
      expect(within(rankIntervals(entries, { ...quick, coverage: 0.9 }).simultaneous, rankIntervals(entries, { ...quick, coverage: 0.99 }).simultaneous)).toBe(true)
    }), runs)
  })

  test('entries with equal estimate and equal error get equal sets', () => {
    fc.assert(fc.property(field, entries => {
      const twice = { estimates: [...entries.estimates, ...entries.estimates], standardErrors: [...entries.standardErrors, ...entries.standardErrors] }
      const { marginal, simultaneous } = rankIntervals(twice, quick)
      const size = entries.estimates.length
      expect(marginal.slice(size)).toEqual(marginal.slice(0, size))
      expect(simultaneous.slice(size)).toEqual(simultaneous.slice(0, size))
    }), runs)
  })

  test('the tau best grow with tau, and the cut puts each entry on one side or in the undecided group', () => {
    fc.assert(fc.property(field, entries => {
      const sets = rankIntervals(entries, quick)
      const size = entries.estimates.length
      for (let tau = 1; tau <= size; tau++) {
        expect(possibleBest(sets, tau)).toEqual(expect.arrayContaining(possibleBest(sets, tau - 1)))
        const { inside, undecided, outside } = cutAfter(sets, tau)
        expect([...inside, ...undecided, ...outside].sort((a, b) => a - b)).toEqual(entries.estimates.map((_, i) => i))
        expect(possibleBest(sets, tau)).toEqual([...inside, ...undecided].sort((a, b) => a - b))
      }
    }), runs)
  })

  test('no pair inside an inseparable group is proven, and no group can be longer', () => {
    fc.assert(fc.property(field, entries => {
      const sets = rankIntervals(entries, quick)
      const order = entries.estimates.map((_, i) => i).sort((a, b) => (sets.ranks[a] ?? 0) - (sets.ranks[b] ?? 0) || a - b)
      const separated = (a: number, b: number) => sets.provenAbove(a, b) || sets.provenAbove(b, a)
      for (const group of inseparable(sets)) {
        expect(group.some((a, i) => group.slice(i + 1).some(b => separated(a, b)))).toBe(false)
        const from = order.indexOf(group[0] ?? 0)
        expect(order.slice(from, from + group.length)).toEqual(group)
        const next = order[from + group.length]
        if (next !== undefined) expect(group.some(a => separated(a, next))).toBe(true)
      }
    }), runs)
  })
})

describe('the ends of the scale', () => {
  test('one entry has rank 1 and nothing else is possible', () => {
    expect(rankIntervals({ estimates: [3], standardErrors: [1] })).toMatchObject({ ranks: [1], marginal: [{ low: 1, high: 1 }], simultaneous: [{ low: 1, high: 1 }] })
  })

  test('equal estimates share rank 1 and every rank is possible', () => {
    const { ranks, marginal, simultaneous } = rankIntervals({ estimates: [5, 5, 5], standardErrors: [1, 1, 2] })
    expect(ranks).toEqual([1, 1, 1])
    for (const sets of [marginal, simultaneous]) expect(sets).toEqual([1, 2, 3].map(() => ({ low: 1, high: 3 })))
  })

  test('estimates without error are ranked without doubt, equal ones among themselves', () => {
    const { simultaneous } = rankIntervals({ estimates: [1, 2, 2, 3], standardErrors: [0, 0, 0, 0] })
    expect(simultaneous).toEqual([{ low: 4, high: 4 }, { low: 2, high: 3 }, { low: 2, high: 3 }, { low: 1, high: 1 }])
  })

  test('an error that all entries share separates them as if it were not there', () => {
    const estimates = [0, 1, 2, 3]
    const covariance = estimates.map((_, i) => estimates.map((__, j) => 100 + (i === j ? 0.01 : 0)))
    expect(rankIntervals({ estimates, covariance }).simultaneous.map(({ low, high }) => [low, high])).toEqual([[4, 4], [3, 3], [2, 2], [1, 1]])
    expect(rankIntervals({ estimates, standardErrors: estimates.map(() => 10) }).simultaneous.map(({ low, high }) => [low, high])).toEqual(estimates.map(() => [1, 4]))
  })

  test.each([
    ['no entries', { estimates: [], standardErrors: [] }],
    ['a NaN', { estimates: [Number.NaN, 1], standardErrors: [1, 1] }],
    ['a negative error', { estimates: [0, 1], standardErrors: [1, -1] }],
    ['too few errors', { estimates: [0, 1], standardErrors: [1] }],
    ['a covariance that is none', { estimates: [0, 1], covariance: [[1, 2], [2, 1]] }],
    ['a covariance that is not symmetric', { estimates: [0, 1], covariance: [[1, 0.5], [0.4, 1]] }],
  ])('%s is refused', (_, given) => {
    expect(() => rankIntervals(given)).toThrow(RangeError)
  })

  test('too few draws for the coverage are refused', () => {
    expect(() => rankIntervals({ estimates: [0, 1], standardErrors: [1, 1] }, { draws: 18 })).toThrow(RangeError)
  })
})
