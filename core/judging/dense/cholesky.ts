/** The lower triangle L of A = L L', row by row in an n x n array; the upper triangle is zero. */
export interface Cholesky {
  readonly n: number
  readonly lower: Float64Array
}

/**
 * Factors a symmetric positive definite matrix, n x n, row by row (only its lower triangle is read).
 * Returns null when a pivot falls to `tolerance` times its own diagonal or below: the matrix is singular to working
 * precision, which for a comparison graph means that it falls apart.
 * Reference: Golub and Van Loan, Matrix Computations, 4th ed., section 4.2.
 */
export const cholesky = (a: Float64Array, n: number, tolerance = 1e-11): Cholesky | null => {
  const lower = new Float64Array(n * n)
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = a[i * n + j]!
      for (let k = 0; k < j; k++) sum -= lower[i * n + k]! * lower[j * n + k]!
      if (j < i) lower[i * n + j] = sum / lower[j * n + j]!
      else if (sum > tolerance * a[i * n + i]!) lower[i * n + i] = Math.sqrt(sum)
      else return null
    }
  }
  return { n, lower }
}

/** Solves A x = b; returns x, leaves b as it is. Length n. */
export const solveCholesky = ({ n, lower }: Cholesky, b: Float64Array): Float64Array => {
  const x = Float64Array.from(b)
  for (let i = 0; i < n; i++) {
    let sum = x[i]!
    for (let k = 0; k < i; k++) sum -= lower[i * n + k]! * x[k]!
    x[i] = sum / lower[i * n + i]!
  }
  for (let i = n - 1; i >= 0; i--) {
    let sum = x[i]!
    for (let k = i + 1; k < n; k++) sum -= lower[k * n + i]! * x[k]!
    x[i] = sum / lower[i * n + i]!
  }
  return x
}

/** The inverse of A, n x n, row by row, exactly symmetric. */
export const invertCholesky = (factor: Cholesky): Float64Array => {
  const { n } = factor
  const inverse = new Float64Array(n * n)
  const unit = new Float64Array(n)
  for (let j = 0; j < n; j++) {
    unit.fill(0)
    unit[j] = 1
    const column = solveCholesky(factor, unit)
    for (let i = j; i < n; i++) {
      inverse[i * n + j] = column[i]!
      inverse[j * n + i] = column[i]!
    }
  }
  return inverse
}
