import type { CrossedDesign, Factor } from './design.ts'

/**
 * Everything a fit needs of the data: sums over rows, which do not depend on the variances. With W = diag(weights) these are Z'WZ, Z'WX,
 * Z'Wy, X'WX, X'Wy and y'Wy. The largest term (the *leaves*) is kept apart: its block of Z'WZ is diagonal, so it is eliminated in
 * closed form and only the other terms (the *trunk*, columns numbered through) need a sparse factorisation.
 */
export type Gram = {
  readonly rows: number
  readonly terms: number
  /** Which term holds the leaves; the others follow in the trunk. Levels are numbered leaves first, then trunk columns. */
  readonly leafTerm: number
  readonly leaves: number
  readonly trunk: number
  /** Term of each level. */
  readonly termOf: Int32Array
  /** Sum of weights and of weighted responses of each level. */
  readonly weight: Float64Array
  readonly response: Float64Array
  /** Leaf i meets trunk columns `linkColumn[k]` (0..trunk-1, ascending) with weight `linkValue[k]`, k in linkStart[i]..linkStart[i+1]. */
  readonly linkStart: Int32Array
  readonly linkColumn: Int32Array
  readonly linkValue: Float64Array
  /** Trunk column c meets columns `pairColumn[k]` of other terms, k in pairStart[c]..pairStart[c+1]; each pair once. */
  readonly pairStart: Int32Array
  readonly pairColumn: Int32Array
  readonly pairValue: Float64Array
  /** Number of fixed effects; X'WX is diagonal because the fixed factor has one level per row. */
  readonly fixed: number
  readonly fixedWeight: Float64Array
  readonly fixedResponse: Float64Array
  /** Z'WX, one column of all levels after the other. */
  readonly fixedSums: Float64Array
  readonly responseSquares: number
  /** Sum of log weights. */
  readonly logWeights: number
  /** Subtracted from every response before summing, for accuracy; add it to every fixed effect. */
  readonly centre: number
  /** Where the levels of each term stand among all levels: level i of term k is `levelAt[k][i]`. */
  readonly levelAt: readonly Int32Array[]
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
  const leaves = leaf.levels
  const others = terms.flatMap((factor, k) => (k === leafTerm ? [] : [{ factor, term: k }]))
  const starts = new Int32Array(terms.length)
  let levels = leaves
  for (const { factor, term } of others) {
    starts[term] = levels
    levels += factor.levels
  }
  const trunk = levels - leaves
  const termOf = new Int32Array(levels)
  terms.forEach((factor, k) => termOf.fill(k, starts[k], starts[k]! + factor.levels))

  const centre = y.reduce((sum, value) => sum + value, 0) / rows
  const fixed = fixedFactor.levels
  const fixedWeight = new Float64Array(fixed), fixedResponse = new Float64Array(fixed)
  let responseSquares = 0
  let logWeights = 0
  for (let r = 0; r < rows; r++) {
    const w = weights[r]!
    const value = y[r]! - centre
    const x = fixedFactor.level[r]!
    fixedWeight[x]! += w
    fixedResponse[x]! += w * value
    responseSquares += w * value * value
  }
  if (design.weights) for (const w of weights) logWeights += Math.log(w)
  const weight = new Float64Array(levels), response = new Float64Array(levels), fixedSums = new Float64Array(levels * fixed)
  terms.forEach(({ level }, k) => {
    const start = starts[k]!
    for (let r = 0; r < rows; r++) {
      const w = weights[r]!
      const at = start + level[r]!
      weight[at]! += w
      response[at]! += w * (y[r]! - centre)
      fixedSums[fixedFactor.level[r]! * levels + at]! += w
    }
  })
  const placed = others.map(({ factor, term }) => ({ factor, start: starts[term]! - leaves }))
  const links = crossSums(leaf, placed, weights, trunk)
  const pairs = pairSums(placed, weights, trunk)
  return {
    rows, terms: terms.length, leafTerm, leaves, trunk, termOf, weight, response, linkStart: links.start, linkColumn: links.column, linkValue: links.value,
    pairStart: pairs.start, pairColumn: pairs.column, pairValue: pairs.value, fixed, fixedWeight, fixedResponse, fixedSums, responseSquares, logWeights, centre,
    levelAt: terms.map(({ levels: count }, k) => Int32Array.from({ length: count }, (_, i) => starts[k]! + i)),
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
function rowsByLevel({ levels, level }: Factor): { readonly start: Int32Array; readonly row: Int32Array } {
  const start = new Int32Array(levels + 1)
  for (let r = 0; r < level.length; r++) start[level[r]! + 1]!++
  for (let i = 0; i < levels; i++) start[i + 1]! += start[i]!
  const at = start.slice(0, levels)
  const row = new Int32Array(level.length)
  for (let r = 0; r < level.length; r++) row[at[level[r]!]!++] = r
  return { start, row }
}
