import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rankCategory, ratio, readRational, spellRational } from './verify.mjs'

type Category = Parameters<typeof rankCategory>[0]
type Sheets = Parameters<typeof rankCategory>[1]
type Options = { readonly method?: string; readonly weights?: readonly string[]; readonly at?: Category['rounding']['at']; readonly digits?: number; readonly mode?: Category['rounding']['mode']; readonly steps?: Category['ties']['steps']; readonly max?: string; readonly scaleDigits?: number; readonly cut?: number; readonly damping?: string }

const both = { en: '', id: '' }
const names = ['manfaat', 'kebaruan', 'keberlanjutan']

const category = ({ method = 'weighted-mean/1', weights = ['40', '35', '25'], at = 'final', digits = 2, mode = 'half-up', steps = [], max = '5', scaleDigits = 0, cut, damping }: Options = {}): Category => ({
  code: 'umum', name: both, entrant: { kind: 'person', membersAtMost: 1 }, minimumEntries: 1, below: { rule: 'unranked' }, carry: [], gate: null, titles: [], places: 'competition/1',
  rounding: { at, digits, mode }, ties: { method: 'ladder/1', steps },
  result: {
    kind: 'judges', method, scale: { digits: scaleDigits, kind: 'typed', min: '0', max }, ...(cut === undefined ? {} : { cut }), ...(damping === undefined ? {} : { damping }),
    criteria: weights.map((weight, c) => ({ anchors: [], code: names[c] ?? `c${c}`, name: both, question: both, weight })),
  },
})

/** Scores in the order of the criteria, by entry and judge. */
const sheetsOf = (scores: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>): Sheets =>
  new Map(Object.entries(scores).map(([entry, byJudge]) => [entry, new Map(Object.entries(byJudge).map(([judge, list]) => [judge, Object.fromEntries(list.map((score, c) => [names[c] ?? `c${c}`, score]))]))]))

const ranked = (options: Options, sheets: Sheets, shares: Readonly<Record<string, string>> = {}, shifts?: Readonly<Record<string, string>>) => {
  const result = rankCategory(category(options), sheets, new Map(Object.entries(shares)), shifts)
  if (typeof result === 'string') throw new Error(result)
  return result
}
const whole = (totals: Readonly<Record<string, Readonly<Record<string, string>>>>): Sheets => sheetsOf(Object.fromEntries(Object.entries(totals).map(([entry, byJudge]) => [entry, Object.fromEntries(Object.entries(byJudge).map(([judge, total]) => [judge, [total]]))])))
const onHundred = { weights: ['100'], max: '100', scaleDigits: 4 } as const

describe('weighted-mean/1: the example of section 9.1', () => {
  const three = sheetsOf({ E1: { J1: ['4', '5', '3'], J2: ['5', '4', '4'], J3: ['3', '4', '5'] } })
  test.each([
    ['final', { at: 'final', digits: 2 }, '247/3', '82.33'], ['stage', { at: 'stage', digits: 1 }, '823/10', '82.3'],
    ['criterion', { at: 'criterion', digits: 1 }, '821/10', '82.1'], ['sheet', { at: 'sheet', digits: 0 }, '247/3', '82'],
  ] as const)('rounding at %s', (_, options, value, printed) => {
    expect(ranked(options, three).entries[0]).toMatchObject({ value, printed, sheets: { J1: '82', J2: '88', J3: '77' } })
  })

  test('a judge with share 0.5, and the ranking without that judge', () => {
    const result = ranked({}, three, { J3: '0.5' })
    expect(result.entries[0]?.value).toBe('251/3')
    expect(result.without).toEqual([{ judge: 'J3', share: '0.5', entries: [{ entry: 'E1', value: '85', place: 1 }] }])
  })

  test('an entry that only the capped judge scored has no place without that judge, and is not counted for others', () => {
    const result = ranked(onHundred, whole({ A1: { J1: '50', J9: '90' }, A2: { J9: '95' }, A3: { J1: '40' } }), { J9: '0.25' })
    expect(result.entries.map(({ entry, place }) => [entry, place])).toEqual([['A2', 1], ['A1', 2], ['A3', 3]])
    expect(result.without[0]?.entries).toEqual([{ entry: 'A1', value: '50', place: 1 }, { entry: 'A2', value: null, place: null }, { entry: 'A3', value: '40', place: 2 }])
  })

  test('a higher score never lowers its entry, whatever the shares and the rounding (I-4)', () => {
    const score = fc.integer({ min: 1, max: 5 })
    fc.assert(fc.property(
      fc.array(fc.tuple(score, score, score), { minLength: 1, maxLength: 5 }), fc.array(fc.constantFrom('1', '0.5', '0.25'), { minLength: 5, maxLength: 5 }), fc.nat(), fc.nat(2),
      fc.constantFrom('sheet', 'criterion', 'stage', 'final'), fc.constantFrom('half-up', 'half-even', 'down'), fc.nat(2),
      (sheets, given, which, criterion, at, mode, digits) => {
        const shares = Object.fromEntries(given.map((share, j) => [`J${j}`, sheets.length > 1 ? share : '1']))
        const valueOf = (list: readonly (readonly number[])[]) => ranked({ at, mode, digits }, sheetsOf({ E1: Object.fromEntries(list.map((sheet, j) => [`J${j}`, sheet.map(String)])) }), shares).entries[0]?.value ?? ''
        const raised = sheets.map((sheet, j) => (j === which % sheets.length ? sheet.map((x, c) => (c === criterion ? Math.min(5, x + 1) : x)) : sheet))
        const [before, after] = [readRational(valueOf(sheets)), readRational(valueOf(raised))]
        expect(before && after && after.n * before.d >= before.n * after.d).toBe(true)
      }), { seed: 5, numRuns: 300 })
  })
})

describe('further methods: the examples of sections 9.5 and 9.6', () => {
  test('mean/1', () => {
    const four = sheetsOf({ E1: { J1: ['4', '5', '3'], J2: ['5', '4', '4'], J3: ['3', '4', '5'], J4: ['1', '1', '1'] } })
    expect(ranked({ method: 'mean/1', weights: ['1', '1', '1'] }, four).entries[0]).toMatchObject({ value: '200/3', sheets: { J1: '80', J2: '260/3', J3: '80', J4: '20' }, criteria: { manfaat: '13/4' } })
  })

  test('median/1, of an even and an odd number', () => {
    expect(ranked({ ...onHundred, method: 'median/1' }, whole({ E1: { J1: '82', J2: '88', J3: '77', J4: '20' } })).entries[0]).toMatchObject({ value: '159/2', criteria: { manfaat: '267/4' } })
    expect(ranked({ ...onHundred, method: 'median/1' }, whole({ E1: { J1: '82', J2: '88', J3: '77' } })).entries[0]?.value).toBe('82')
  })

  test('trimmed-mean/1', () => {
    expect(ranked({ ...onHundred, method: 'trimmed-mean/1', cut: 1 }, whole({ E1: { J1: '82', J2: '88', J3: '77', J4: '20' } })).entries[0]?.value).toBe('159/2')
    expect(rankCategory(category({ ...onHundred, method: 'trimmed-mean/1', cut: 2 }), whole({ E1: { J1: '82', J2: '88', J3: '77', J4: '20' } }), new Map())).toMatch(/too few/)
  })

  const panel = whole({ A1: { J1: '80', J2: '70' }, B1: { J2: '72', J3: '78' }, C1: { J3: '85', J1: '88' } })
  const adjusted = { ...onHundred, method: 'adjusted-exact/1', damping: '1' }

  test('adjusted-exact/1', () => {
    const shifts = { J1: '13/5', J2: '-16/5', J3: '3/5' }
    const result = ranked(adjusted, panel, {}, shifts)
    expect(result.entries.map(({ entry, value, place }) => [entry, value, place])).toEqual([['C1', '849/10', 1], ['B1', '763/10', 2], ['A1', '753/10', 3]])
    expect(result).toMatchObject({ shifts })
  })

  test.each([
    [{ J1: '14/5', J2: '-16/5', J3: '3/5' }], [{ J1: '0', J2: '0', J3: '0' }], [{ J1: '13/5', J2: '-16/5' }], [{ J1: '26/10', J2: '-16/5', J3: '3/5' }], [{ J1: '13/5', J2: '-16/5', J3: '3/5', J4: '0' }],
  ])('shifts that do not solve the equations are refused: %j', (shifts) => {
    expect(rankCategory(category(adjusted), panel, new Map(), shifts)).toMatch(/shift/)
  })

  test('a panel of one judge, and one that falls into parts', () => {
    expect(ranked(adjusted, whole({ A1: { J1: '80' }, B1: { J1: '60' } }), {}, { J1: '0' }).entries.map(({ value }) => value)).toEqual(['80', '60'])
    expect(ranked({ ...adjusted, damping: '0.5' }, whole({ A1: { J1: '80' }, B1: { J2: '60' } }), {}, { J1: '0', J2: '0' }).entries.map(({ value }) => value)).toEqual(['80', '60'])
  })
})

describe('ladder/1 and competition/1', () => {
  const scores = (j1: readonly string[], j2: readonly string[], j3: readonly string[]) => ({ J1: j1, J2: j2, J3: j3 })
  const steps = [{ by: 'criterion', criterion: 'manfaat' }, { by: 'lowest' }] as const

  test('equal values are told apart by the first step that differs; equal in all steps share the place', () => {
    const tied = sheetsOf({
      A1: scores(['5', '3'], ['4', '4'], ['4', '4']), B1: scores(['5', '3'], ['4', '4'], ['4', '4']), // equal throughout
      C1: scores(['4', '4'], ['4', '4'], ['4', '4']), D1: scores(['5', '4'], ['3', '4'], ['4', '4']), // manfaat 4: below A1 and B1
    })
    const result = ranked({ weights: ['50', '50'], steps }, tied)
    expect(result.entries.map(({ entry, place, steps: numbers }) => [entry, place, ...numbers])).toEqual([['A1', 1, '13/3', '80'], ['B1', 1, '13/3', '80'], ['C1', 3, '4', '80'], ['D1', 4, '4', '70']])
  })

  test('the median takes the mean of the two middle totals', () => {
    const result = ranked({ ...onHundred, steps: [{ by: 'median' }] }, whole({ A1: { J1: '10', J2: '20', J3: '40', J4: '90' }, B1: { J1: '40', J2: '40', J3: '40', J4: '40' } }))
    expect(result.entries.map(({ entry, place, steps: [middle] }) => [entry, place, middle])).toEqual([['B1', 1, '40'], ['A1', 2, '30']])
  })

  test('neither the order of entries, of judges nor their names decide', () => {
    const total = fc.integer({ min: 0, max: 3 }).map(String)
    fc.assert(fc.property(fc.array(fc.array(total, { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 6 }), fc.nat(), (rows, turn) => {
      const shown = (order: readonly number[], judges: readonly string[]) => {
        const result = ranked({ ...onHundred, steps: [{ by: 'median' }, { by: 'lowest' }] }, whole(Object.fromEntries(order.map((row) => [`E${row}`, Object.fromEntries(judges.map((judge, j) => [judge, rows[row]?.[j] ?? '0']))]))))
        return Object.fromEntries(result.entries.map(({ entry, value, place }) => [entry, [value, place]]))
      }
      const order = rows.map((_, row) => row)
      const turned = order.map((row) => (row + turn) % rows.length)
      expect(shown(turned, ['J9', 'J5', 'J1'])).toEqual(shown(order, ['J1', 'J2', 'J3']))
    }), { seed: 6, numRuns: 200 })
  })

  test('sums stay exact where floating point would not', () => {
    const third = ratio(1n, 3n)
    expect(spellRational(ratio(third.n * 3n, third.d))).toBe('1')
    const result = ranked({ weights: ['33.3333333333333333333333', '33.3333333333333333333333', '33.3333333333333333333334'], max: '3', scaleDigits: 4 }, sheetsOf({ A1: { J1: ['0.1', '0.2', '0.3'] }, B1: { J1: ['0.1', '0.3', '0.2'] } }))
    expect(result.entries.map(({ entry, place }) => [entry, place])).toEqual([['A1', 1], ['B1', 2]])
  })
})
