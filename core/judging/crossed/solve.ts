import type { System } from './trunk-factor.ts'

/**
 * Solves M x = b in place after `factorise`: `leaf` by leaf level and `trunk` by trunk column hold b, then x. Leaves go first and come
 * back last; in between the trunk is solved with the supernodes, whose diagonal blocks hold inverses.
 */
export function solve(system: System, leaf: Float64Array, trunk: Float64Array): void {
  const { gram, shape, linkPlace, linkScaled, leafPivot } = system
  const { leafStart } = gram
  const x = new Float64Array(shape.size)
  for (let c = 0; c < gram.trunk; c++) x[shape.place[c]!] = trunk[c]!
  for (let i = 0; i < gram.leaves; i++) {
    const share = leaf[i]! / leafPivot[i]!
    for (let k = leafStart[i]!; k < leafStart[i + 1]!; k++) x[linkPlace[k]!]! -= linkScaled[k]! * share
  }
  solveTrunk(system, x)
  for (let i = 0; i < gram.leaves; i++) {
    let sum = leaf[i]!
    for (let k = leafStart[i]!; k < leafStart[i + 1]!; k++) sum -= linkScaled[k]! * x[linkPlace[k]!]!
    leaf[i] = sum / leafPivot[i]!
  }
  for (let c = 0; c < gram.trunk; c++) trunk[c] = x[shape.place[c]!]!
}

function solveTrunk({ shape, kernel, factorAt }: System, x: Float64Array): void {
  const { heap } = kernel
  const { rows } = shape
  const part = new Float64Array(shape.size)
  for (let s = 0; s < shape.count; s++) {
    const from = shape.first[s]!
    const width = shape.first[s + 1]! - from
    const rowFrom = shape.rowStart[s]!
    const height = width + shape.rowStart[s + 1]! - rowFrom
    const block = factorAt + shape.block[s]!
    part.fill(0, 0, width)
    for (let j = 0; j < width; j++) for (let i = j, column = block + j * height, value = x[from + j]!; i < width; i++) part[i]! += heap[column + i]! * value
    for (let j = 0; j < width; j++) x[from + j] = part[j]!
    for (let j = 0; j < width; j++) {
      const column = block + j * height + width
      const value = part[j]!
      for (let k = 0; k < height - width; k++) x[rows[rowFrom + k]!]! -= heap[column + k]! * value
    }
  }
  for (let s = shape.count - 1; s >= 0; s--) {
    const from = shape.first[s]!
    const width = shape.first[s + 1]! - from
    const rowFrom = shape.rowStart[s]!
    const height = width + shape.rowStart[s + 1]! - rowFrom
    const block = factorAt + shape.block[s]!
    for (let j = 0; j < width; j++) {
      const column = block + j * height + width
      let sum = x[from + j]!
      for (let k = 0; k < height - width; k++) sum -= heap[column + k]! * x[rows[rowFrom + k]!]!
      part[j] = sum
    }
    for (let j = 0; j < width; j++) {
      let sum = 0
      for (let i = j, column = block + j * height; i < width; i++) sum += heap[column + i]! * part[i]!
      x[from + j] = sum
    }
  }
}
