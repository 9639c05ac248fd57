import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ladderNumbers, type LadderStep } from '../../ranking/ladder.ts'
import { rational, rationalText } from '../../ranking/rational.ts'
import type { RoundingMode, RoundingRule } from '../../ranking/rounding.ts'
import { placesOf } from '../../ranking/standing.ts'
import type { CountedSheet, WeightedMeanRules } from '../../ranking/weighted-mean.ts'
import { type ExactMethod, traits } from './method.ts'
import { completeSheets } from './missing-scores.ts'
import { type EntryWithSheets, valueEntries } from './value-entries.ts'

const rules: WeightedMeanRules = {
  max: '5',
  criteria: [{ code: 'mutu', weight: '40' }, { code: 'manfaat', weight: '35' }, { code: 'bukti', weight: '25' }],
  rounding: { at: 'final', digits: 2, mode: 'half-up' },
}
const codes = rules.criteria.map(({ code }) => code)
const sheet = (judge: string, ...scores: readonly number[]): CountedSheet => ({ judge, share: '1', scores: Object.fromEntries(codes.map((code, c) => [code, String(scores[c])])) })
const four: readonly CountedSheet[] = [sheet('J1', 4, 5, 3), sheet('J2', 5, 4, 4), sheet('J3', 3, 4, 5), sheet('J4', 1, 1, 1)]

const methods: readonly ExactMethod[] = [{ name: 'weighted-mean/1' }, { name: 'mean/1' }, { name: 'median/1' }, { name: 'trimmed-mean/1', cut: 1 }, { name: 'adjusted-exact/1', damping: '0.7' }]

function texts(method: ExactMethod, entries: readonly EntryWithSheets[], own: WeightedMeanRules = rules): string[] {
  const valued = valueEntries(method, own, entries)
  if (!valued.ok) throw new Error(valued.refusal)
  return valued.values.map(({ value }) => rationalText(value))
}

describe('the worked examples of the method pages', () => {
  const alone = [{ entry: 'A', sheets: four }]

  test('totals 82, 88, 77, 20: weighted mean, median, trimmed mean', () => {
    expect(texts({ name: 'weighted-mean/1' }, alone)).toEqual(['267/4'])
    expect(texts({ name: 'median/1' }, alone)).toEqual(['159/2'])
    expect(texts({ name: 'trimmed-mean/1', cut: 1 }, alone)).toEqual(['159/2'])
    expect(texts({ name: 'median/1' }, [{ entry: 'A', sheets: four.slice(0, 3) }])).toEqual(['82'])
  })

  test('the mean takes each criterion alike: 80, 260/3, 80, 20', () => {
    expect(texts({ name: 'mean/1' }, alone)).toEqual(['200/3'])
  })

  test('rounding: the sheet first, or the value last', () => {
    expect(texts({ name: 'mean/1' }, alone, { ...rules, rounding: { at: 'sheet', digits: 0, mode: 'half-up' } })).toEqual(['267/4'])
    expect(texts({ name: 'mean/1' }, alone, { ...rules, rounding: { at: 'stage', digits: 1, mode: 'half-up' } })).toEqual(['667/10'])
    expect(texts({ name: 'mean/1' }, alone, { ...rules, rounding: { at: 'criterion', digits: 0, mode: 'down' } })).toEqual(['60'])
    expect(texts({ name: 'median/1' }, alone, { ...rules, rounding: { at: 'stage', digits: 0, mode: 'half-even' } })).toEqual(['80'])
  })

  test('equal weights make the weighted mean the mean', () => {
    const equal = { ...rules, criteria: [...codes, 'tampil'].map((code) => ({ code, weight: '25' })) }
    const sheets = four.map((own) => ({ ...own, scores: { ...own.scores, tampil: '2' } }))
    expect(texts({ name: 'mean/1' }, [{ entry: 'A', sheets }], equal)).toEqual(texts({ name: 'weighted-mean/1' }, [{ entry: 'A', sheets }], equal))
  })

  test('the adjusted score comes with the shifts of the judges', () => {
    const valued = valueEntries({ name: 'adjusted-exact/1', damping: '1' }, rules, [{ entry: 'A', sheets: four.slice(0, 2) }, { entry: 'B', sheets: four.slice(1, 3) }])
    if (!valued.ok) throw new Error(valued.refusal)
    expect([...valued.shifts!.keys()]).toEqual(['J1', 'J2', 'J3'])
    expect(valued.values.map(({ value }) => rationalText(value))).toEqual(['1256/15', '1231/15'])
  })
})

/** Six judges, up to four entries; each entry is seen by three or more judges, in any pattern. */
const categories = fc.array(fc.tuple(fc.uniqueArray(fc.nat(5), { minLength: 3, maxLength: 6 }), fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 18, maxLength: 18 })), { minLength: 1, maxLength: 4 })
  .map((rows) => rows.map(([judges, scores], e): EntryWithSheets => ({ entry: `E${e}`, sheets: judges.map((j, at) => sheet(`J${j}`, ...scores.slice(3 * at, 3 * at + 3))) })))
const roundings = (name: ExactMethod['name']): fc.Arbitrary<RoundingRule> => fc.record({ at: fc.constantFrom<RoundingRule['at']>(...traits[name].rounding), digits: fc.nat(2), mode: fc.constantFrom<RoundingMode>('half-up', 'half-even', 'down') })
const ladder: readonly LadderStep[] = [{ by: 'criterion', criterion: 'mutu' }, { by: 'median' }, { by: 'lowest' }]

function placesBy(method: ExactMethod, own: WeightedMeanRules, entries: readonly EntryWithSheets[]): readonly number[] {
  const valued = valueEntries(method, own, entries)
  if (!valued.ok) throw new Error(valued.refusal)
  return placesOf(valued.values.map((value) => ({ value: value.value, steps: ladderNumbers(ladder, codes, value) })))
}

for (const method of methods) {
  describe(method.name, () => {
    test('one higher score never worsens the place of its entry, with any allowed rounding and the ladder (I-4)', () => {
      fc.assert(fc.property(categories, roundings(method.name), fc.nat(), fc.nat(), fc.nat(2), (entries, rounding, pickEntry, pickSheet, pickCriterion) => {
        const at = pickEntry % entries.length
        const sheetAt = pickSheet % entries[at]!.sheets.length
        const code = codes[pickCriterion]!
        const raised = entries.map(({ entry, sheets }, e) => ({ entry, sheets: sheets.map((own, s) => (e === at && s === sheetAt ? { ...own, scores: { ...own.scores, [code]: '5' } } : own)) }))
        const own = { ...rules, rounding }
        expect(placesBy(method, own, raised)[at]!).toBeLessThanOrEqual(placesBy(method, own, entries)[at]!)
      }), { numRuns: 300 })
    })

    test('the order of entries and of sheets changes no digit (I-3)', () => {
      fc.assert(fc.property(categories, (entries) => {
        const turned = entries.toReversed().map(({ entry, sheets }) => ({ entry, sheets: sheets.toReversed() }))
        expect(texts(method, turned).toReversed()).toEqual(texts(method, entries))
      }))
    })
  })
}

test('rounding at the stage would break I-4 for the adjusted score, so it is refused', () => {
  const refused = valueEntries({ name: 'adjusted-exact/1', damping: '1' }, { ...rules, rounding: { at: 'stage', digits: 0, mode: 'half-up' } }, [{ entry: 'A', sheets: four }])
  expect(refused).toEqual({ ok: false, refusal: 'ROUNDING_NOT_FIT', facts: { method: 'adjusted-exact/1', at: 'stage', allowed: ['sheet', 'final'] } })
})

test('what the seal should have refused is refused', () => {
  const capped = [{ entry: 'A', sheets: [{ ...four[0]!, share: '0.5' }, four[1]!, four[2]!] }]
  expect(valueEntries({ name: 'median/1' }, rules, capped)).toMatchObject({ refusal: 'SHARE_NOT_FIT', facts: { judge: 'J1' } })
  expect(texts({ name: 'mean/1' }, capped)).toEqual(['745/9'])
  expect(valueEntries({ name: 'trimmed-mean/1', cut: 2 }, rules, [{ entry: 'A', sheets: four }])).toMatchObject({ refusal: 'TOO_FEW_SHEETS', facts: { entry: 'A', sheets: 4, needed: 5 } })
  expect(valueEntries({ name: 'trimmed-mean/1', cut: 0 }, rules, [])).toMatchObject({ refusal: 'BAD_PARAMETER' })
  expect(valueEntries({ name: 'adjusted-exact/1', damping: '0' }, rules, [])).toMatchObject({ refusal: 'BAD_PARAMETER' })
  expect(valueEntries({ name: 'adjusted-exact/1', damping: '1e3' }, rules, [])).toMatchObject({ refusal: 'BAD_PARAMETER' })
  expect(valueEntries({ name: 'mean/1' }, rules, [{ entry: 'A', sheets: [] }])).toMatchObject({ refusal: 'TOO_FEW_SHEETS' })
})

describe('a missing score', () => {
  const gap = [four[0]!, { ...four[1]!, scores: { mutu: '5', bukti: '4' } }]

  test('refuses the result, takes the sheet out or counts as the lowest, as the rule says', () => {
    expect(completeSheets(gap, codes, 'refuse', '1')).toEqual({ ok: false, refusal: 'MISSING_SCORE', facts: { judge: 'J2', criterion: 'manfaat' } })
    expect(completeSheets(gap, codes, 'without', '1')).toEqual({ ok: true, sheets: [four[0]] })
    expect(completeSheets(gap, codes, 'lowest', '1')).toEqual({ ok: true, sheets: [four[0], sheet('J2', 5, 1, 4)] })
    expect(completeSheets(four, codes, 'refuse', '1')).toEqual({ ok: true, sheets: four })
  })
})

test('exact to the last digit: a third stays a third', () => {
  const thirds = [sheet('J1', 1, 1, 1), sheet('J2', 2, 2, 2), sheet('J3', 2, 2, 2)]
  const valued = valueEntries({ name: 'mean/1' }, rules, [{ entry: 'A', sheets: thirds }])
  expect(valued).toMatchObject({ ok: true, values: [{ value: rational(100n, 3n) }] })
})
