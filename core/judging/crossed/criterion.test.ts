import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { seededGenerator } from '../../random/seeded-generator.ts'
import { evaluate, slopeAt } from './criterion.ts'
import { gramOf } from './gram.ts'
import type { CrossedDesign, Factor } from './design.ts'
import { fitCrossed } from './fit-crossed.ts'
import { choleskyOf, choleskySolve, logDeterminant } from './small-matrix.ts'
import { inverseDiagonal } from './selected-inverse.ts'
import { solve } from './solve.ts'
import { systemOf } from './system.ts'

/** A random panel: some terms crossed, some nested, some levels rare, perhaps weights and a fixed factor. */
const designs = fc.record({ seed: fc.nat(), n: fc.integer({ min: 12, max: 60 }), levels: fc.array(fc.integer({ min: 2, max: 11 }), { minLength: 1, maxLength: 4 }), fixed: fc.boolean(), weighted: fc.boolean() })
  .map(({ seed, n, levels, fixed, weighted }): CrossedDesign => {
    const g = seededGenerator(seed)
    const factor = (name: string, count: number): Factor => {
      const level = Int32Array.from({ length: n }, (_, r) => (r < count ? r : g.below(count)))
      return { name, levels: count, level }
    }
    return {
      y: Float64Array.from({ length: n }, () => 3 * g.normal() + 50),
      terms: levels.map((count, k) => factor(`t${k}`, count)),
      ...(fixed ? { fixed: factor('x', 3) } : {}),
      ...(weighted ? { weights: Float64Array.from({ length: n }, () => 0.5 + g.uniform()) } : {}),
    }
  })

const thetaOf = ({ terms }: CrossedDesign) => Float64Array.from(terms, (_, k) => 0.3 + 0.4 * k)

/** V = I + sum theta^2 Z Z' with weighted rows, dense, straight from the definition. */
function denseCriterion({ y, terms, fixed, weights }: CrossedDesign, theta: Float64Array, reml: boolean): number {
  const n = y.length
  const root = (r: number) => Math.sqrt(weights?.[r] ?? 1)
  const v = new Float64Array(n * n)
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) v[i * n + j] = (i === j ? 1 : 0) + terms.reduce((sum, term, k) => sum + (term.level[i] === term.level[j] ? theta[k]! ** 2 * root(i) * root(j) : 0), 0)
  const l = choleskyOf(v, n)!
  const p = fixed?.levels ?? 1
  const columns = Array.from({ length: p }, (_, x) => Float64Array.from({ length: n }, (__, r) => ((fixed?.level[r] ?? 0) === x ? root(r) : 0)))
  const scaled = y.map((value, r) => value * root(r))
  const inner = (a: Float64Array, b: Float64Array) => a.reduce((sum, value, i) => sum + value * b[i]!, 0)
  const solved = columns.map(column => choleskySolve(l, column))
  const normal = Float64Array.from({ length: p * p }, (_, at) => inner(columns[Math.floor(at / p)]!, solved[at % p]!))
  const factor = choleskyOf(normal, p)!
  const beta = choleskySolve(factor, Float64Array.from(solved, column => inner(column, scaled)))
  const rest = scaled.map((value, r) => value - columns.reduce((sum, column, x) => sum + column[r]! * beta[x]!, 0))
  const q = inner(rest, choleskySolve(l, rest))
  const freedom = reml ? n - p : n
  const logWeights = weights?.reduce((sum, w) => sum + Math.log(w), 0) ?? 0
  return logDeterminant(l, n) - logWeights + (reml ? logDeterminant(factor, p) : 0) + freedom * (1 + Math.log((2 * Math.PI * q) / freedom))
}

describe('on any design', () => {
  test('the deviance is the dense one of the definition', () => {
    fc.assert(fc.property(designs, fc.boolean(), (design, reml) => {
      const theta = thetaOf(design)
      expect(evaluate(systemOf(gramOf(design)), theta, reml).deviance).toBeCloseTo(denseCriterion(design, theta, reml), 8)
    }), { numRuns: 60 })
  })

  test('the gradient is the slope of the deviance', () => {
    fc.assert(fc.property(designs, fc.boolean(), (design, reml) => {
      const system = systemOf(gramOf(design))
      const theta = thetaOf(design)
      const at = evaluate(system, theta, reml)
      const { gradient } = slopeAt(system, at, inverseDiagonal(system), reml)
      gradient.forEach((slope, k) => {
        const step = 1e-5
        const moved = (sign: number) => evaluate(system, theta.map((value, l) => (l === k ? Math.sqrt(value * value + sign * step) : value)), reml).deviance
        expect(Math.abs((moved(1) - moved(-1)) / (2 * step) - slope)).toBeLessThan(1e-4 * (1 + Math.abs(slope)))
      })
    }), { numRuns: 40 })
  })

  test('the selected inverse has the diagonal that solving for unit vectors gives', () => {
    fc.assert(fc.property(designs, design => {
      const system = systemOf(gramOf(design))
      evaluate(system, thetaOf(design), true)
      const diagonal = inverseDiagonal(system)
      const x = new Float64Array(diagonal.length)
      diagonal.forEach((value, i) => {
        x.fill(0)
        x[i] = 1
        solve(system, x)
        expect(x[i]).toBeCloseTo(value, 10)
      })
    }), { numRuns: 40 })
  })

  test('the optimum is no worse than any point around it, and the effects of each term sum to zero', () => {
    fc.assert(fc.property(designs, fc.array(fc.double({ min: 0, max: 2, noNaN: true }), { minLength: 4, maxLength: 4 }), (design, elsewhere) => {
      const fit = fitCrossed(design)
      if (!fit.ok) return
      const system = systemOf(gramOf(design))
      const other = evaluate(system, Float64Array.from(design.terms, (_, k) => elsewhere[k]!), true)
      expect(fit.criterion).toBeLessThanOrEqual(other.deviance + 1e-7)
      for (const term of fit.terms) {
        if (!design.weights) expect(Math.abs(term.effects.reduce((sum, x) => sum + x, 0))).toBeLessThan(1e-6)
        for (const error of term.errors) expect(error).toBeLessThanOrEqual(Math.sqrt(term.variance) * (1 + 1e-9))
      }
    }), { numRuns: 60 })
  })
})

describe('a fit does not depend on', () => {
  const fitted = (design: CrossedDesign) => {
    const fit = fitCrossed(design)
    if (!fit.ok) throw new Error(fit.facts.sentence)
    return fit
  }
  // scores that follow the terms exactly have no optimum
  const fittable = designs.filter(design => {
    const fit = fitCrossed(design)
    return fit.ok && fit.optimum.theta.every(theta => theta < 50)
  })

  test('the order of rows, but for rounding', () => {
    fc.assert(fc.property(fittable, fc.nat(), (design, seed) => {
      const order = seededGenerator(seed).shuffle([...design.y.keys()])
      const moved = (factor: Factor): Factor => ({ ...factor, level: Int32Array.from(order, r => factor.level[r]!) })
      const shuffled = { y: Float64Array.from(order, r => design.y[r]!), terms: design.terms.map(moved), fixed: design.fixed && moved(design.fixed), weights: design.weights && Float64Array.from(order, r => design.weights![r]!) }
      expect(fitted(shuffled).criterion).toBeCloseTo(fitted(design).criterion, 7)
    }), { numRuns: 30 })
  })

  test('the names of levels, shift and unit of the scores', () => {
    fc.assert(fc.property(fittable, fc.double({ min: -100, max: 100, noNaN: true }), fc.double({ min: 0.1, max: 20, noNaN: true }), (design, shift, unit) => {
      const plain = fitted(design)
      const other = fitted({
        ...design, y: design.y.map(value => shift + unit * value),
        terms: design.terms.map(term => ({ ...term, level: term.level.map(level => term.levels - 1 - level) })),
      })
      plain.terms.forEach((term, k) => {
        expect(Math.abs(other.terms[k]!.variance / unit ** 2 - term.variance)).toBeLessThan(2e-4 * (term.variance + plain.residual))
        term.effects.forEach((effect, i) => expect(Math.abs(other.terms[k]!.effects[term.effects.length - 1 - i]! / unit - effect)).toBeLessThan(2e-4 * Math.sqrt(plain.residual + term.variance)))
      })
    }), { numRuns: 40 })
  })
})
