import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalText } from '#core/ledger/canonical.ts'
import { has } from '#core/ledger/shape.ts'
import { resultShape } from '#core/ledger/documents/result.ts'
import { compare, readRational } from '#core/ranking/rational.ts'
import { computeResult, type CountedScores, type ToCompute } from './compute-result.ts'
import { contest, exampleRules } from '../templates/example-rules.ts'

const criteria = exampleRules.categories[0]!.result.criteria.map(({ code }) => code)
const sheet = (judge: string, entry: string, scores: readonly number[]): CountedScores => ({ judge, entry, scores: Object.fromEntries(criteria.map((code, index) => [code, String(scores[index % scores.length])])) })
const given = (sheets: readonly CountedScores[], shares: ReadonlyMap<string, string> = new Map()): ToCompute => ({
  contest,
  version: 1,
  basis: { kind: 'closing', seq: 9 },
  rules: exampleRules,
  rulesDigest: 'a'.repeat(64),
  entries: [...new Set(sheets.map(({ entry }) => entry))].map((code) => ({ code, category: 'umum' })),
  sheets,
  shares,
})
const panels = fc
  .record({ judges: fc.integer({ min: 1, max: 4 }), entries: fc.integer({ min: 1, max: 5 }) })
  .chain(({ judges, entries }) =>
    fc.array(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 6, maxLength: 6 }), { minLength: judges * entries, maxLength: judges * entries }).map((rows) =>
      rows.map((scores, index) => sheet(`J${index % judges}`, `K${Math.floor(index / judges)}`, scores)),
    ),
  )

describe('the result that the sealed rules give', () => {
  test('is the document that the bundle specifies', () => {
    const result = computeResult(given([sheet('J1', 'K1', [5]), sheet('J1', 'K2', [3])]))
    expect(has(resultShape, JSON.parse(canonicalText(result)) as never)).toBe(true)
    expect(result.categories[0]!.entries.map(({ entry, place, value }) => [entry, place, value])).toEqual([['K1', 1, '100'], ['K2', 2, '60']])
  })

  test('does not depend on the order of rows (I-3)', () => {
    fc.assert(fc.property(panels, fc.func(fc.integer()), (sheets, order) => {
      const mixed = [...sheets].sort((a, b) => order(a) - order(b))
      expect(canonicalText(computeResult(given(mixed)))).toBe(canonicalText(computeResult({ ...given(sheets), entries: given(mixed).entries })))
    }))
  })

  test('moving one score up never moves that entry down (I-4)', () => {
    fc.assert(fc.property(panels, fc.nat(), fc.nat(), (sheets, which, where) => {
      const at = which % sheets.length
      const chosen = sheets[at]!
      const code = criteria[where % criteria.length]!
      fc.pre(Number(chosen.scores[code]) < 5)
      const raised = sheets.map((each, index) => (index === at ? { ...each, scores: { ...each.scores, [code]: String(Number(each.scores[code]) + 1) } } : each))
      const placeIn = (all: readonly CountedScores[]) => computeResult(given(all)).categories[0]!.entries.find(({ entry }) => entry === chosen.entry)!
      expect(placeIn(raised).place).toBeLessThanOrEqual(placeIn(sheets).place ?? 0)
      expect(compare(readRational(placeIn(raised).value), readRational(placeIn(sheets).value))).toBeGreaterThan(0)
    }))
  })

  test('equal entries share the place, and the next place is skipped (I-3)', () => {
    const result = computeResult(given([sheet('J1', 'K3', [4]), sheet('J1', 'K1', [5]), sheet('J1', 'K2', [5])]))
    expect(result.categories[0]!.entries.map(({ entry, place }) => [entry, place])).toEqual([['K1', 1], ['K2', 1], ['K3', 3]])
  })

  test('a judge with a capped common conflict counts partly as the others, and the ranking without that judge stands beside it (I-12)', () => {
    const sheets = [sheet('J1', 'K1', [5]), sheet('J2', 'K1', [3]), sheet('J1', 'K2', [3]), sheet('J2', 'K2', [4])]
    const [category] = computeResult(given(sheets, new Map([['J1', '0.5']]))).categories
    // J1 counts 0.5 x own + 0.5 x the other: K1 (80 + 60)/2 = 70, K2 (70 + 80)/2 = 75
    expect(category!.entries.map(({ entry, value }) => [entry, value])).toEqual([['K2', '75'], ['K1', '70']])
    expect(category!.without).toEqual([{ judge: 'J1', share: '0.5', entries: [{ entry: 'K1', value: '60', place: 2 }, { entry: 'K2', value: '80', place: 1 }] }])
  })
})
