import type { Gram } from './gram.ts'

/** Vectors over all levels, leaves first. Several of them stand one after the other in one array. */

/** Z'WZ v, for the vector that begins at `from`. */
export function gramTimes(gram: Gram, v: Float64Array, from = 0): Float64Array {
  const { leaves, trunk, weight, linkStart, linkColumn, linkValue, pairStart, pairColumn, pairValue } = gram
  const out = new Float64Array(leaves + trunk)
  for (let i = 0; i < out.length; i++) out[i] = weight[i]! * v[from + i]!
  for (let c = 0; c < trunk; c++) {
    const value = v[from + leaves + c]!
    let sum = 0
    for (let k = pairStart[c]!; k < pairStart[c + 1]!; k++) {
      const other = leaves + pairColumn[k]!
      sum += pairValue[k]! * v[from + other]!
      out[other]! += pairValue[k]! * value
    }
    out[leaves + c]! += sum
  }
  for (let i = 0; i < leaves; i++) {
    const value = v[from + i]!
    let sum = 0
    for (let k = linkStart[i]!; k < linkStart[i + 1]!; k++) {
      const c = leaves + linkColumn[k]!
      sum += linkValue[k]! * v[from + c]!
      out[c]! += linkValue[k]! * value
    }
    out[i]! += sum
  }
  return out
}

/** a . b for vectors that begin at `aFrom` and `bFrom`. */
export function dot(size: number, a: Float64Array, b: Float64Array, aFrom = 0, bFrom = 0): number {
  let sum = 0
  for (let i = 0; i < size; i++) sum += a[aFrom + i]! * b[bFrom + i]!
  return sum
}

/** a <- a + factor b. */
export function addTo(size: number, a: Float64Array, b: Float64Array, factor: number, aFrom = 0, bFrom = 0): void {
  for (let i = 0; i < size; i++) a[aFrom + i]! += factor * b[bFrom + i]!
}

/** Sum over each term's levels of a_i b_i. */
export function dotByTerm({ termOf, terms }: Gram, a: Float64Array, b: Float64Array, aFrom = 0, bFrom = 0): Float64Array {
  const sums = new Float64Array(terms)
  for (let i = 0; i < termOf.length; i++) sums[termOf[i]!]! += a[aFrom + i]! * b[bFrom + i]!
  return sums
}
