/**
 * A factor F with F F' = covariance, by Cholesky with the largest remaining variance first, so that a singular covariance (scores
 * tied together by a sum, entries without error) is factored as well as a regular one.
 *
 * @param covariance size x size, row by row, symmetric
 * @returns F, size x size, row by row (rows in the given order, columns in the order of elimination), or undefined when the matrix is
 *   not positive semidefinite: a remaining variance, or a covariance where no variance remains, is off by 1e-9 of the largest variance
 * Reference: Higham, Accuracy and Stability of Numerical Algorithms (2nd ed. 2002), section 10.3.
 */
export const covarianceFactor = (covariance: Float64Array, size: number): Float64Array | undefined => {
  const rest = Float64Array.from(covariance)
  const factor = new Float64Array(size * size)
  const varianceOf = (i: number) => rest[i * size + i] as number
  let left = Array.from({ length: size }, (_, i) => i)
  const largest = left.reduce((most, i) => Math.max(most, varianceOf(i)), 0)

  for (let column = 0; column < size; column++) {
    const chosen = left.reduce((best, i) => (varianceOf(i) > varianceOf(best) ? i : best))
    const root = Math.sqrt(varianceOf(chosen))
    if (!(varianceOf(chosen) > 1e-13 * largest)) {
      const vanished = left.every(i => left.every(j => Math.abs(rest[i * size + j] as number) <= 1e-9 * largest))
      return vanished ? factor : undefined
    }
    left = left.filter(i => i !== chosen)
    factor[chosen * size + column] = root
    for (const i of left) factor[i * size + column] = (rest[i * size + chosen] as number) / root
    for (const i of left) {
      const weight = factor[i * size + column] as number
      for (const j of left) rest[i * size + j] = (rest[i * size + j] as number) - weight * (factor[j * size + column] as number)
    }
  }
  return factor
}
