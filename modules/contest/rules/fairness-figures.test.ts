import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fairnessFigures } from './fairness-figures.ts'

const count = (label: string, people: number, chosen: number, attribute = 'sex', step = 'entered') => ({ step, attribute, label, people, chosen })

test('rates, their ratio, and the exact test of one group against the other', () => {
  const [entered] = fairnessFigures([count('F', 40, 4), count('M', 60, 20)])
  const sex = entered?.traits.find(({ trait }) => trait === 'sex')
  expect(sex).toMatchObject({ silent: null, fourFifths: false, groups: [{ label: 'M', rate: 1 / 3 }, { label: 'F', rate: 0.1 }] })
  expect(sex?.ratio).toBeCloseTo(0.3, 12)
  expect(sex?.tests).toHaveLength(1)
  expect(sex?.tests[0]?.p).toBeLessThan(0.01)
})

test('more than two groups: each against all others, with chances adjusted over every test of the step', () => {
  const [entered] = fairnessFigures([count('F', 40, 4), count('M', 60, 20), ...['-35', '36-45', '46-55'].map((label, index) => count(label, 30 + index, 8, 'age'))])
  const tests = entered?.traits.flatMap((trait) => trait.tests) ?? []
  expect(tests).toHaveLength(4)
  for (const { p, adjustedP } of tests) expect(adjustedP).toBeGreaterThanOrEqual(p)
})

test('one group only, or nobody chosen: silence with its reason, never NaN', () => {
  const [entered] = fairnessFigures([count('M', 60, 20), count('-35', 20, 0, 'age'), count('36-45', 40, 0, 'age')])
  expect(entered?.traits.find(({ trait }) => trait === 'sex')?.silent).toBe('few')
  expect(entered?.traits.find(({ trait }) => trait === 'age')?.silent).toBe('nobody')
  expect(entered?.traits.find(({ trait }) => trait === 'religion')).toMatchObject({ silent: 'few', groups: [] })
})

test('whatever the counts, every figure is a number or null', () => {
  const group = fc.record({ people: fc.integer({ min: 10, max: 400 }), share: fc.double({ min: 0, max: 1, noNaN: true }) })
  fc.assert(
    fc.property(fc.array(group, { minLength: 1, maxLength: 6 }), (groups) => {
      const figures = fairnessFigures(groups.map(({ people, share }, index) => count(`g${index}`, people, Math.floor(people * share))))
      for (const { ratio, tests, groups: shown } of figures.flatMap(({ traits }) => traits)) {
        for (const value of [ratio, ...tests.flatMap(({ p, adjustedP, oddsRatio, low, high }) => [p, adjustedP, oddsRatio, low, high]), ...shown.map(({ rate }) => rate)]) expect(value === null || Number.isFinite(value)).toBe(true)
      }
    }),
  )
})
