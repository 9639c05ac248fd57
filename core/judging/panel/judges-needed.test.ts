import { describe, expect, test } from 'vitest'
import { type JudgesNeeded, judgesNeeded, type SeparationPlan } from './judges-needed.ts'
import { type Pairs, separationOf } from './separation.ts'

const full = (entries: number, judges: number): Pairs =>
  Array.from({ length: entries }, (_, e) => Array.from({ length: judges }, (_, j) => [`E${e}`, `J${j}`] as const)).flat()

describe('cases with a known answer', () => {
  test('two entries, four judges on both: the chance that two normal differences have one sign, 1/2 + asin(rho)/pi', () => {
    const { allFound, found } = separationOf(full(2, 4), { entry: 1, judge: 3, residual: 2 }, 1, 20_000, 'two')
    const rho = Math.sqrt(1 / (1 + 2 / 4))
    expect(Math.abs(allFound - (0.5 + Math.asin(rho) / Math.PI))).toBeLessThan(0.01)
    expect(found).toBe(allFound)
  })

  test('without noise and severity the truth is found and nothing is open', () => {
    expect(separationOf(full(10, 2), { entry: 1, judge: 0, residual: 0 }, 3, 50, 1)).toMatchObject({ found: 1, allFound: 1, separable: 1, open: 0 })
  })

  test('severity alone is taken out where the panel is connected', () => {
    const ring: Pairs = Array.from({ length: 6 }, (_, e) => [[`E${e}`, `J${e}`], [`E${e}`, `J${(e + 1) % 6}`]] as const).flat()
    expect(separationOf(ring, { entry: 1, judge: 100, residual: 1e-12 }, 2, 100, 1).found).toBeGreaterThan(0.99)
  })

  test('entries that are all alike: the true ones are found by chance alone', () => {
    const { found, foundSe } = separationOf(full(20, 3), { entry: 1e-12, judge: 1, residual: 1 }, 5, 4000, 1)
    expect(Math.abs(found - 0.25)).toBeLessThan(4 * foundSe)
  })

  test('a cut must leave someone on both sides', () => {
    expect(() => separationOf(full(3, 2), { entry: 1, judge: 1, residual: 1 }, 3, 10, 1)).toThrow(RangeError)
  })
})

describe('how many judges are needed', () => {
  const plan: SeparationPlan = { variances: { entry: 16, judge: 9, residual: 25 }, entries: 50, judges: 9, perEntry: 3, cut: 5, wanted: { measure: 'found', atLeast: 0.62 }, draws: 300, seed: 1 }
  const answered = (asked: SeparationPlan): JudgesNeeded => {
    const needed = judgesNeeded(asked)
    if (!needed.ok) throw new Error(needed.facts.sentence)
    return needed
  }

  test('the fewest that reach what is wanted, and the sheets more', () => {
    const { now, needed, sheetsMore, steps } = answered(plan)
    expect(now).toMatchObject({ perEntry: 3, sheets: 150 })
    expect(needed!.found).toBeGreaterThanOrEqual(0.62)
    expect(steps.slice(0, -1).every(({ found }) => found < 0.62)).toBe(true)
    expect(sheetsMore).toBe(needed!.sheets - 150)
    expect(needed!.perEntry).toBeGreaterThan(3)
  })

  test('a plan that is enough needs nothing more; what no panel reaches is said', () => {
    expect(answered({ ...plan, wanted: { measure: 'found', atLeast: 0.3 } })).toMatchObject({ sheetsMore: 0 })
    const { needed, sheetsMore, steps } = answered({ ...plan, wanted: { measure: 'allFound', atLeast: 0.9 }, draws: 50 })
    expect([needed, sheetsMore, steps.at(-1)!.perEntry]).toEqual([null, null, 9])
  })

  test('the same plan and seed give the same figures', () => {
    expect(answered({ ...plan, draws: 30 })).toEqual(answered({ ...plan, draws: 30 }))
  })

  test('bad plans in one sentence', () => {
    const sentence = (bad: Partial<SeparationPlan>): string => {
      const answer = judgesNeeded({ ...plan, ...bad })
      return answer.ok ? 'answered' : answer.facts.sentence
    }
    expect(sentence({ cut: 50 })).toBe('The cut lies between 1 and 49.')
    expect(sentence({ perEntry: 10 })).toBe('9 judges cannot be 10 on each entry.')
    expect(sentence({ entries: 1.5 })).toBe('Entries, judges, judges per entry and draws are whole numbers from 1.')
    expect(sentence({ variances: { entry: 1, judge: -1, residual: 1 } })).toBe('A variance is a number from 0.')
    expect(sentence({ wanted: { measure: 'found', atLeast: 2 } })).toBe('What is wanted is a share from 0 to 1.')
  })
})
