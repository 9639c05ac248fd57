import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decisionMargin } from './decision-margin.ts'
import { keptDecisions } from './kept-decisions.ts'
import { rankBox } from './rank-box.ts'
import { totals } from './weighted-scores.ts'

const weighted = fc.tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 4 })).chain(([entries, criteria]) =>
  fc.record({
    scores: fc.array(fc.array(fc.integer({ min: 0, max: 20 }), { minLength: criteria, maxLength: criteria }), { minLength: entries, maxLength: entries }),
    weights: fc.array(fc.integer({ min: 1, max: 40 }), { minLength: criteria, maxLength: criteria }),
  }))
const share = fc.integer({ min: 0, max: 16 }).map(x => x / 16)

/** All weights at the corners of the box and at one point inside it. */
const corners = (weights: readonly number[], change: number): number[][] =>
  weights.reduce<number[][]>((all, weight) => all.flatMap(start => [1 - change, 1, 1 + change].map(factor => [...start, weight * factor])), [[]])

const rank = (all: Float64Array, own: number) => 1 + all.filter(total => total > own).length

describe('the box of ranks', () => {
  test('no weights within the change give a rank outside it', () => {
    fc.assert(fc.property(weighted, share, (given, change) => {
      const box = rankBox(given, change)
      for (const weights of corners(given.weights, change)) {
        const all = totals(given.scores, weights)
        for (const [entry, total] of all.entries()) {
          expect(rank(all, total)).toBeGreaterThanOrEqual(box[entry]?.low ?? 0)
          expect(rank(all, total)).toBeLessThanOrEqual(box[entry]?.high ?? 0)
        }
      }
    }))
  })

  test('with two entries both ends of the box occur at a corner of the weights', () => {
    fc.assert(fc.property(weighted.filter(({ scores }) => scores.length === 2), share, ({ scores, weights }, change) => {
      const seen = corners(weights, change).map(at => { const [a = 0, b = 0] = totals(scores, at); return Math.sign(Math.round((a - b) * 1e6)) })
      const [first] = rankBox({ scores, weights }, change)
      expect(first?.low === 1).toBe(seen.some(sign => sign >= 0))
      expect(first?.high === 2).toBe(seen.some(sign => sign <= 0))
    }))
  })

  test('it grows with the change, and neither the order of rows nor the unit of the weights matters', () => {
    fc.assert(fc.property(weighted, share, share, (given, one, two) => {
      const [small, large] = [rankBox(given, Math.min(one, two)), rankBox(given, Math.max(one, two))]
      for (const [i, { low, high }] of small.entries()) {
        expect(low).toBeGreaterThanOrEqual(large[i]?.low ?? 0)
        expect(high).toBeLessThanOrEqual(large[i]?.high ?? 0)
      }
      expect(rankBox({ ...given, scores: given.scores.toReversed() }, one)).toEqual(rankBox(given, one).toReversed())
      expect(rankBox({ ...given, weights: given.weights.map(weight => weight * 4) }, one)).toEqual(rankBox(given, one))
    }))
  })
})

describe('the decision at a cut', () => {
  // A leads B by 60 x 1 - 40 x 1 = 20 points of 100: the weights 50 and 50 make them equal, a change of a fifth
  const close = { scores: [[8, 6], [7, 7], [2, 2]], weights: [60, 40] }

  test('the margin is the smallest change that lets a rival catch up', () => {
    expect(decisionMargin(close, 1)).toEqual({ change: 0.2, pair: { inside: 0, outside: 1 } })
    expect(decisionMargin(close, 2)).toEqual({ change: 1, pair: { inside: 0, outside: 2 } })
    expect(decisionMargin(close, 3)).toEqual({ change: 1, pair: undefined })
  })

  test('a tie at the cut has no margin, unless the tied entries are the same on every criterion', () => {
    expect(decisionMargin({ scores: [[4, 2], [2, 4]], weights: [1, 1] }, 1)).toEqual({ change: 0, pair: { inside: 0, outside: 1 } })
    expect(decisionMargin({ scores: [[4, 2], [4, 2]], weights: [1, 1] }, 1)).toEqual({ change: 1, pair: undefined })
  })

  test('below the margin every weight drawn keeps the decision, above it some do not', () => {
    expect(keptDecisions(close, 1, 0.199)).toMatchObject({ share: 1, inside: [1, 0, 0] })
    const { share: kept, low, high } = keptDecisions(close, 1, 0.5)
    expect(kept).toBeGreaterThan(0.5)
    expect(kept).toBeLessThan(1)
    expect(low).toBeLessThan(kept)
    expect(high).toBeGreaterThan(kept)
  })

  test('the closed form and the drawn weights never contradict each other', () => {
    fc.assert(fc.property(weighted, share, fc.nat(), (given, change, pick) => {
      const places = 1 + (pick % given.scores.length)
      const margin = decisionMargin(given, places)
      const { share: kept, inside } = keptDecisions(given, places, change, { draws: 50 })
      if (change < margin.change) expect(kept).toBe(1)
      const box = rankBox(given, change)
      for (const [entry, often] of inside.entries()) {
        if ((box[entry]?.high ?? 0) <= places) expect(often).toBe(1)
        if ((box[entry]?.low ?? 0) > places) expect(often).toBe(0)
      }
    }))
  })

  test('the same seed draws the same weights', () => {
    expect(keptDecisions(close, 1, 0.5, { seed: 'a' })).toEqual(keptDecisions(close, 1, 0.5, { seed: 'a' }))
    expect(keptDecisions(close, 1, 0.5, { seed: 'a' }).share).not.toBe(keptDecisions(close, 1, 0.5, { seed: 'b' }).share)
  })
})

test.each([
  ['a weight below 0', { scores: [[1]], weights: [-1] }, 0.1],
  ['only weights of 0', { scores: [[1]], weights: [0] }, 0.1],
  ['a missing score', { scores: [[1, 2], [1]], weights: [1, 1] }, 0.1],
  ['a score that is no number', { scores: [[Number.NaN]], weights: [1] }, 0.1],
  ['a change above 1', { scores: [[1]], weights: [1] }, 1.5],
])('%s is refused', (_, given, change) => {
  expect(() => rankBox(given, change)).toThrow(RangeError)
  expect(() => keptDecisions(given, 1, change)).toThrow(RangeError)
})
