import type { Sheets } from './balanced-sheets.ts'
import type { Parts } from './connected-parts.ts'
import { laplacianOf } from './contrast-variance.ts'
import type { Task } from './panel-request.ts'

/** G (pseudo-inverse of the Laplacian, see contrast-variance.ts), H = G K G and v = G k, with K = diag(k) the loads. */
export interface Inverse {
  readonly g: Float64Array
  readonly h: Float64Array
  readonly v: Float64Array
}

export function freshInverse(task: Task, sheets: Sheets, parts: Parts): Inverse {
  const n = task.judges.length
  const g = laplacianOf(task, sheets, parts).inverse
  const h = new Float64Array(n * n)
  const v = new Float64Array(n)
  for (let j = 0; j < n; j++) {
    for (let i = 0; i < n; i++) {
      const weight = g[j * n + i]! * sheets.load[i]!
      v[j]! += weight
      for (let k = 0; k < n; k++) h[j * n + k]! += weight * g[i * n + k]!
    }
  }
  return { g, h, v }
}

/** For q = (1 for each judge of e alone) - (1 for each of f alone): G q, H q and v at those judges, and q'G q, q'H q, q'v. */
export interface View {
  readonly gPlus: readonly number[]
  readonly gMinus: readonly number[]
  readonly hPlus: readonly number[]
  readonly hMinus: readonly number[]
  readonly gWhole: number
  readonly hWhole: number
  readonly vWhole: number
}

function differenceAt(m: Float64Array, from: number, plus: readonly number[], minus: readonly number[]): number {
  let sum = 0
  for (const j of plus) sum += m[from + j]!
  for (const j of minus) sum -= m[from + j]!
  return sum
}

export function viewOf({ g, h, v }: Inverse, n: number, plus: readonly number[], minus: readonly number[]): View {
  const at = (m: Float64Array, places: readonly number[]): number[] => places.map(j => differenceAt(m, j * n, plus, minus))
  const total = (up: readonly number[], down: readonly number[]): number => {
    let sum = 0
    for (const value of up) sum += value
    for (const value of down) sum -= value
    return sum
  }
  const [gPlus, gMinus, hPlus, hMinus] = [at(g, plus), at(g, minus), at(h, plus), at(h, minus)]
  return { gPlus, gMinus, hPlus, hMinus, gWhole: total(gPlus, gMinus), hWhole: total(hPlus, hMinus), vWhole: differenceAt(v, 0, plus, minus) }
}

/**
 * What an exchange of a and b does. It changes the Laplacian by -(p d' + d p')/r with d = e_b - e_a and p = q + d. With
 * U = [p d] and M = U'G U - [0 r; r 0] = [x t; t z], the new inverse is G - G U M^-1 U'G (Sherman-Morrison-Woodbury). The
 * panel stays connected as long as det M < 0.
 */
export interface Change {
  readonly x: number
  readonly t: number
  readonly z: number
  readonly det: number
  /** tr(G K) and k'G k rise by this. */
  readonly trace: number
  readonly quadratic: number
}

export function changeOf({ g, h, v }: Inverse, n: number, view: View, i: number, a: number, k: number, b: number, r: number): Change {
  const qd = view.gMinus[k]! - view.gPlus[i]!
  const z = g[a * n + a]! - 2 * g[a * n + b]! + g[b * n + b]!
  const x = view.gWhole + 2 * qd + z
  const t = qd + z - r
  const hqd = view.hMinus[k]! - view.hPlus[i]!
  const hz = h[a * n + a]! - 2 * h[a * n + b]! + h[b * n + b]!
  const hx = view.hWhole + 2 * hqd + hz
  const dv = v[b]! - v[a]!
  const pv = view.vWhole + dv
  const det = x * z - t * t
  return { x, t, z, det, trace: -(z * hx - 2 * t * (hqd + hz) + x * hz) / det, quadratic: -(z * pv * pv - 2 * t * pv * dv + x * dv * dv) / det }
}

/** By how much the sum n (tr(G K))/r - k'G k/r^2 of the part falls; -Infinity when the exchange would tear the panel. */
export function gainOf({ det, trace, quadratic }: Change, entries: number, r: number): number {
  return det < -1e-6 ? quadratic / r ** 2 - (entries * trace) / r : -Infinity
}

/** Brings G, H and v to the panel after the exchange. */
export function updateInverse({ g, h, v }: Inverse, n: number, plus: readonly number[], minus: readonly number[], exchange: Change & { readonly a: number; readonly b: number }): void {
  const { x, t, z, det, a, b } = exchange
  const side = (m: Float64Array) => {
    const d = Float64Array.from({ length: n }, (_, j) => m[j * n + b]! - m[j * n + a]!)
    return { p: d.map((value, j) => value + differenceAt(m, j * n, plus, minus)), d }
  }
  const w = side(g)
  const hu = side(h)
  const along = (vector: Float64Array): [number, number] => {
    const d = vector[b]! - vector[a]!
    return [differenceAt(vector, 0, plus, minus) + d, d]
  }
  // With Q = M^-1: W Q, and the middle R = Q (U'H U) Q of the second-order term of H.
  const wq = { p: w.p.map((value, j) => (z * value - t * w.d[j]!) / det), d: w.d.map((value, j) => (x * value - t * w.p[j]!) / det) }
  const [xx, xz] = along(hu.p)
  const [, zz] = along(hu.d)
  const [pv, dv] = along(v)
  for (let j = 0; j < n; j++) {
    v[j]! -= wq.p[j]! * pv + wq.d[j]! * dv
    const secondP = wq.p[j]! * xx + wq.d[j]! * xz - hu.p[j]!
    const secondD = wq.p[j]! * xz + wq.d[j]! * zz - hu.d[j]!
    for (let k = 0; k < n; k++) {
      g[j * n + k]! -= wq.p[j]! * w.p[k]! + wq.d[j]! * w.d[k]!
      h[j * n + k]! += secondP * wq.p[k]! + secondD * wq.d[k]! - wq.p[j]! * hu.p[k]! - wq.d[j]! * hu.d[k]!
    }
  }
}
