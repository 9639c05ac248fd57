import type { Gram } from './gram.ts'

/** A vector over all random-effect levels: leaves by level, trunk by column. */
export type LevelVector = { readonly leaf: Float64Array; readonly trunk: Float64Array }

export const zeroVector = ({ leaves, trunk }: Gram): LevelVector => ({ leaf: new Float64Array(leaves), trunk: new Float64Array(trunk) })

/** Z'WZ v. */
export function gramTimes(gram: Gram, v: LevelVector): LevelVector {
  const out = zeroVector(gram)
  for (let c = 0; c < gram.trunk; c++) {
    const value = v.trunk[c]!
    let sum = out.trunk[c]! + gram.trunkWeight[c]! * value
    for (let k = gram.pairStart[c]!; k < gram.pairStart[c + 1]!; k++) {
      const other = gram.pairColumn[k]!
      const shared = gram.pairValue[k]!
      sum += shared * v.trunk[other]!
      out.trunk[other]! += shared * value
    }
    out.trunk[c] = sum
  }
  for (let i = 0; i < gram.leaves; i++) {
    const value = v.leaf[i]!
    let sum = gram.leafWeight[i]! * value
    for (let k = gram.leafStart[i]!; k < gram.leafStart[i + 1]!; k++) {
      const c = gram.leafColumn[k]!
      const shared = gram.leafValue[k]!
      sum += shared * v.trunk[c]!
      out.trunk[c]! += shared * value
    }
    out.leaf[i] = sum
  }
  return out
}

/** v with each level multiplied by its term's factor; a new vector. */
export function scaledByTerm(gram: Gram, v: LevelVector, factors: Float64Array): LevelVector {
  const own = factors[gram.leafTerm]!
  return { leaf: v.leaf.map(value => own * value), trunk: v.trunk.map((value, c) => factors[gram.trunkTerm[c]!]! * value) }
}

/** v kept for one term, zero elsewhere. */
export function onlyTerm(gram: Gram, v: LevelVector, term: number): LevelVector {
  if (term === gram.leafTerm) return { leaf: v.leaf.slice(), trunk: new Float64Array(gram.trunk) }
  return { leaf: new Float64Array(gram.leaves), trunk: v.trunk.map((value, c) => (gram.trunkTerm[c] === term ? value : 0)) }
}

/** a <- a + factor * b. */
export function addTo(a: LevelVector, b: LevelVector, factor: number): void {
  for (let i = 0; i < a.leaf.length; i++) a.leaf[i]! += factor * b.leaf[i]!
  for (let c = 0; c < a.trunk.length; c++) a.trunk[c]! += factor * b.trunk[c]!
}

export function dot(a: LevelVector, b: LevelVector): number {
  let sum = 0
  for (let i = 0; i < a.leaf.length; i++) sum += a.leaf[i]! * b.leaf[i]!
  for (let c = 0; c < a.trunk.length; c++) sum += a.trunk[c]! * b.trunk[c]!
  return sum
}

/** Sum over each term's levels of a_i b_i. */
export function dotByTerm(gram: Gram, a: LevelVector, b: LevelVector): Float64Array {
  const sums = new Float64Array(gram.terms)
  for (let i = 0; i < gram.leaves; i++) sums[gram.leafTerm]! += a.leaf[i]! * b.leaf[i]!
  for (let c = 0; c < gram.trunk; c++) sums[gram.trunkTerm[c]!]! += a.trunk[c]! * b.trunk[c]!
  return sums
}

/** Column x of Z'WX. */
export function fixedColumn(gram: Gram, x: number): LevelVector {
  return { leaf: gram.leafFixed.subarray(x * gram.leaves, (x + 1) * gram.leaves), trunk: gram.trunkFixed.subarray(x * gram.trunk, (x + 1) * gram.trunk) }
}
