import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { exactConditional } from './exact-conditional.ts'
import { mantelHaenszel } from './mantel-haenszel.ts'
import { selectionRates } from './selection-rates.ts'
import type { TwoByTwo } from './two-by-two.ts'
import { woolf } from './woolf.ts'

type Triple = readonly [number, number, number]
type Known = { readonly table: TwoByTwo; readonly rates: readonly [number, number]; readonly ratio: number; readonly p: number; readonly oddsRatioR: Triple; readonly oddsRatioExact?: Triple }
type Test = { readonly statistic: number; readonly p: number; readonly oddsRatio: number; readonly interval: readonly [number, number] }
type Stratified = { readonly strata: readonly TwoByTwo[]; readonly corrected: Test; readonly uncorrected: Test; readonly exact: Test; readonly woolf?: { readonly statistic: number; readonly df: number; readonly p: number } }
const known = JSON.parse(readFileSync(join(import.meta.dirname, 'testdata', 'known.json'), 'utf8')) as { readonly tables: Record<string, Known>; readonly stratified: Record<string, Stratified> }

const close = (found: number, wanted: number, relative: number) => expect(Math.abs(found - wanted)).toBeLessThanOrEqual(relative * Math.abs(wanted))

describe.each(Object.entries(known.tables))('%s', (_, { table, rates, ratio, p, oddsRatioR, oddsRatioExact }) => {
  const exact = exactConditional([table])
  const found = [exact.oddsRatio, exact.low, exact.high]

  test('p is that of R', () => close(exact.p, p, 1e-10))

  test(`odds ratio and interval are ${oddsRatioExact ? 'the exact ones' : 'those of R, as far as R computes them'}`, () => {
    for (const [i, value] of (oddsRatioExact ?? oddsRatioR).entries()) close(found[i] ?? 0, value, oddsRatioExact ? 1e-9 : 1e-3)
  })

  test('the rates', () => {
    const counted = selectionRates(table.map(([selected, not]) => ({ n: selected + not, selected })))
    for (const [i, rate] of rates.entries()) close(counted.rates[i] ?? 0, rate, 1e-12)
    close(counted.ratio, Math.min(ratio, 1 / ratio), 1e-12)
    expect(counted.fourFifths).toBe(Math.min(ratio, 1 / ratio) >= 0.8)
  })
})

describe.each(Object.entries(known.stratified))('%s in strata', (_, { strata, corrected, uncorrected, exact, woolf: heterogeneity }) => {
  test('the Cochran-Mantel-Haenszel test, with and without correction', () => {
    const found = mantelHaenszel(strata)
    for (const [one, wanted] of [[found.corrected, corrected], [found.uncorrected, uncorrected]] as const) {
      close(one.statistic, wanted.statistic, 1e-12)
      close(one.p, wanted.p, 1e-10)
      close(one.logP, Math.log(wanted.p), 1e-10)
    }
    close(found.commonOddsRatio, corrected.oddsRatio, 1e-12)
  })

  test('the exact test: p to ten digits, odds ratio and interval as far as R computes them', () => {
    const found = exactConditional(strata)
    close(found.p, exact.p, 1e-10)
    close(found.oddsRatio, exact.oddsRatio, 1e-3)
    close(found.low, exact.interval[0], 1e-3)
    close(found.high, exact.interval[1], 5e-3)
  })

  if (heterogeneity) {
    test("Woolf's test of heterogeneity", () => {
      const found = woolf(strata)
      close(found.statistic, heterogeneity.statistic, 1e-12)
      close(found.p, heterogeneity.p, 1e-10)
      expect(found.df).toBe(heterogeneity.df)
    })
  }
})
