import type { System } from './trunk-factor.ts'

/**
 * Solves M X = B in place after `factorise`, for `count` right-hand sides that stand one after the other in `x` (levels each). Leaves go first
 * and come back last; in between the trunk is solved with the supernodes, whose diagonal blocks hold inverses of triangles.
 */
export function solve(system: System, x: Float64Array, count = 1): void {
  const { gram: { leaves, trunk, linkStart, linkColumn }, linkScaled, leafPivot } = system
  const levels = leaves + trunk
  for (let from = 0; from < count * levels; from += levels) {
    const base = from + leaves
    for (let i = 0; i < leaves; i++) {
      const share = x[from + i]! / leafPivot[i]!
      if (share !== 0) for (let k = linkStart[i]!, end = linkStart[i + 1]!; k < end; k++) x[base + linkColumn[k]!]! -= linkScaled[k]! * share
    }
  }
  forward(system, x, count, levels)
  backward(system, x, count, levels)
  for (let from = 0; from < count * levels; from += levels) {
    const base = from + leaves
    for (let i = 0; i < leaves; i++) {
      let sum = x[from + i]!
      for (let k = linkStart[i]!, end = linkStart[i + 1]!; k < end; k++) sum -= linkScaled[k]! * x[base + linkColumn[k]!]!
      x[from + i] = sum / leafPivot[i]!
    }
  }
}

function forward({ gram, shape, kernel: { heap }, factorAt }: System, x: Float64Array, count: number, levels: number): void {
  const { first, rowStart, rows, block } = shape
  for (let s = 0; s < shape.count; s++) {
    const width = first[s + 1]! - first[s]!
    const rowFrom = rowStart[s]!
    const below = rowStart[s + 1]! - rowFrom
    const height = width + below
    const start = factorAt + block[s]!
    for (let rhs = 0; rhs < count; rhs++) {
      const base = rhs * levels + gram.leaves
      const own = base + first[s]!
      // x <- N x with N lower triangular: from the last row up, so that what is still needed is not overwritten
      for (let i = width - 1; i >= 0; i--) {
        let sum = 0
        for (let j = 0, at = start + i; j <= i; j++, at += height) sum += heap[at]! * x[own + j]!
        x[own + i] = sum
      }
      for (let j = 0; j < width; j++) {
        const column = start + j * height + width
        const value = x[own + j]!
        if (value !== 0) for (let k = 0; k < below; k++) x[base + rows[rowFrom + k]!]! -= heap[column + k]! * value
      }
    }
  }
}

function backward({ gram, shape, kernel: { heap }, factorAt }: System, x: Float64Array, count: number, levels: number): void {
  const { first, rowStart, rows, block } = shape
  for (let s = shape.count - 1; s >= 0; s--) {
    const width = first[s + 1]! - first[s]!
    const rowFrom = rowStart[s]!
    const below = rowStart[s + 1]! - rowFrom
    const height = width + below
    const start = factorAt + block[s]!
    for (let rhs = 0; rhs < count; rhs++) {
      const base = rhs * levels + gram.leaves
      const own = base + first[s]!
      for (let j = 0; j < width; j++) {
        const column = start + j * height + width
        let sum = x[own + j]!
        for (let k = 0; k < below; k++) sum -= heap[column + k]! * x[base + rows[rowFrom + k]!]!
        x[own + j] = sum
      }
      // x <- N' x: from the first row down
      for (let j = 0; j < width; j++) {
        const column = start + j * height
        let sum = 0
        for (let i = j; i < width; i++) sum += heap[column + i]! * x[own + i]!
        x[own + j] = sum
      }
    }
  }
}
