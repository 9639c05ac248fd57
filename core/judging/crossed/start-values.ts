import type { Gram } from './gram.ts'

/**
 * Starting variances by Henderson's first method (Biometrics 9 (1953) 226-252): sums of squares between the levels of each term, set
 * equal to their expectations. Responses are centred by fixed effect first; that takes one degree of freedom from a term, or, from a
 * term whose levels lie within fixed effects, one for each. Returns s_k^2 / s^2 for each term, kept within `least`..`most`: a few percent off on
 * large data.
 */
export function startingRatios(gram: Gram, least = 1e-3, most = 1e3): Float64Array {
  const { terms, fixed, rows, termOf, weight } = gram
  const levels = termOf.length
  const total = gram.fixedWeight.reduce((sum, w) => sum + w, 0)
  const mean = gram.fixedResponse.map((sum, x) => sum / gram.fixedWeight[x]!)
  const matrix = Array.from({ length: terms + 1 }, () => new Float64Array(terms + 2))
  const { nested, around, within } = centring(gram, total)
  for (let i = 0; i < levels; i++) {
    if (weight[i] === 0) continue
    const row = matrix[termOf[i]!]!
    let sum = gram.response[i]!
    for (let x = 0; x < fixed; x++) sum -= gram.fixedSums[x * levels + i]! * mean[x]!
    row[terms + 1]! += (sum * sum) / weight[i]!
    row[terms]! += 1
  }
  const shared = (i: number, j: number, value: number): void => {
    matrix[termOf[i]!]![termOf[j]!]! += (value * value) / weight[i]!
    matrix[termOf[j]!]![termOf[i]!]! += (value * value) / weight[j]!
  }
  for (let i = 0; i < gram.leaves; i++) for (let k = gram.linkStart[i]!; k < gram.linkStart[i + 1]!; k++) shared(i, gram.leaves + gram.linkColumn[k]!, gram.linkValue[k]!)
  for (let c = 0; c < gram.trunk; c++) for (let k = gram.pairStart[c]!; k < gram.pairStart[c + 1]!; k++) shared(gram.leaves + c, gram.leaves + gram.pairColumn[k]!, gram.pairValue[k]!)
  let squares = gram.responseSquares
  for (let x = 0; x < fixed; x++) squares -= mean[x]! * gram.fixedResponse[x]!
  const last = matrix[terms]!
  for (let k = 0; k < terms; k++) {
    const row = matrix[k]!
    row[k] = total
    for (let l = 0; l < terms; l++) row[l]! -= nested[k] === 1 ? within[l]! : around[l]!
    row[terms]! -= nested[k] === 1 ? fixed : 1
    last[k] = total - within[k]!
  }
  last[terms] = rows - fixed
  last[terms + 1] = squares
  const solution = eliminated(matrix)
  const residual = Math.max(solution?.[terms] ?? 0, (0.02 * squares) / rows)
  return Float64Array.from({ length: terms }, (_, k) => Math.min(most, Math.max(least, (solution?.[k] ?? residual) / residual)))
}

/** What centring takes from the expectation of each variance: around the grand mean, and within fixed effects; which terms are nested in them. */
function centring({ terms, fixed, termOf, weight, fixedSums, fixedWeight }: Gram, total: number) {
  const levels = termOf.length
  const around = new Float64Array(terms), within = new Float64Array(terms)
  const nested = new Uint8Array(terms).fill(1)
  for (let i = 0; i < levels; i++) {
    const k = termOf[i]!
    around[k]! += (weight[i]! * weight[i]!) / total
    for (let x = 0; x < fixed; x++) {
      const part = fixedSums[x * levels + i]!
      within[k]! += (part * part) / fixedWeight[x]!
      if (part !== 0 && part !== weight[i]) nested[k] = 0
    }
  }
  return { around, within, nested }
}

/** Gauss-Jordan elimination with row pivots of a small system [A | b]; undefined when A is singular. */
function eliminated(matrix: Float64Array[]): Float64Array | undefined {
  const size = matrix.length
  for (let j = 0; j < size; j++) {
    let best = j
    for (let i = j + 1; i < size; i++) if (Math.abs(matrix[i]![j]!) > Math.abs(matrix[best]![j]!)) best = i
    const pivotRow = matrix[best]!
    matrix[best] = matrix[j]!
    matrix[j] = pivotRow
    if (Math.abs(pivotRow[j]!) < 1e-9) return undefined
    for (let i = 0; i < size; i++) {
      if (i === j) continue
      const factor = matrix[i]![j]! / pivotRow[j]!
      for (let k = j; k <= size; k++) matrix[i]![k]! -= factor * pivotRow[k]!
    }
  }
  return Float64Array.from(matrix, (row, i) => row[size]! / row[i]!)
}
