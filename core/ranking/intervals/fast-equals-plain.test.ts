import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { criticalPlace } from './critical-value.ts'
import { errorDraws } from './error-draws.ts'
import { evidence, fieldOf, inverseError } from './field.ts'
import type { Field } from './field.ts'
import { rankIntervals } from './rank-intervals.ts'

/** The procedure as the paper writes it, without any short cut: each step computes each draw over the whole open family. */
const plainly = (field: Field, draws: number, family: readonly (readonly [number, number])[]): (readonly [number, number])[] => {
  const { values, scale } = errorDraws(field, draws, 2026)
  const error = (r: number, k: number) => (values[r * field.size + k] ?? 0) * (scale[k] ?? 0)
  let open = family
  for (;;) {
    const maxima = Array.from({ length: draws }, (_, r) => open.reduce((best, [a, b]) => Math.max(best, (error(r, a) - error(r, b)) * inverseError(field, a, b)), 0))
    const critical = maxima.sort((a, b) => b - a)[criticalPlace(draws, 0.95) - 1] ?? 0
    const left = open.filter(([a, b]) => evidence(field, a, b, inverseError(field, a, b)) <= critical)
    if (left.length === open.length || left.length === 0) return family.filter(pair => !left.includes(pair))
    open = left
  }
}

const sets = fc.integer({ min: 2, max: 25 }).chain(size =>
  fc.record({
    estimates: fc.array(fc.double({ min: 0, max: 10, noNaN: true }), { minLength: size, maxLength: size }),
    standardErrors: fc.array(fc.double({ min: 0.05, max: 2, noNaN: true }), { minLength: size, maxLength: size }),
    shared: fc.double({ min: 0, max: 3, noNaN: true }),
    dependent: fc.boolean(),
  }),
)

test('the fast search proves exactly the pairs that the plain procedure proves', () => {
  fc.assert(fc.property(sets, ({ estimates, standardErrors, shared, dependent }) => {
    const covariance = standardErrors.map((error, i) => standardErrors.map((_, j) => shared + (i === j ? error * error : 0)))
    const given = dependent ? { estimates, covariance } : { estimates, standardErrors }
    const field = fieldOf(given)
    fc.pre(new Set(field.twin).size === field.size)
    const everyone = Array.from({ length: field.size }, (_, i) => i)
    const fast = rankIntervals(given, { draws: 150 })
    const ofCanonical = (list: readonly { low: number; high: number }[]) => Array.from(field.input, at => list[at])

    const pairs = plainly(field, 150, everyone.flatMap(a => everyone.filter(b => b !== a).map(b => [a, b] as const)))
    const simultaneous = everyone.map(j => ({ low: 1 + pairs.filter(([, b]) => b === j).length, high: field.size - pairs.filter(([a]) => a === j).length }))
    const marginal = everyone.map(j => {
      const proven = plainly(field, 150, everyone.filter(k => k !== j).flatMap(k => [[j, k] as const, [k, j] as const]))
      return { low: 1 + proven.filter(([, b]) => b === j).length, high: field.size - proven.filter(([a]) => a === j).length }
    })
    expect(ofCanonical(fast.simultaneous)).toEqual(simultaneous)
    expect(ofCanonical(fast.marginal)).toEqual(marginal)
  }), { numRuns: 60 })
})
