import type { Optimum } from './optimise.ts'
import { solve } from './solve.ts'

/**
 * Conditional covariance of all predictions of one term, given the variances and the fixed effects: s^2 theta^2 inv(M) on the levels of
 * the term, levels x levels row-major, points squared. One sparse solve per level: meant for hundreds of entries. Its diagonal is the
 * square of `errors`. Call before the system is used for another fit.
 */
export function effectCovariance({ system, at }: Optimum, term: number): Float64Array {
  const levelAt = system.gram.levelAt[term]!
  const size = levelAt.length
  const scale = (at.theta[term]! ** 2 * at.penalised) / at.freedom
  const out = new Float64Array(size * size)
  const x = new Float64Array(at.u.length)
  for (let i = 0; i < size; i++) {
    x.fill(0)
    x[levelAt[i]!] = 1
    solve(system, x)
    for (let j = 0; j <= i; j++) {
      const value = scale * x[levelAt[j]!]!
      out[i * size + j] = value
      out[j * size + i] = value
    }
  }
  return out
}
