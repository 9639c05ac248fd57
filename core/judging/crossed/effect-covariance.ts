import type { Optimum } from './optimise.ts'
import { solve } from './solve.ts'

/**
 * Conditional covariance of all predictions of one term, given the variances and the fixed effects: s^2 theta^2 inv(M) on the levels of
 * the term, levels x levels row-major, points squared. One sparse solve per level: meant for hundreds of entries. Its diagonal is the
 * square of `errors`. Call before the system is used for another fit.
 */
export function effectCovariance({ system, at }: Optimum, term: number): Float64Array {
  const { gram } = system
  const leafy = term === gram.leafTerm
  const start = leafy ? 0 : gram.trunkStart[term]!
  const size = leafy ? gram.leaves : gram.trunkTerm.reduce((count, k) => count + (k === term ? 1 : 0), 0)
  const scale = (at.theta[term]! ** 2 * at.penalised) / at.freedom
  const out = new Float64Array(size * size)
  for (let i = 0; i < size; i++) {
    const leaf = new Float64Array(gram.leaves)
    const trunk = new Float64Array(gram.trunk)
    const levels = leafy ? leaf : trunk
    levels[start + i] = 1
    solve(system, leaf, trunk)
    for (let j = 0; j <= i; j++) {
      const value = scale * levels[start + j]!
      out[i * size + j] = value
      out[j * size + i] = value
    }
  }
  return out
}
