import { sizesOf } from './trunk-factor.ts'
import type { System } from './trunk-factor.ts'

/**
 * Solves M X = B in place after `factorise`, for `count` right-hand sides that stand one after the other in `x` (all levels each), two at a time.
 * Leaves go first and come back last; in between the trunk is solved with the supernodes, whose diagonal blocks hold inverses of triangles.
 */
export function solve(system: System, x: Float64Array, count = 1): void {
  const { kernel: { heap }, vectorsAt, thetaOf } = system
  const levels = thetaOf.length
  for (let rhs = 0; rhs < count; rhs += 2) {
    const a = rhs * levels
    const b = rhs + 1 < count ? a + levels : a
    for (let i = 0, at = vectorsAt; i < levels; i++, at += 2) {
      heap[at] = x[a + i]!
      heap[at + 1] = x[b + i]!
    }
    solvePair(system)
    for (let i = 0, at = vectorsAt; i < levels; i++, at += 2) {
      x[a + i] = heap[at]!
      x[b + i] = heap[at + 1]!
    }
  }
}

function solvePair({ gram: { leaves }, shape, kernel, factorAt, vectorsAt, rowsAt, links }: System): void {
  const trunk = vectorsAt + 2 * leaves
  kernel.leavesOut(vectorsAt, leaves, links)
  for (let s = 0; s < shape.count; s++) {
    const { width, below } = sizesOf(shape, s)
    kernel.forward(factorAt + shape.block[s]!, width, below, rowsAt + shape.rowStart[s]!, trunk, trunk + 2 * shape.first[s]!)
  }
  for (let s = shape.count - 1; s >= 0; s--) {
    const { width, below } = sizesOf(shape, s)
    kernel.backward(factorAt + shape.block[s]!, width, below, rowsAt + shape.rowStart[s]!, trunk, trunk + 2 * shape.first[s]!)
  }
  kernel.leavesIn(vectorsAt, leaves, links)
}
