import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { add, compare, divide, rational, type Rational, rationalText, subtract, sum, zero } from '../../ranking/rational.ts'
import { printed } from '../../ranking/rounding.ts'
import { seededGenerator } from '../../random/seeded-generator.ts'
import { adjustedExact } from './adjusted-exact.ts'
import { checkAdjusted, type ExactScore } from './normal-equations.ts'

const score = (entry: string, judge: string, points: number, parts = 1): ExactScore => ({ entry, judge, score: rational(BigInt(points), BigInt(parts)) })

/** Panels of every kind: incomplete, torn, judges who score an entry twice. */
const panels = fc.array(fc.tuple(fc.nat(5), fc.nat(4), fc.integer({ min: 0, max: 1000 })), { minLength: 1, maxLength: 18 })
  .map((rows) => rows.map(([e, j, points]) => score(`E${e}`, `J${j}`, points, 10)))
const dampings = fc.tuple(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 20 })).map(([n, d]) => rational(BigInt(n), BigInt(d)))

const texts = (values: ReadonlyMap<string, Rational>): Record<string, string> => Object.fromEntries([...values].map(([name, value]) => [name, rationalText(value)]))

test('the worked example of the method page', () => {
  const scores = [score('A', 'J1', 80), score('A', 'J2', 70), score('B', 'J2', 72), score('B', 'J3', 78), score('C', 'J3', 85), score('C', 'J1', 88)]
  const { scores: a, shifts } = adjustedExact(scores, rational(1n))
  expect(texts(a)).toEqual({ A: '753/10', B: '763/10', C: '849/10' })
  expect(texts(shifts)).toEqual({ J1: '13/5', J2: '-16/5', J3: '3/5' })
})

test('where every judge scores every entry the adjusted score is the plain mean', () => {
  fc.assert(fc.property(fc.array(fc.array(fc.nat(100), { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 6 }), dampings, (rows, k) => {
    const { scores } = adjustedExact(rows.flatMap((row, e) => row.map((points, j) => score(`E${e}`, `J${j}`, points))), k)
    for (const [e, row] of rows.entries()) expect(scores.get(`E${e}`)).toEqual(rational(BigInt(row[0]! + row[1]! + row[2]!), 3n))
  }))
})

describe('the normal equations', () => {
  test('hold for the solution, and the shifts sum to 0', () => {
    fc.assert(fc.property(panels, dampings, (scores, k) => {
      const adjusted = adjustedExact(scores, k)
      expect(checkAdjusted(scores, k, adjusted)).toEqual({ ok: true })
      expect(sum([...adjusted.shifts.values()])).toEqual(zero)
    }))
  })

  test('fail for anything else: a value changed by the smallest step, another k, a score, a name', () => {
    fc.assert(fc.property(panels, dampings, fc.nat(), (scores, k, pick) => {
      const { scores: a, shifts: b } = adjustedExact(scores, k)
      const forged = (values: ReadonlyMap<string, Rational>): ReadonlyMap<string, Rational> => {
        const name = [...values.keys()][pick % values.size]!
        return new Map(values).set(name, add(values.get(name)!, rational(1n, 10n ** 40n)))
      }
      expect(checkAdjusted(scores, k, { scores: forged(a), shifts: b }).ok).toBe(false)
      expect(checkAdjusted(scores, k, { scores: a, shifts: forged(b) }).ok).toBe(false)
      expect(checkAdjusted(scores, k, { scores: a, shifts: new Map([...b, ['nobody', zero]]) })).toMatchObject({ ok: false, of: 'judge', name: 'nobody', difference: null })
      expect(checkAdjusted(scores, k, { scores: new Map(), shifts: b })).toMatchObject({ ok: false, of: 'entry', difference: null })
      const [first, ...rest] = scores
      expect(checkAdjusted([{ ...first!, score: add(first!.score, rational(1n, 10n)) }, ...rest], k, { scores: a, shifts: b })).toMatchObject({ ok: false, of: 'entry', name: first!.entry })
    }))
  })

  test('are those of the minimum: the sum of squares rises in every direction', () => {
    const loss = (scores: readonly ExactScore[], k: number, a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number =>
      scores.reduce((all, { entry, judge, score }) => all + (Number(score.n) / Number(score.d) - a.get(entry)! - b.get(judge)!) ** 2, 0) + k * [...b.values()].reduce((all, x) => all + x * x, 0)
    const asNumbers = (values: ReadonlyMap<string, Rational>): Map<string, number> => new Map([...values].map(([name, { n, d }]) => [name, Number(n) / Number(d)]))
    fc.assert(fc.property(panels, fc.string(), (scores, seed) => {
      const adjusted = adjustedExact(scores, rational(7n, 10n))
      const [a, b] = [asNumbers(adjusted.scores), asNumbers(adjusted.shifts)]
      const g = seededGenerator(seed)
      const moved = (values: Map<string, number>): Map<string, number> => new Map([...values].map(([name, value]) => [name, value + 0.1 * g.normal()]))
      expect(loss(scores, 0.7, moved(a), moved(b))).toBeGreaterThan(loss(scores, 0.7, a, b) - 1e-9)
    }))
  })
})

describe('what may not matter does not', () => {
  test('the order of scores, to the digit', () => {
    fc.assert(fc.property(panels, dampings, fc.string(), (scores, k, seed) => {
      expect(texts(adjustedExact(seededGenerator(seed).shuffle([...scores]), k).scores)).toEqual(texts(adjustedExact(scores, k).scores))
    }))
  })

  test('names, to the digit', () => {
    fc.assert(fc.property(panels, dampings, (scores, k) => {
      const renamed = adjustedExact(scores.map(({ entry, judge, score }) => ({ entry: `${9 - Number(entry[1])}`, judge: `${9 - Number(judge[1])}`, score })), k)
      for (const [entry, value] of adjustedExact(scores, k).scores) expect(renamed.scores.get(`${9 - Number(entry[1])}`)).toEqual(value)
    }))
  })

  test('points added to every score are added to every adjusted score', () => {
    fc.assert(fc.property(panels, dampings, fc.integer({ min: -50, max: 50 }), (scores, k, more) => {
      const plus = rational(BigInt(more))
      const moved = adjustedExact(scores.map((own) => ({ ...own, score: add(own.score, plus) })), k)
      for (const [entry, value] of adjustedExact(scores, k).scores) expect(moved.scores.get(entry)).toEqual(add(value, plus))
    }))
  })
})

describe('I-4', () => {
  test('a score that rises lifts its entry, and by more than it lifts any other entry', () => {
    fc.assert(fc.property(panels, dampings, fc.nat(), fc.integer({ min: 1, max: 500 }), (scores, k, pick, rise) => {
      const at = pick % scores.length
      const { entry } = scores[at]!
      const before = adjustedExact(scores, k).scores
      const after = adjustedExact(scores.map((own, index) => (index === at ? { ...own, score: add(own.score, rational(BigInt(rise), 10n)) } : own)), k).scores
      const gain = (name: string): Rational => subtract(after.get(name)!, before.get(name)!)
      expect(compare(gain(entry), zero)).toBe(1)
      for (const other of before.keys()) if (other !== entry) expect(compare(gain(entry), gain(other))).toBe(1)
    }), { numRuns: 1000 })
  })

  test('yet other entries do move, some of them up: that is why nothing may be rounded before values are compared', () => {
    const scores = [score('A', 'J1', 80), score('A', 'J2', 70), score('B', 'J2', 72), score('B', 'J3', 78), score('C', 'J3', 85), score('C', 'J1', 88)]
    const gain = (entry: string): number => {
      const [after, before] = [adjustedExact([score('A', 'J1', 90), ...scores.slice(1)], rational(1n)).scores.get(entry)!, adjustedExact(scores, rational(1n)).scores.get(entry)!]
      const { n, d } = subtract(after, before)
      return Number(n) / Number(d)
    }
    expect([gain('A'), gain('B'), gain('C')]).toEqual([5, 1, -1])
  })

  test('rounded before comparing, a score that rises would cost its entry the lead: an example', () => {
    const rounded = (ofA: number): string[] => {
      const scores = [score('A', 'J1', ofA, 10), score('A', 'J2', 702, 10), score('B', 'J2', 7115, 100), score('B', 'J3', 7715, 100), score('C', 'J3', 85), score('C', 'J1', 88)]
      return ['A', 'B'].map((entry) => printed(adjustedExact(scores, rational(1n)).scores.get(entry)!, { digits: 0, mode: 'half-up' }))
    }
    expect(rounded(802)).toEqual(['76', '75'])
    expect(rounded(812)).toEqual(['76', '76'])
  })
})

test('large damping gives the plain means, to as many digits as one likes', () => {
  const scores = [score('A', 'J1', 80), score('A', 'J2', 70), score('B', 'J2', 72)]
  const { scores: a } = adjustedExact(scores, rational(10n ** 12n))
  const distance = subtract(a.get('A')!, divide(rational(150n), rational(2n)))
  expect(Math.abs(Number(distance.n) / Number(distance.d))).toBeLessThan(1e-10)
})

test('no scores, one score, a damping that is not above 0', () => {
  expect(adjustedExact([], rational(1n)).scores.size).toBe(0)
  expect(texts(adjustedExact([score('A', 'J', 55)], rational(1n)).scores)).toEqual({ A: '55' })
  expect(() => adjustedExact([score('A', 'J', 55)], zero)).toThrow(RangeError)
  expect(() => checkAdjusted([], rational(-1n), { scores: new Map(), shifts: new Map() })).toThrow(RangeError)
})

test('two panels without a common judge: each one`s shifts sum to 0, as if alone', () => {
  const one = [score('A', 'J1', 80), score('A', 'J2', 70), score('B', 'J2', 72)]
  const other = [score('X', 'K1', 60), score('Y', 'K1', 50), score('Y', 'K2', 58)]
  const together = adjustedExact([...one, ...other], rational(1n))
  expect(texts(together.scores)).toEqual({ ...texts(adjustedExact(one, rational(1n)).scores), ...texts(adjustedExact(other, rational(1n)).scores) })
})
