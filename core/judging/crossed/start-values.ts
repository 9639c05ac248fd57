import type { Gram } from './gram.ts'

/**
 * Starting variances by Henderson's first method (Biometrics 9 (1953) 226-252): sums of squares between the levels of each term, set
 * equal to their expectations. Returns s_k^2 / s^2 for each term, kept within `least`..`most`; good to a few percent on large data.
 */
export function startingRatios(gram: Gram, least = 1e-3, most = 1e3): Float64Array {
  const { terms } = gram
  const size = terms + 1
  const totalWeight = gram.fixedWeight.reduce((sum, w) => sum + w, 0)
  const fixedMean = gram.fixedResponse.map((sum, x) => sum / gram.fixedWeight[x]!)
  const matrix = Array.from({ length: size }, () => new Float64Array(size + 1))
  const weightSquares = new Float64Array(terms)
  const weight = (k: number): Float64Array => (k === gram.leafTerm ? gram.leafWeight : gram.trunkWeight)
  const own = new Float64Array(terms)
  const add = (k: number, n: number, sum: number): void => {
    if (n <= 0) return
    weightSquares[k]! += n * n
    own[k]! += (sum * sum) / n
    matrix[k]![terms]! += 1
  }
  for (let i = 0; i < gram.leaves; i++) add(gram.leafTerm, gram.leafWeight[i]!, centred(gram.leafResponse, gram.leafFixed, gram.leaves, i, fixedMean))
  for (let c = 0; c < gram.trunk; c++) add(gram.trunkTerm[c]!, gram.trunkWeight[c]!, centred(gram.trunkResponse, gram.trunkFixed, gram.trunk, c, fixedMean))
  const shared = (k: number, i: number, l: number, c: number, value: number): void => {
    matrix[k]![l]! += (value * value) / weight(k)[i]!
    matrix[l]![k]! += (value * value) / weight(l)[c]!
  }
  for (let i = 0; i < gram.leaves; i++) for (let k = gram.leafStart[i]!; k < gram.leafStart[i + 1]!; k++) shared(gram.leafTerm, i, gram.trunkTerm[gram.leafColumn[k]!]!, gram.leafColumn[k]!, gram.leafValue[k]!)
  for (let c = 0; c < gram.trunk; c++) for (let k = gram.pairStart[c]!; k < gram.pairStart[c + 1]!; k++) shared(gram.trunkTerm[c]!, c, gram.trunkTerm[gram.pairColumn[k]!]!, gram.pairColumn[k]!, gram.pairValue[k]!)
  let squares = gram.responseSquares
  for (let x = 0; x < gram.fixed; x++) squares -= fixedMean[x]! * gram.fixedResponse[x]!
  for (let k = 0; k < terms; k++) {
    const row = matrix[k]!
    row[k] = totalWeight
    for (let l = 0; l < terms; l++) row[l]! -= weightSquares[l]! / totalWeight
    row[terms]! -= 1
    row[size] = own[k]!
    matrix[terms]![k] = totalWeight - weightSquares[k]! / totalWeight
  }
  matrix[terms]![terms] = gram.rows - gram.fixed
  matrix[terms]![size] = squares
  const solution = eliminated(matrix)
  const residual = Math.max(solution?.[terms] ?? 0, (0.02 * squares) / gram.rows)
  return Float64Array.from({ length: terms }, (_, k) => Math.min(most, Math.max(least, (solution?.[k] ?? residual) / residual)))
}

function centred(sums: Float64Array, fixed: Float64Array, stride: number, at: number, mean: Float64Array): number {
  let sum = sums[at]!
  for (let x = 0; x < mean.length; x++) sum -= fixed[x * stride + at]! * mean[x]!
  return sum
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
