import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Comparison } from './comparison.ts'
import type { PairwiseFit } from './fit-pairwise.ts'
import { fitPairwise } from './fit-pairwise.ts'
import { outcomeOf } from './likelihood.ts'
import tables from './published-tables.json' with { type: 'json' }

const comparisonsOf = (items: readonly string[], wins: readonly (readonly number[])[]): Comparison[] =>
  items.flatMap((first, i) => items.slice(i + 1).map((second, k) => ({ first, second, firstWins: wins[i]![i + 1 + k]!, secondWins: wins[i + 1 + k]![i]! })))

const fitted = (comparisons: readonly Comparison[], reference?: string): PairwiseFit => {
  const fit = fitPairwise(comparisons, reference)
  if (!fit.ok) throw new Error(fit.refusal)
  return fit
}

describe('published tables', () => {
  for (const name of ['baseball1987', 'journals'] as const) {
    test(`${name}: abilities, standard errors, covariances and deviance to 1e-8`, () => {
      const table = tables[name]
      const fit = fitted(comparisonsOf(table.items, table.wins), table.reference)
      const place = new Map(fit.items.map(({ item }, at) => [item, at]))
      const free = table.items.filter(item => item !== table.reference)
      for (const [i, item] of table.items.entries()) {
        expect(Math.abs(fit.items[place.get(item)!]!.ability - table.ability[i]!)).toBeLessThan(1e-8)
        expect(Math.abs(fit.items[place.get(item)!]!.se - table.se[i]!)).toBeLessThan(1e-8)
      }
      for (const [i, a] of free.entries()) {
        for (const [j, b] of free.entries()) {
          expect(Math.abs(fit.covariance[place.get(a)! * fit.items.length + place.get(b)!]! - table.vcov[i]![j]!)).toBeLessThan(1e-8)
        }
      }
      expect(Math.abs(fit.deviance - table.deviance)).toBeLessThan(1e-8)
      expect(fit.df).toBe(table.df)
      expect(fit.tie).toBeNull()
    })
  }
})

describe('ties (Davidson)', () => {
  test('two items: the closed form log(w1/w2) and nu = t / sqrt(w1 w2)', () => {
    const fit = fitted([{ first: 'A', second: 'B', firstWins: 12, secondWins: 3, ties: 5 }], 'B')
    expect(fit.items[0]!.ability).toBeCloseTo(Math.log(4), 10)
    expect(fit.tie!.nu).toBeCloseTo(5 / 6, 10)
    expect(fit.deviance).toBeCloseTo(0, 10)
    expect(fit.df).toBe(0)
  })

  const meeting = fc.record({ first: fc.constantFrom('A', 'B', 'C', 'D'), second: fc.constantFrom('A', 'B', 'C', 'D'), firstWins: fc.nat(6), secondWins: fc.nat(6), ties: fc.nat(3) })
  const meetings = fc.array(meeting.filter(({ first, second }) => first !== second), { minLength: 1, maxLength: 12 })

  test('an estimate makes expected wins plus half the ties equal to the observed, item by item, and the ties as well', () => {
    fc.assert(
      fc.property(meetings, (comparisons) => {
        const fit = fitPairwise(comparisons)
        if (!fit.ok) return
        const ability = new Map(fit.items.map(({ item, ability }) => [item, ability]))
        const balance = new Map(fit.items.map(({ item }) => [item, 0]))
        let ties = 0
        for (const { first, second, firstWins, secondWins, ties: tied } of comparisons) {
          if (firstWins + secondWins + tied === 0) continue
          const p = outcomeOf(ability.get(first)!, ability.get(second)!, fit.tie?.logNu ?? -Infinity)
          const n = firstWins + secondWins + tied
          balance.set(first, balance.get(first)! + firstWins + tied / 2 - n * (p.lowWins + p.tie / 2))
          balance.set(second, balance.get(second)! + secondWins + tied / 2 - n * (p.highWins + p.tie / 2))
          ties += tied - n * p.tie
        }
        for (const left of balance.values()) expect(Math.abs(left)).toBeLessThan(1e-7)
        expect(Math.abs(ties)).toBeLessThan(1e-7)
      }),
    )
  })

  test('order of the comparisons and the side an item stands on change nothing to the digit', () => {
    fc.assert(
      fc.property(meetings, fc.nat(), (comparisons, turn) => {
        const other = [...comparisons.slice(turn % comparisons.length), ...comparisons.slice(0, turn % comparisons.length)]
          .map(({ first, second, firstWins, secondWins, ties }) => ({ first: second, second: first, firstWins: secondWins, secondWins: firstWins, ties }))
        expect(fitPairwise(other)).toEqual(fitPairwise(comparisons))
      }),
    )
  })

  const abilities = (comparisons: readonly Comparison[]): Map<string, number> | null => {
    const fit = fitPairwise(comparisons, comparisons[0]!.first)
    return fit.ok ? new Map(fit.items.map(({ item, ability }) => [item, ability])) : null
  }
  const oneWinMore = ([one, ...rest]: readonly Comparison[]): Comparison[] => [{ ...one!, firstWins: one!.firstWins + 1 }, ...rest]

  test('without ties one win more for an item never lowers it against any other (I-4)', () => {
    fc.assert(
      fc.property(meetings.map(list => list.map(meeting => ({ ...meeting, ties: 0 }))), (comparisons) => {
        const was = abilities(comparisons)
        const is = abilities(oneWinMore(comparisons))
        if (was === null || is === null) return
        for (const [item, ability] of is) expect(ability).toBeLessThan(was.get(item)! + 1e-9)
      }),
      { numRuns: 300 },
    )
  })

  test('with ties it can, through the tie parameter: so this stays a diagnostic', () => {
    const comparisons = [
      { first: 'A', second: 'B', firstWins: 1, secondWins: 1 },
      { first: 'A', second: 'D', firstWins: 0, secondWins: 0, ties: 1 },
      { first: 'A', second: 'C', firstWins: 2, secondWins: 1 },
    ]
    expect(abilities(oneWinMore(comparisons))!.get('C')).toBeGreaterThan(abilities(comparisons)!.get('C')!)
  })
})

describe('comparisons without a finite answer are named', () => {
  test('two groups that never met', () => {
    const fit = fitPairwise([{ first: 'A', second: 'B', firstWins: 1, secondWins: 1 }, { first: 'C', second: 'D', firstWins: 1, secondWins: 1 }])
    expect(fit).toMatchObject({ ok: false, refusal: 'DISCONNECTED', facts: { groups: [['A', 'B'], ['C', 'D']] } })
  })

  test('a group that was never beaten', () => {
    const fit = fitPairwise([{ first: 'A', second: 'B', firstWins: 1, secondWins: 1 }, { first: 'B', second: 'C', firstWins: 4, secondWins: 0 }])
    expect(fit).toMatchObject({ ok: false, refusal: 'SEPARATED', facts: { above: ['A', 'B'], below: ['C'] } })
  })

  test('wins that fit a distance and ties that fit nearness', () => {
    const fit = fitPairwise([{ first: 'A', second: 'B', firstWins: 3, secondWins: 0, ties: 2 }])
    expect(fit).toMatchObject({ ok: false, refusal: 'TIES_UNBOUNDED' })
    expect(fitPairwise([{ first: 'A', second: 'B', firstWins: 0, secondWins: 0, ties: 2 }])).toMatchObject({ refusal: 'TIES_UNBOUNDED' })
  })

  test('bad input in one sentence', () => {
    expect(fitPairwise([])).toMatchObject({ refusal: 'NO_COMPARISONS' })
    expect(fitPairwise([{ first: 'A', second: 'A', firstWins: 1, secondWins: 0 }])).toMatchObject({ refusal: 'BAD_COMPARISON', facts: { sentence: 'Comparison 1: A is compared with itself.' } })
    expect(fitPairwise([{ first: 'A', second: 'B', firstWins: Number.NaN, secondWins: 0 }])).toMatchObject({ refusal: 'BAD_COMPARISON' })
    expect(fitPairwise([{ first: 'A', second: 'B', firstWins: 1, secondWins: 1 }], 'Z')).toMatchObject({ refusal: 'UNKNOWN_REFERENCE' })
  })
})
