import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exactConditional } from './exact-conditional.ts'
import { fairnessReport } from './fairness-report.ts'
import type { FairnessReport, SelectionCounts } from './fairness-report.ts'
import { shownTables } from './withheld.ts'

const rows = readFileSync(join(import.meta.dirname, 'testdata', 'ucb-admissions.csv'), 'utf8').trim().split('\n').slice(1).map(line => line.split(','))
const count = (stratum: string, group: string, selected: string) => Number(rows.find(row => row[0] === stratum && row[1] === group && row[2] === selected)?.[3])
const ucb: SelectionCounts = {
  groups: ['Male', 'Female'],
  strata: ['A', 'B', 'C', 'D', 'E', 'F'].map(stratum => ({
    stratum,
    counts: ['Male', 'Female'].map(group => ({ selected: count(stratum, group, '1'), n: count(stratum, group, '1') + count(stratum, group, '0') })),
  })),
}
type Whole = Exclude<FairnessReport, { readonly hidden: true }>
const whole = (counts: SelectionCounts, least?: number): Whole => {
  const report = fairnessReport(counts, least)
  if (report.hidden) throw new Error('hidden')
  return report
}

test('Berkeley: men ahead in the pooled table, no difference within departments, and A different from the others', () => {
  const { groups, ratio, fourFifths, fisher, cmh, woolf, strata, againstRest } = whole(ucb)
  expect(groups.map(({ n, selected }) => [n, selected])).toEqual([[2691, 1198], [1835, 557]])
  expect(ratio).toBeCloseTo(0.681829843563068, 12)
  expect(fourFifths).toBe(false)
  expect(fisher?.p).toBeCloseTo(4.83590317933728e-22, 30)
  expect(cmh?.corrected.p).toBeCloseTo(0.232263462817048, 12)
  expect(cmh?.exact.p).toBeCloseTo(0.227762526798206, 12)
  expect(woolf).toMatchObject({ df: 5 })
  expect(strata.map(one => !one.hidden && one.adjustedP !== null && one.adjustedP < 0.05)).toEqual([true, false, false, false, false, false])
  expect(againstRest).toEqual([])
})

test('with one stratum the stratified tests are null', () => {
  expect(whole({ ...ucb, strata: ucb.strata.slice(0, 1) })).toMatchObject({ cmh: null, woolf: null, strata: [{ stratum: 'A' }] })
})

test('three groups: no test of all at once, each against the rest', () => {
  const counts = { groups: ['a', 'b', 'c'], strata: [{ stratum: '', counts: [{ n: 10, selected: 5 }, { n: 10, selected: 5 }, { n: 10, selected: 0 }] }] }
  const { ratio, fisher, cmh, againstRest, strata } = whole(counts)
  expect([ratio, fisher, cmh]).toEqual([0, null, null])
  expect(strata).toMatchObject([{ fisher: null, adjustedP: null }])
  expect(againstRest.map(({ group }) => group)).toEqual(['a', 'b', 'c'])
  expect(againstRest[2]?.fisher).toEqual(exactConditional([[[0, 10], [10, 10]]]))
  expect(againstRest[2]?.adjustedP).toBeCloseTo(3 * (againstRest[2]?.fisher.p ?? 0), 12)
})

test('one group alone has its rate and nothing to compare with', () => {
  expect(whole({ groups: ['a'], strata: [{ stratum: '', counts: [{ n: 4, selected: 1 }] }] })).toMatchObject({ groups: [{ group: 'a', n: 4, selected: 1, rate: 0.25 }], ratio: 1, fisher: null, cmh: null, againstRest: [] })
})

describe('no figure rests on a group of fewer than ten (I-20)', () => {
  const sized = (...sizes: [number, number][]): SelectionCounts => ({
    groups: ['x', 'y'],
    strata: sizes.map(([x, y], i) => ({ stratum: `s${i}`, counts: [{ n: x, selected: Math.floor(x / 2) }, { n: y, selected: Math.floor(y / 3) }] })),
  })

  test('a small group in the pooled table hides everything', () => {
    expect(fairnessReport(sized([30, 9]), 10)).toEqual({ hidden: true })
  })

  test('a small stratum takes another one with it, so that it cannot be computed as a difference', () => {
    const report = whole(sized([30, 4], [40, 20], [50, 15]), 10)
    expect(report.strata.map(({ stratum, hidden }) => [stratum, hidden])).toEqual([['s0', true], ['s1', false], ['s2', true]])
    expect(report.cmh).toBeNull()
    expect(report.groups.map(({ n }) => n)).toEqual([120, 39])
  })

  test('small strata that together hold ten of every group need no other', () => {
    expect(shownTables([[30, 6], [30, 6], [30, 20]], 10)).toEqual({ pooled: true, strata: [false, false, true] })
  })

  test('large enough everywhere: nothing is hidden', () => {
    expect(whole(sized([10, 10], [10, 11]), 10)).toEqual(whole(sized([10, 10], [10, 11])))
  })

  test('what is shown, and what can be computed as pooled minus shown, never rests on fewer than ten of a group', () => {
    const sizes = fc.array(fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 7 })
    fc.assert(fc.property(sizes, strata => {
      const { pooled, strata: shown } = shownTables(strata, 10)
      const sum = (tables: readonly (readonly number[])[]) => [0, 1, 2].map(group => tables.reduce((all, one) => all + (one[group] ?? 0), 0))
      if (!pooled) {
        expect(shown).not.toContain(true)
        return
      }
      expect(Math.min(...sum(strata))).toBeGreaterThanOrEqual(10)
      for (const [i, one] of strata.entries()) if (shown[i]) expect(Math.min(...one)).toBeGreaterThanOrEqual(10)
      const hidden = strata.filter((_, i) => !shown[i])
      if (hidden.length > 0) expect(Math.min(...sum(hidden))).toBeGreaterThanOrEqual(10)
    }))
  })
})
