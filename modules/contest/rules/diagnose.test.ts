import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type Figures, diagnose } from './diagnose.ts'

type Table = Readonly<Record<string, Readonly<Record<string, number>>>>

/** A result of one category as the official ranking writes it: places by mean, sheets by judge. */
const resultOf = (table: Table) => {
  const means = Object.entries(table).map(([entry, sheets]) => ({ entry, mean: Object.values(sheets).reduce((a, b) => a + b, 0) / Math.max(1, Object.keys(sheets).length), sheets }))
  const entries = means.map(({ entry, mean, sheets }) => ({
    entry,
    value: String(Math.round(mean)),
    printed: mean.toFixed(2),
    place: 1 + means.filter((other) => other.mean > mean).length,
    steps: [],
    criteria: {},
    sheets: Object.fromEntries(Object.entries(sheets).map(([judge, total]) => [judge, String(total)])),
  }))
  return { entries: entries.sort((a, b) => a.place - b.place), without: [] }
}
const silenceOf = (table: Table) => diagnose(resultOf(table), [{ place: 1 }]).silence
const figuresOf = (table: Table, titles: readonly { readonly place: number }[] = []): Figures => {
  const { figures } = diagnose(resultOf(table), titles)
  if (figures === null) throw new Error('no figures')
  return figures
}

describe('a panel that says nothing answers why', () => {
  test('no sheet, one entry, one judge, all equal', () => {
    expect(silenceOf({})).toBe('NO_SCORES')
    expect(silenceOf({ K1: { J1: 80, J2: 70 } })).toBe('ONE_ENTRY')
    expect(silenceOf({ K1: { J1: 80 }, K2: { J1: 70 } })).toBe('ONE_JUDGE')
    expect(silenceOf({ K1: { J1: 80, J2: 80 }, K2: { J1: 80, J2: 80 } })).toBe('ALL_SCORES_EQUAL')
  })

  test('parts that no judge links, and entries that differ less than their sheets', () => {
    expect(diagnose(resultOf({ K1: { J1: 80, J2: 71 }, K2: { J1: 75, J2: 60 }, K3: { J3: 90, J4: 70 }, K4: { J3: 64, J4: 61 } }), [])).toEqual({ silence: 'FELL_APART', parts: 2, figures: null })
    expect(silenceOf({ K1: { J1: 60, J2: 90 }, K2: { J1: 90, J2: 60 }, K3: { J1: 75, J2: 75 } })).toBe('ENTRIES_ALIKE')
  })
})

/** The fixture of core/judging, one sheet the sum of its criteria. */
const large = (): Table => {
  const table: Record<string, Record<string, number[]>> = {}
  const [head = '', ...lines] = readFileSync(new URL('../../../core/judging/testdata/panel_a.csv', import.meta.url), 'utf8').trim().split(/\r?\n/)
  const at = (name: string): number => head.split(',').indexOf(name)
  for (const cells of lines.map((line) => line.split(','))) ((table[cells[at('entry')] ?? ''] ??= {})[cells[at('judge')] ?? ''] ??= []).push(Number(cells[at('score')]))
  return Object.fromEntries(Object.entries(table).map(([entry, sheets]) => [entry, Object.fromEntries(Object.entries(sheets).map(([judge, scores]) => [judge, Math.round(scores.reduce((a, b) => a + b, 0))]))]))
}

describe('the figures', () => {
  const strict: Table = { K1: { J1: 90, J2: 80, J3: 89 }, K2: { J1: 88, J2: 79, J3: 90 }, K3: { J1: 61, J2: 50, J3: 60 }, K4: { J1: 41, J2: 30, J3: 39 } }

  test('the strict judge is seen, intervals hold the value, possible ranks hold the rank', () => {
    const { judges, entries, cautions, sheets } = figuresOf(strict)
    expect(judges[0]).toMatchObject({ code: 'J2', sheets: 4 })
    expect(Number(judges[0]!.low)).toBeGreaterThan(0)
    for (const { low, adjusted, high, rank, rankLow, rankHigh } of entries) {
      expect(Number(low)).toBeLessThan(Number(adjusted))
      expect(Number(high)).toBeGreaterThan(Number(adjusted))
      expect(rank).toBeGreaterThanOrEqual(rankLow)
      expect(rank).toBeLessThanOrEqual(rankHigh)
    }
    expect([sheets, cautions]).toEqual([12, ['FEW_JUDGES']])
  })

  test('who shares a group has the places of the group among the possible ranks', () => {
    const { groups, entries } = figuresOf(large())
    for (const group of groups) {
      const lines = entries.filter(({ code }) => group.entries.includes(code))
      const ranks = lines.map(({ rank }) => rank)
      for (const { rankLow, rankHigh } of lines) expect([rankLow <= Math.min(...ranks), rankHigh >= Math.max(...ranks)]).toEqual([true, true])
    }
  })

  test('two near each other are one group, and a title that ends between them is said', () => {
    expect(figuresOf(strict, [{ place: 1 }]).groups).toEqual([{ entries: ['K1', 'K2'], cut: 'title' }])
    expect(figuresOf(strict, [{ place: 1 }, { place: 2 }]).groups).toEqual([{ entries: ['K1', 'K2'], cut: 'order' }])
    expect(figuresOf(strict, [{ place: 3 }]).groups[0]?.cut).toBeNull()
  })

  test('who judged whom is taken out: two entries alike stay together though one met only strict judges', () => {
    const table: Table = {
      A: { J1: 80, J2: 79 }, B: { J3: 70, J4: 69 }, C: { J1: 61, J3: 50 }, D: { J2: 40, J4: 29 }, E: { J1: 91, J4: 79 }, F: { J2: 71, J3: 62 }, G: { J1: 50, J2: 51, J3: 41, J4: 40 },
    }
    const { entries } = figuresOf(table)
    const of = (code: string): number => Number(entries.find((entry) => entry.code === code)?.adjusted)
    expect(Math.abs(of('A') - of('B'))).toBeLessThan(2.5)
  })

  test('the order of rows moves no digit (I-3)', () => {
    const table = large()
    const turned = Object.fromEntries(Object.entries(table).reverse().map(([entry, sheets]) => [entry, Object.fromEntries(Object.entries(sheets).reverse())]))
    expect(figuresOf(turned)).toEqual(figuresOf(table))
  })
})
