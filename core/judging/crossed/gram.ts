import type { CrossedDesign, Factor } from './design.ts'

/**
 * Everything a fit needs of the data: sums over rows, which do not depend on the variances. With W = diag(weights) these are Z'WZ, Z'WX,
 * Z'Wy, X'WX, X'Wy and y'Wy. The largest term (the *leaves*) is kept apart: its block of Z'WZ is diagonal, so it is eliminated in
 * closed form and only the other terms (the *trunk*, columns numbered through) need a sparse factorisation.
 */
export type Gram = {
  readonly rows: number
  readonly terms: number
  /** Which term holds the leaves; the others follow in their own order in the trunk. */
  readonly leafTerm: number
  readonly leaves: number
  readonly trunk: number
  /** Term of each trunk column; first trunk column of each term (-1 for the leaf term). */
  readonly trunkTerm: Int32Array
  readonly trunkStart: Int32Array
  readonly leafWeight: Float64Array
  readonly trunkWeight: Float64Array
  /** Leaf i meets trunk columns `leafColumn[k]` with weight `leafValue[k]`, k in leafStart[i]..leafStart[i+1]. */
  readonly leafStart: Int32Array
  readonly leafColumn: Int32Array
  readonly leafValue: Float64Array
  /** Trunk column c meets later-term columns `pairColumn[k]`, k in pairStart[c]..pairStart[c+1]; each pair once. */
  readonly pairStart: Int32Array
  readonly pairColumn: Int32Array
  readonly pairValue: Float64Array
  /** Number of fixed effects; X'WX is diagonal because the fixed factor has one level per row. */
  readonly fixed: number
  readonly fixedWeight: Float64Array
  readonly fixedResponse: Float64Array
  /** Z'WX, column-major by fixed effect: leaves x fixed and trunk x fixed. */
  readonly leafFixed: Float64Array
  readonly trunkFixed: Float64Array
  readonly leafResponse: Float64Array
  readonly trunkResponse: Float64Array
  readonly responseSquares: number
  /** Sum of log weights. */
  readonly logWeights: number
  /** Subtracted from every response before summing, for accuracy; add it to every fixed effect. */
  readonly centre: number
}

const constant = (rows: number): Factor => ({ name: '1', levels: 1, level: new Int32Array(rows) })

export function gramOf(design: CrossedDesign): Gram {
  const { y, terms } = design
  const rows = y.length
  const weights = design.weights ?? new Float64Array(rows).fill(1)
  const fixedFactor = design.fixed ?? constant(rows)
  let leafTerm = 0
  terms.forEach((term, k) => { if (term.levels > terms[leafTerm]!.levels) leafTerm = k })
  const leaf = terms[leafTerm]!
  const trunkStart = new Int32Array(terms.length).fill(-1)
  let trunk = 0
  terms.forEach((term, k) => { if (k !== leafTerm) { trunkStart[k] = trunk; trunk += term.levels } })
  const trunkTerm = new Int32Array(trunk)
  const trunkFactors = terms.flatMap((factor, k) => (k === leafTerm ? [] : [{ factor, start: trunkStart[k]! }]))
  for (const [k, start] of trunkStart.entries()) if (start >= 0) trunkTerm.fill(k, start, start + terms[k]!.levels)

  const centre = y.reduce((sum, value) => sum + value, 0) / rows
  const fixed = fixedFactor.levels
  const leafWeight = new Float64Array(leaf.levels), leafResponse = new Float64Array(leaf.levels), leafFixed = new Float64Array(leaf.levels * fixed)
  const trunkWeight = new Float64Array(trunk), trunkResponse = new Float64Array(trunk), trunkFixed = new Float64Array(trunk * fixed)
  const fixedWeight = new Float64Array(fixed), fixedResponse = new Float64Array(fixed)
  let responseSquares = 0
  let logWeights = 0
  for (let r = 0; r < rows; r++) {
    const w = weights[r]!
    const value = y[r]! - centre
    const x = fixedFactor.level[r]!
    const i = leaf.level[r]!
    leafWeight[i]! += w
    leafResponse[i]! += w * value
    leafFixed[x * leaf.levels + i]! += w
    fixedWeight[x]! += w
    fixedResponse[x]! += w * value
    responseSquares += w * value * value
  }
  if (design.weights) for (const w of weights) logWeights += Math.log(w)
  for (const { factor, start } of trunkFactors) {
    for (let r = 0; r < rows; r++) {
      const w = weights[r]!
      const c = start + factor.level[r]!
      trunkWeight[c]! += w
      trunkResponse[c]! += w * (y[r]! - centre)
      trunkFixed[fixedFactor.level[r]! * trunk + c]! += w
    }
  }
  const links = crossSums(leaf, trunkFactors, weights, trunk)
  const pairs = pairSums(trunkFactors, weights, trunk)
  return {
    rows, terms: terms.length, leafTerm, leaves: leaf.levels, trunk, trunkTerm, trunkStart, leafWeight, trunkWeight,
    leafStart: links.start, leafColumn: links.column, leafValue: links.value, pairStart: pairs.start, pairColumn: pairs.column, pairValue: pairs.value,
    fixed, fixedWeight, fixedResponse, leafFixed, trunkFixed, leafResponse, trunkResponse, responseSquares, logWeights, centre,
  }
}

type Sums = { readonly start: Int32Array; readonly column: Int32Array; readonly value: Float64Array }
type Placed = { readonly factor: Factor; readonly start: number }

/** For each level of `from`: the columns of the other factors it shares rows with, and the weight shared. */
function crossSums(from: Factor, others: readonly Placed[], weights: Float64Array, columns: number): Sums {
  const rows = from.level.length
  const rowsOf = rowsByLevel(from)
  const start = new Int32Array(from.levels + 1)
  const column = new Int32Array(rows * others.length)
  const value = new Float64Array(rows * others.length)
  const slot = new Int32Array(columns).fill(-1)
  let end = 0
  for (let i = 0; i < from.levels; i++) {
    const begin = end
    for (const { factor, start: base } of others) {
      for (let k = rowsOf.start[i]!; k < rowsOf.start[i + 1]!; k++) {
        const r = rowsOf.row[k]!
        const c = base + factor.level[r]!
        let at = slot[c]!
        if (at < begin) {
          at = end++
          slot[c] = at
          column[at] = c
          value[at] = 0
        }
        value[at]! += weights[r]!
      }
    }
    start[i + 1] = end
  }
  return { start, column: column.slice(0, end), value: value.slice(0, end) }
}

function pairSums(factors: readonly Placed[], weights: Float64Array, columns: number): Sums {
  const parts = factors.map(({ factor }, k) => crossSums(factor, factors.slice(k + 1), weights, columns))
  const total = parts.reduce((sum, part) => sum + part.column.length, 0)
  const start = new Int32Array(columns + 1)
  const column = new Int32Array(total)
  const value = new Float64Array(total)
  let end = 0
  let at = 0
  for (const part of parts) {
    column.set(part.column, end)
    value.set(part.value, end)
    for (let i = 1; i < part.start.length; i++) start[++at] = end + part.start[i]!
    end += part.column.length
  }
  return { start, column, value }
}

/** Rows of each level, by counting. */
export function rowsByLevel({ levels, level }: Factor): { readonly start: Int32Array; readonly row: Int32Array } {
  const start = new Int32Array(levels + 1)
  for (let r = 0; r < level.length; r++) start[level[r]! + 1]!++
  for (let i = 0; i < levels; i++) start[i + 1]! += start[i]!
  const at = start.slice(0, levels)
  const row = new Int32Array(level.length)
  for (let r = 0; r < level.length; r++) row[at[level[r]!]!++] = r
  return { start, row }
}
