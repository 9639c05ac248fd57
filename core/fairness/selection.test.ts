import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { benjaminiHochberg } from './benjamini-hochberg.ts'
import { chiSquareTail } from './chi-square-tail.ts'
import { mantelHaenszel } from './mantel-haenszel.ts'
import { selectionRates } from './selection-rates.ts'
import type { TwoByTwo } from './two-by-two.ts'
import { woolf } from './woolf.ts'

describe('rates and four fifths', () => {
  test('exactly four fifths keeps the rule, one person fewer breaks it', () => {
    expect(selectionRates([{ n: 100, selected: 50 }, { n: 100, selected: 40 }])).toEqual({ rates: [0.5, 0.4], ratio: 0.8, fourFifths: true })
    expect(selectionRates([{ n: 100, selected: 50 }, { n: 100, selected: 39 }]).fourFifths).toBe(false)
    // 3 x 0.1 as floating point would miss this one
    expect(selectionRates([{ n: 10, selected: 3 }, { n: 8, selected: 3 }]).fourFifths).toBe(true)
  })

  test('where nobody or everybody was selected the rates are equal', () => {
    expect(selectionRates([{ n: 5, selected: 0 }, { n: 9, selected: 0 }])).toEqual({ rates: [0, 0], ratio: 1, fourFifths: true })
    expect(selectionRates([{ n: 5, selected: 5 }, { n: 9, selected: 9 }])).toEqual({ rates: [1, 1], ratio: 1, fourFifths: true })
  })

  test('a group of nobody has rate 0 and does not count in the ratio', () => {
    expect(selectionRates([{ n: 0, selected: 0 }, { n: 4, selected: 2 }, { n: 4, selected: 1 }])).toEqual({ rates: [0, 0.5, 0.25], ratio: 0.5, fourFifths: false })
    expect(selectionRates([])).toEqual({ rates: [], ratio: 1, fourFifths: true })
  })

  test('the order of groups does not matter and the ratio lies in 0 .. 1', () => {
    const groups = fc.array(fc.tuple(fc.nat(40), fc.nat(40)).map(([selected, not]) => ({ selected, n: selected + not })), { maxLength: 5 })
    fc.assert(fc.property(groups, counts => {
      const { ratio, fourFifths } = selectionRates(counts)
      expect(ratio).toBeGreaterThanOrEqual(0)
      expect(ratio).toBeLessThanOrEqual(1)
      const other = selectionRates(counts.toReversed())
      expect([other.ratio, other.fourFifths]).toEqual([ratio, fourFifths])
    }))
  })

  test('more selected than there were is refused', () => {
    expect(() => selectionRates([{ n: 1, selected: 2 }])).toThrow(RangeError)
  })
})

describe('the chi-square tail', () => {
  test('agrees with published values in the middle and far out', () => {
    // log of the regularised upper incomplete gamma function, by mpmath with 40 digits
    for (const [value, df, logP] of [[0.1, 1, -0.2852455311696768], [1.3, 1, -1.369581901107872], [3.84, 1, -2.994862227180027], [9, 2, -4.5], [4, 5, -0.5988994716092456], [17.6, 5, -5.657326049344125], [60, 40, -3.822480863297408], [30, 33, -0.4824691192802195], [500, 1, -253.33508549913603], [1376, 1, -691.8399847903942], [1600, 7, -784.4863183110882], [5000, 3, -2495.966994816902]] as const) expect(chiSquareTail(value, df).logP / logP).toBeCloseTo(1, 11)
  })

  test('starts at 1, falls, and ends at 0', () => {
    expect(chiSquareTail(0, 3)).toEqual({ p: 1, logP: 0 })
    expect(chiSquareTail(Number.POSITIVE_INFINITY, 3)).toEqual({ p: 0, logP: Number.NEGATIVE_INFINITY })
    for (let x = 0; x < 40; x += 0.25) expect(chiSquareTail(x + 0.25, 4).p).toBeLessThan(chiSquareTail(x, 4).p)
    expect(() => chiSquareTail(-1, 1)).toThrow(RangeError)
    expect(() => chiSquareTail(Number.NaN, 1)).toThrow(RangeError)
  })
})

describe('adjusted p-values', () => {
  test("are R's p.adjust with BH", () => {
    const adjusted = benjaminiHochberg([0.01, 0.04, 0.03, 0.005, 0.55])
    for (const [i, value] of [0.025, 0.05, 0.05, 0.025, 0.55].entries()) expect(adjusted[i]).toBeCloseTo(value, 14)
    expect(benjaminiHochberg([])).toEqual([])
  })

  test('are never below p nor above 1, keep the order, and go with their rows', () => {
    fc.assert(fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 20 }), p => {
      const adjusted = benjaminiHochberg(p)
      for (const [i, own] of p.entries()) {
        expect(adjusted[i]).toBeGreaterThanOrEqual(own)
        expect(adjusted[i]).toBeLessThanOrEqual(1)
        for (const [j, other] of p.entries()) if (own <= other) expect(adjusted[i]).toBeLessThanOrEqual(adjusted[j] ?? 0)
      }
      expect(benjaminiHochberg(p.toReversed())).toEqual(adjusted.toReversed())
    }))
  })
})

const cell = fc.integer({ min: 0, max: 20 })
const strata = fc.array(fc.tuple(fc.tuple(cell, cell), fc.tuple(cell, cell)) as fc.Arbitrary<TwoByTwo>, { maxLength: 5 })

describe('stratified tests of any tables', () => {
  test('give an answer, never NaN', () => {
    fc.assert(fc.property(strata, tables => {
      const { corrected, uncorrected, commonOddsRatio } = mantelHaenszel(tables)
      const heterogeneity = woolf(tables)
      for (const { statistic, p } of [corrected, uncorrected, heterogeneity]) {
        expect(statistic).toBeGreaterThanOrEqual(0)
        expect(p).toBeGreaterThanOrEqual(0)
        expect(p).toBeLessThanOrEqual(1)
      }
      expect(corrected.statistic).toBeLessThanOrEqual(uncorrected.statistic)
      expect(commonOddsRatio).toBeGreaterThanOrEqual(0)
    }))
  })

  test('the order of strata and of groups changes no p', () => {
    fc.assert(fc.property(strata, tables => {
      const turned = tables.toReversed().map(([one, two]): TwoByTwo => [two, one])
      expect(mantelHaenszel(turned).uncorrected.p).toBeCloseTo(mantelHaenszel(tables).uncorrected.p, 10)
      expect(woolf(turned).p).toBeCloseTo(woolf(tables).p, 10)
    }))
  })

  test('with nothing to compare p is 1 and the odds ratio 1', () => {
    expect(mantelHaenszel([[[0, 5], [0, 6]]])).toMatchObject({ corrected: { statistic: 0, p: 1 }, uncorrected: { statistic: 0, p: 1 }, commonOddsRatio: 1 })
    expect(woolf([[[0, 5], [0, 6]], [[1, 2], [3, 4]]])).toEqual({ statistic: 0, df: 0, p: 1, logP: 0 })
  })

  test('nobody of one group selected, everybody of the other: an infinite odds ratio', () => {
    expect(mantelHaenszel([[[3, 0], [0, 3]]]).commonOddsRatio).toBe(Number.POSITIVE_INFINITY)
  })
})
