import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Category } from '../ledger/documents/rules.ts'
import { has } from '../ledger/shape.ts'
import { resultShape } from '../ledger/documents/result.ts'
import { influences } from './influence.ts'
import { pickTitles } from './pick-titles.ts'
import { competitionPlaces } from './places.ts'
import { type EntrySheets, rankCategory } from './rank-category.ts'
import { compare, readRational, sum, one, rational } from './rational.ts'

const words = { en: '', id: '' }
type Given = Partial<Pick<Category, 'rounding' | 'ties' | 'result' | 'carry' | 'gate'>> & { readonly max?: string; readonly weights?: readonly string[] }
const category = ({ max = '5', weights = ['40', '35', '25'], ...given }: Given = {}): Category => ({
  code: 'umum',
  name: words,
  entrant: { kind: 'person', membersAtMost: 3 },
  minimumEntries: 0,
  below: { rule: 'unranked' },
  result: {
    kind: 'judges',
    method: 'weighted-mean/1',
    scale: { digits: 0, kind: 'anchored', max, min: '1' },
    criteria: weights.map((weight, index) => ({ anchors: [], code: `c${index}`, name: words, question: words, weight })),
  },
  carry: [],
  rounding: { at: 'final', digits: 2, mode: 'half-up' },
  ties: { method: 'ladder/1', steps: [] },
  places: 'competition/1',
  titles: [],
  gate: null,
  ...given,
})
const sheet = (judge: string, scores: readonly (string | number)[], share = '1') => ({ judge, share, scores: Object.fromEntries(scores.map((score, index) => [`c${index}`, String(score)])) })
const example = (shareOfThird = '1'): EntrySheets => ({ entry: 'K1', sheets: [sheet('J1', [4, 5, 3]), sheet('J2', [5, 4, 4]), sheet('J3', [3, 4, 5], shareOfThird)] })
const valueOf = (given: Given, entry = example()) => rankCategory(category(given), [entry]).entries[0]

describe('weighted-mean/1: the worked example of docs/bundle.md', () => {
  test('sheet totals and criterion means', () => {
    expect(valueOf({})).toEqual({
      entry: 'K1', value: '247/3', printed: '82.33', place: 1, steps: [],
      criteria: { c0: '4', c1: '13/3', c2: '4' },
      sheets: { J1: '82', J2: '88', J3: '77' },
    })
  })

  test.each([
    ['stage', 1, '823/10', '82.3'],
    ['criterion', 1, '821/10', '82.1'],
    ['sheet', 0, '247/3', '82'],
    ['final', 0, '247/3', '82'],
  ] as const)('rounded at %s to %i digits', (at, digits, value, text) => {
    expect(valueOf({ rounding: { at, digits, mode: 'half-up' } })).toMatchObject({ value, printed: text })
  })

  test('a rounded criterion is what the criteria show, a rounded sheet what the sheets show', () => {
    expect(valueOf({ rounding: { at: 'criterion', digits: 1, mode: 'half-up' } })?.criteria).toEqual({ c0: '4', c1: '43/10', c2: '4' })
    const halves: EntrySheets = { entry: 'K1', sheets: [sheet('J1', ['4.5', '4', '4'])] }
    expect(valueOf({ rounding: { at: 'sheet', digits: 0, mode: 'half-even' }, weights: ['35', '40', '25'] }, halves)?.sheets).toEqual({ J1: '84' })
  })

  test('a common conflict counts share x own + (1 - share) x mean of the others (I-12)', () => {
    const { entries, without } = rankCategory(category(), [example('0.5')])
    expect(entries[0]?.value).toBe('251/3')
    expect(entries[0]?.sheets).toEqual({ J1: '82', J2: '88', J3: '77' })
    expect(without).toEqual([{ judge: 'J3', share: '0.5', entries: [{ entry: 'K1', value: '85', place: 1 }] }])
  })

  test('the ranking without a capped judge lists an entry that only that judge scored without value and place', () => {
    const alone: EntrySheets = { entry: 'K2', sheets: [sheet('J3', [5, 5, 5], '0.5')] }
    expect(rankCategory(category(), [alone, example('0.5')]).without[0]?.entries).toEqual([
      { entry: 'K1', value: '85', place: 1 },
      { entry: 'K2', value: null, place: null },
    ])
  })
})

describe('influence of judges', () => {
  test('the example: 5/12, 5/12, 1/6', () => {
    expect(influences([one, one, rational(1n, 2n)])).toEqual([rational(5n, 12n), rational(5n, 12n), rational(1n, 6n)])
  })

  test('never negative, together exactly one, and a lower share never weighs more', () => {
    const shares = fc.array(fc.tuple(fc.bigInt(1n, 20n), fc.constant(20n)).map(([n, d]) => rational(n, d)), { minLength: 2, maxLength: 9 })
    fc.assert(
      fc.property(shares, (given) => {
        const weights = influences(given)
        expect(sum([...weights])).toEqual(one)
        for (const [i, share] of given.entries()) {
          expect(compare(weights[i] ?? one, rational(0n))).toBeGreaterThanOrEqual(0)
          for (const [k, other] of given.entries()) if (compare(share, other) < 0) expect(compare(weights[i] ?? one, weights[k] ?? one)).toBeLessThanOrEqual(0)
        }
      }),
    )
  })
})

describe('ladder/1 and competition/1', () => {
  const tied: readonly EntrySheets[] = [
    { entry: 'KA', sheets: [sheet('J1', [5, 3]), sheet('J2', [3, 5])] },
    { entry: 'KB', sheets: [sheet('J1', [5, 5]), sheet('J2', [3, 3])] },
    { entry: 'KC', sheets: [sheet('J1', [3, 5]), sheet('J2', [4, 4])] },
    { entry: 'KD', sheets: [sheet('J1', [1, 1]), sheet('J2', [1, 1])] },
  ]
  const placed = (steps: Category['ties']['steps']) =>
    Object.fromEntries(rankCategory(category({ weights: ['50', '50'], ties: { method: 'ladder/1', steps } }), tied).entries.map(({ entry, place }) => [entry, place]))

  test('without a step equal values share the place, and the next place is skipped', () => {
    expect(placed([])).toEqual({ KA: 1, KB: 1, KC: 1, KD: 4 })
  })
  test('a criterion, then the lowest sheet', () => {
    expect(placed([{ by: 'criterion', criterion: 'c0' }])).toEqual({ KA: 1, KB: 1, KC: 3, KD: 4 })
    expect(placed([{ by: 'criterion', criterion: 'c0' }, { by: 'lowest' }])).toEqual({ KA: 1, KB: 2, KC: 3, KD: 4 })
    expect(placed([{ by: 'lowest' }])).toEqual({ KA: 1, KC: 1, KB: 3, KD: 4 })
  })
  test('the median of an even number is the mean of the middle two, of an odd number the middle one', () => {
    const medianOf = (...scores: readonly number[]) =>
      rankCategory(category({ weights: ['100'], ties: { method: 'ladder/1', steps: [{ by: 'median' }] } }), [{ entry: 'K1', sheets: scores.map((score, j) => sheet(`J${j}`, [score])) }]).entries[0]?.steps
    expect(medianOf(5, 1, 4, 2)).toEqual(['60'])
    expect(medianOf(5, 1, 2)).toEqual(['40'])
    expect(medianOf(3)).toEqual(['60'])
  })
  test('the result lists entries by place, equal places by code', () => {
    expect(rankCategory(category({ weights: ['50', '50'] }), [...tied].reverse().map(({ entry, sheets }) => ({ entry: entry === 'KD' ? 'KAA' : entry, sheets }))).entries.map(({ entry }) => entry)).toEqual(['KA', 'KB', 'KC', 'KAA'])
  })
  test('a step without its criterion is a bug, not a place', () => {
    expect(() => placed([{ by: 'criterion', criterion: 'none' }])).toThrow()
  })
  test('1, 2, 2, 4', () => {
    expect(competitionPlaces([70, 90, 80, 80], (a, b) => b - a)).toEqual([4, 1, 2, 2])
  })
  test('a shared place shares its title; a skipped place has no holder', () => {
    const ranked = [{ entry: 'A', place: 1 }, { entry: 'B', place: 1 }, { entry: 'C', place: 3 }]
    expect(pickTitles(ranked, [{ place: 1 }, { place: 2 }, { place: 3 }]).map(({ holders }) => holders.map(({ entry }) => entry))).toEqual([['A', 'B'], [], ['C']])
  })
})

describe('what is carried from an earlier stage', () => {
  const carry = [{ stage: 1, weight: '40' }]
  const brought = { ...example(), carried: [readRational('155/2')] }
  test('joins before the stage is rounded, and the own value stands beside it', () => {
    expect(rankCategory(category({ carry }), [brought])).toMatchObject({ entries: [{ value: '402/5' }], own: { K1: '247/3' }, carried: { K1: ['155/2'] } })
    expect(rankCategory(category({ carry, rounding: { at: 'stage', digits: 0, mode: 'half-up' } }), [brought])).toMatchObject({ entries: [{ value: '80' }], own: { K1: '247/3' } })
  })
  test('stays when a capped judge is taken out', () => {
    const [without] = rankCategory(category({ carry }), [{ ...example('0.5'), carried: [readRational('155/2')] }]).without
    expect(without?.entries).toEqual([{ entry: 'K1', value: '82', place: 1 }])
  })
  test('is never guessed', () => expect(() => rankCategory(category({ carry }), [example()])).toThrow())
})

describe('what no method of today ranks', () => {
  test.each([
    ['an imported result', { result: { kind: 'import', max: '100', rule: 'best' } }],
    ['a gate by extra sheets', { gate: { count: 3, equals: 'extra-sheet', kind: 'top' } }],
    ['an unknown ladder', { ties: { method: 'ladder/2', steps: [] } }],
  ] as const)('%s is refused, never guessed', (_name, given) => {
    expect(() => rankCategory(category(given), [example()])).toThrow()
  })
  test('an incomplete sheet is refused', () => {
    expect(() => rankCategory(category(), [{ entry: 'K1', sheets: [sheet('J1', [4, 5])] }])).toThrow()
  })
})

const panels = fc
  .record({ entries: fc.integer({ min: 1, max: 6 }), judges: fc.integer({ min: 1, max: 5 }), criteria: fc.constantFrom(['100'], ['50', '50'], ['40', '35.5', '24.5']), capped: fc.boolean() })
  .chain(({ entries, judges, criteria, capped }) =>
    fc.record({
      rules: fc.record({
        weights: fc.constant(criteria),
        rounding: fc.record({ at: fc.constantFrom('sheet', 'criterion', 'stage', 'final'), digits: fc.nat(2), mode: fc.constantFrom('half-up', 'half-even', 'down') }),
        ties: fc.constant({ method: 'ladder/1', steps: [{ by: 'criterion', criterion: 'c0' }, { by: 'median' }, { by: 'lowest' }] } as const),
      }),
      entries: fc.array(fc.array(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: criteria.length, maxLength: criteria.length }), { minLength: judges, maxLength: judges }), { minLength: entries, maxLength: entries }).map((all) =>
        all.map((sheets, e): EntrySheets => ({ entry: `K${e}`, sheets: sheets.map((scores, j) => sheet(`J${j}`, scores, capped && j === 0 ? '0.5' : '1')) })),
      ),
    }),
  )

describe('the promises of a ranking', () => {
  test('the order of rows plays no part (I-3)', () => {
    fc.assert(
      fc.property(panels, fc.func(fc.integer()), ({ rules, entries }, mix) => {
        const shuffled = entries
          .map((entry) => ({ ...entry, sheets: [...entry.sheets].sort((a, b) => mix(a.judge) - mix(b.judge)) }))
          .sort((a, b) => mix(a.entry) - mix(b.entry))
        expect(rankCategory(category(rules), shuffled)).toEqual(rankCategory(category(rules), entries))
      }),
    )
  })

  test('new names for entries and judges change no value and no place (I-3)', () => {
    fc.assert(
      fc.property(panels, ({ rules, entries }) => {
        const renamed = entries.map(({ entry, sheets }, at) => ({ entry: `Z${entries.length - at}${entry}`, sheets: sheets.map((one) => ({ ...one, judge: `Q${one.judge}` })) }))
        const results = (given: readonly EntrySheets[]) => rankCategory(category(rules), given).entries.map(({ entry, value, place }) => [entry.slice(-2), value, place].join()).sort()
        expect(results(renamed)).toEqual(results(entries))
      }),
    )
  })

  test('a higher score never lowers its entry: neither value nor place (I-4)', () => {
    fc.assert(
      fc.property(panels, fc.nat(), fc.nat(), fc.nat(), ({ rules, entries }, e, j, c) => {
        const at = e % entries.length
        const raised = entries.map((entry, index) => (index !== at ? entry : { ...entry, sheets: entry.sheets.map((one, k) => (k === j % entry.sheets.length ? raise(one, c) : one)) }))
        const find = (given: readonly EntrySheets[]) => rankCategory(category(rules), given).entries.find(({ entry }) => entry === `K${at}`)
        const [before, after] = [find(entries), find(raised)]
        expect(compare(readRational(after?.value ?? '0'), readRational(before?.value ?? '0'))).toBeGreaterThanOrEqual(0)
        expect(after?.place).toBeLessThanOrEqual(before?.place ?? 0)
      }),
      { numRuns: 400 },
    )
  })

  test('without rounding, a value is the influence-weighted mean of its totals and lies between them', () => {
    fc.assert(
      fc.property(panels, ({ rules, entries }) => {
        for (const { value, sheets } of rankCategory(category({ ...rules, rounding: { at: 'final', digits: 2, mode: 'down' } }), entries).entries) {
          const totals = Object.values(sheets).map(readRational).sort(compare)
          expect(compare(readRational(value), totals[0] ?? one)).toBeGreaterThanOrEqual(0)
          expect(compare(readRational(value), totals.at(-1) ?? one)).toBeLessThanOrEqual(0)
        }
      }),
    )
  })

  test('the result has the shape that is published', () => {
    fc.assert(
      fc.property(panels, ({ rules, entries }) => {
        const categories = [rankCategory(category(rules), entries.map((entry, index) => ({ entry: `K${index}X`, sheets: entry.sheets })))]
        const result = { v: 1, contest: '00000000-0000-7000-8000-000000000001', stage: 1, version: 1, basis: { kind: 'closing', seq: 9 }, rules: 'a'.repeat(64), categories }
        expect(has(resultShape, result)).toBe(true)
      }),
    )
  })
})

const raise = (one: EntrySheets['sheets'][number], at: number) => {
  const codes = Object.keys(one.scores)
  const code = codes[at % codes.length] ?? ''
  return { ...one, scores: { ...one.scores, [code]: String(Math.min(5, Number(one.scores[code]) + 1)) } }
}
