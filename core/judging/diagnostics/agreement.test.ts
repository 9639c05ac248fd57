import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { intraclassCorrelations, panelReliability } from './icc.ts'
import { krippendorffAlpha } from './krippendorff-alpha.ts'

// Shrout & Fleiss 1979, table 2: six targets, four judges
const table = [[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]]

test('intraclass correlations are those that Shrout and Fleiss published', () => {
  const icc = intraclassCorrelations(table)
  expect(Object.fromEntries(Object.entries(icc).map(([form, value]) => [form, Math.round(100 * value) / 100]))).toEqual({ icc11: 0.17, icc21: 0.29, icc31: 0.71, icc1k: 0.44, icc2k: 0.62, icc3k: 0.91 })
})

test('a table with a gap or too small is refused', () => {
  expect(() => intraclassCorrelations([[1, 2], [3]])).toThrow(RangeError)
  expect(() => intraclassCorrelations([[1, 2]])).toThrow(RangeError)
})

test('reliability of a panel never falls with more judges, and severity counts only as disagreement', () => {
  fc.assert(fc.property(fc.tuple(...[0, 1, 2].map(() => fc.double({ min: 0.01, max: 10, noNaN: true }))), fc.integer({ min: 1, max: 20 }), ([entry, judge, sheet], judges) => {
    const one = panelReliability({ entry: entry!, judge: judge!, sheet: sheet! }, judges)
    const more = panelReliability({ entry: entry!, judge: judge!, sheet: sheet! }, judges + 1)
    expect(more.agreementOfMean).toBeGreaterThan(one.agreementOfMean)
    expect(one.agreement).toBeLessThan(one.consistency)
    expect(one.agreementOfMean).toBeGreaterThanOrEqual(one.agreement - 1e-12)
  }))
})

describe('Krippendorff alpha', () => {
  // Krippendorff 2011, section C: four observers, twelve units, gaps
  const observers = ['123321412...', '1233224125.3', '.3332342251.', '12332441251.']
  const units = Array.from({ length: 12 }, (_, u) => observers.map(row => row[u]!).filter(value => value !== '.').map(Number))

  test.each([['nominal', 0.743], ['ordinal', 0.815], ['interval', 0.849], ['ratio', 0.797]] as const)('of the published example is %s %d', (metric, value) => {
    expect(krippendorffAlpha(units, metric)).toBeCloseTo(value, 3)
  })

  test('is 1 when all agree, and does not see the order of observers or the unit of an interval scale', () => {
    expect(krippendorffAlpha([[1, 1], [2, 2, 2], [5, 5]], 'interval')).toBe(1)
    fc.assert(fc.property(fc.array(fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 2, maxLength: 5 }), { minLength: 2, maxLength: 12 }), fc.integer({ min: 1, max: 9 }), (lists, unit) => {
      fc.pre(new Set(lists.flat()).size > 1)
      const alpha = krippendorffAlpha(lists, 'interval')
      expect(krippendorffAlpha(lists.map(list => list.toReversed().map(x => 3 + unit * x)), 'interval')).toBeCloseTo(alpha, 9)
      expect(alpha).toBeLessThanOrEqual(1 + 1e-12)
      const nominal = krippendorffAlpha(lists, 'nominal')
      expect(krippendorffAlpha(lists.map(list => list.map(x => [4, 0, 6, 1, 5, 2, 3][x]!)), 'nominal')).toBeCloseTo(nominal, 9)
    }))
  })
})
