import { cholesky, invertCholesky } from '../dense/cholesky.ts'
import type { Sheets } from './balanced-sheets.ts'
import type { Parts } from './connected-parts.ts'
import type { Task } from './panel-request.ts'

/**
 * With score = entry + judge + noise and judges' severities unknown, the judges' side of the normal equations is the Laplacian
 *   L = diag(load) - N'N / r,   N = entries x judges (0/1), r judges on each entry.
 * Its pseudo-inverse G is the covariance of the severities when the noise of one sheet has variance 1, and the variance of an
 * entry's estimate is that of its mean plus that of its judges' mean severity: V = I/r + N G N'/r^2.
 */
export interface Laplacian {
  /** J x J, row by row; rows of judges without sheets are 0. */
  readonly inverse: Float64Array
  readonly load: Int32Array
}

export function laplacianOf({ judges, perEntry }: Task, { judge, load }: Sheets, parts: Parts): Laplacian {
  const n = judges.length
  const table = new Float64Array(n * n)
  for (let j = 0; j < n; j++) table[j * n + j] = load[j]! > 0 ? load[j]! : 1
  for (let first = 0; first < judge.length; first += perEntry) {
    for (let s = first; s < first + perEntry; s++) {
      for (let t = first; t < first + perEntry; t++) table[judge[s]! * n + judge[t]!]! -= 1 / perEntry
    }
  }
  // Adding 1 within each part makes the null vectors regular; taking it away afterwards leaves the pseudo-inverse.
  const sizes = new Map<number, number>()
  for (const part of parts.judge) sizes.set(part, (sizes.get(part) ?? 0) + 1)
  const together = (j: number, k: number): number => (parts.judge[j] === parts.judge[k] && parts.judge[j]! >= 0 ? 1 / sizes.get(parts.judge[j]!)! : 0)
  for (let j = 0; j < n; j++) for (let k = 0; k < n; k++) table[j * n + k]! += together(j, k)
  const factor = cholesky(table, n)
  if (factor === null) throw new Error('the Laplacian of a connected part is singular')
  const inverse = invertCholesky(factor)
  for (let j = 0; j < n; j++) {
    for (let k = 0; k < n; k++) inverse[j * n + k]! -= together(j, k)
    if (load[j] === 0) inverse[j * n + j] = 0
  }
  return { inverse, load }
}

/**
 * Mean variance of the difference of two entries, over all pairs, in units of the variance of one sheet's noise:
 *   2/r + 2 (n (tr(G K) - J + 1)/r - k'G k / r^2) / (n (n - 1)),  K = diag(k), k = loads, J = judges in use.
 * Infinity when the panel is not connected; 0 for one entry.
 */
export function meanContrastVariance({ entries, judges, perEntry: r }: Task, { inverse, load }: Laplacian, parts: Parts): number {
  const n = entries.length
  if (n === 1) return 0
  if (parts.count > 1) return Infinity
  let trace = 0
  let quadratic = 0
  let used = 0
  for (let j = 0; j < judges.length; j++) {
    if (load[j] === 0) continue
    used += 1
    trace += load[j]! * inverse[j * judges.length + j]!
    for (let k = 0; k < judges.length; k++) quadratic += load[j]! * inverse[j * judges.length + k]! * load[k]!
  }
  return 2 / r + (2 * ((n * (trace - used + 1)) / r - quadratic / r ** 2)) / (n * (n - 1))
}

/**
 * No panel of n entries, r judges on each and J judges in use can have a smaller mean contrast variance. The entries' side of the
 * normal equations has trace n r - J whatever the loads; n - J of its eigenvalues are r when n >= J; the mean of the inverses
 * of the others is least when they are equal (the efficiency bound of John and Williams, Cyclic and Computer Generated Designs,
 * 1995, section 2.8, applied to the dual design).
 */
export function contrastVarianceBound(n: number, r: number, judgesInUse: number): number {
  if (n === 1) return 0
  if (judgesInUse === 1) return 2 / r
  if (r === 1) return Infinity
  if (judgesInUse > n) return (2 * (n - 1)) / (n * r - judgesInUse)
  return (2 / (n - 1)) * ((n - judgesInUse) / r + (judgesInUse - 1) ** 2 / (judgesInUse * (r - 1)))
}
