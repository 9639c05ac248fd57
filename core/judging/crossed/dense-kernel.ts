/**
 * The dense arithmetic that nearly all time of a fit goes into, on one flat array of doubles; positions are indices into it. Matrices
 * are column-major with their leading dimension given. This is the plain twin of the compiled kernel: both add up in the same order, so
 * they agree to the last bit, and the tests hold one against the other.
 */
export type DenseKernel = {
  readonly heap: Float64Array
  /**
   * C (rows x cols) <- A B' or C <- C - A B', with A rows x depth and B cols x depth. With `lower` only entries of C on and below its
   * diagonal are promised (those above may or may not be written).
   */
  readonly product: (subtract: boolean, lower: boolean, c: number, ldc: number, rows: number, cols: number, a: number, lda: number, b: number, ldb: number, depth: number) => void
  /**
   * Replaces the lower triangle of the positive definite block (width x width) by the inverse of its Cholesky factor; above the
   * diagonal it writes zeros. False if the block is not positive definite.
   */
  readonly choleskyInverse: (block: number, ld: number, width: number) => boolean
}

export function plainKernel(doubles: number): DenseKernel {
  const heap = new Float64Array(doubles)
  return {
    heap,
    product: (subtract, lower, c, ldc, rows, cols, a, lda, b, ldb, depth) => product(heap, subtract, lower, c, ldc, rows, cols, a, lda, b, ldb, depth),
    choleskyInverse: (block, ld, width) => choleskyInverse(heap, block, ld, width),
  }
}

function product(heap: Float64Array, subtract: boolean, lower: boolean, c: number, ldc: number, rows: number, cols: number, a: number, lda: number, b: number, ldb: number, depth: number): void {
  for (let j = 0; j < cols; j += 4) {
    const wide = Math.min(4, cols - j)
    let i = lower ? j : 0
    if (wide === 4) for (; i + 2 <= rows; i += 2) tile(heap, subtract, c + i + j * ldc, ldc, a + i, lda, b + j, ldb, depth)
    for (let col = j; col < j + wide; col++) {
      for (let row = i; row < rows; row++) {
        let sum = 0
        for (let p = 0, x = a + row, y = b + col; p < depth; p++, x += lda, y += ldb) sum += heap[x]! * heap[y]!
        const at = c + row + col * ldc
        heap[at] = subtract ? heap[at]! - sum : sum
      }
    }
  }
}

/** Two rows by four columns at once: eight sums that stay in registers. */
function tile(heap: Float64Array, subtract: boolean, c: number, ldc: number, a: number, lda: number, b: number, ldb: number, depth: number): void {
  let s00 = 0, s10 = 0, s01 = 0, s11 = 0, s02 = 0, s12 = 0, s03 = 0, s13 = 0
  for (let p = 0, x = a, y = b; p < depth; p++, x += lda, y += ldb) {
    const a0 = heap[x]!, a1 = heap[x + 1]!
    const b0 = heap[y]!, b1 = heap[y + 1]!, b2 = heap[y + 2]!, b3 = heap[y + 3]!
    s00 += a0 * b0; s10 += a1 * b0
    s01 += a0 * b1; s11 += a1 * b1
    s02 += a0 * b2; s12 += a1 * b2
    s03 += a0 * b3; s13 += a1 * b3
  }
  const c1 = c + ldc, c2 = c1 + ldc, c3 = c2 + ldc
  if (subtract) {
    heap[c]! -= s00; heap[c + 1]! -= s10
    heap[c1]! -= s01; heap[c1 + 1]! -= s11
    heap[c2]! -= s02; heap[c2 + 1]! -= s12
    heap[c3]! -= s03; heap[c3 + 1]! -= s13
  } else {
    heap[c] = s00; heap[c + 1] = s10
    heap[c1] = s01; heap[c1 + 1] = s11
    heap[c2] = s02; heap[c2 + 1] = s12
    heap[c3] = s03; heap[c3 + 1] = s13
  }
}

function choleskyInverse(heap: Float64Array, block: number, ld: number, width: number): boolean {
  for (let j = 0; j < width; j++) {
    const column = block + j * ld
    for (let k = 0; k < j; k++) {
      const left = block + k * ld
      const factor = heap[left + j]!
      for (let i = j; i < width; i++) heap[column + i]! -= factor * heap[left + i]!
    }
    const pivot = heap[column + j]!
    if (!(pivot > 0)) return false
    const root = Math.sqrt(pivot)
    heap[column + j] = root
    for (let i = j + 1; i < width; i++) heap[column + i]! /= root
  }
  // column j of the inverse solves L x = e_j; columns from the right, so that what is still needed of L is not yet overwritten
  for (let j = width - 1; j >= 0; j--) {
    const column = block + j * ld
    const diagonal = 1 / heap[column + j]!
    for (let i = width - 1; i > j; i--) {
      let sum = 0
      for (let k = j + 1; k <= i; k++) sum += heap[block + k * ld + i]! * heap[column + k]!
      heap[column + i] = -sum * diagonal
    }
    heap[column + j] = diagonal
    for (let i = 0; i < j; i++) heap[column + i] = 0
  }
  return true
}
