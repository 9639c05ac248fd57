/**
 * The arithmetic that nearly all time of a fit goes into, on one flat array of doubles (`heap`) and one of integers (`index`). Positions are places in
 * them; matrices are column-major with their leading dimension given. Two kernels do the same: plain-kernel.ts in TypeScript and
 * kernel.as compiled to WebAssembly. Both add up in the same order and agree to the last bit.
 */
export type Kernel = {
  readonly heap: Float64Array
  readonly index: Int32Array
  /**
   * C (rows x cols) <- A B' (set), C - A B' (subtract) or -A B' (negate), with A rows x depth and B cols x depth. With `lower` only entries of C
   * on and below its diagonal are promised; those above may or may not be written.
   */
  readonly product: (mode: ProductMode, lower: boolean, c: number, ldc: number, rows: number, cols: number, a: number, lda: number, b: number, ldb: number, depth: number) => void
  /** C (rows x order) <- -A B with A rows x order and B symmetric, of which only the lower triangle is read. */
  readonly productSymmetric: (c: number, ldc: number, rows: number, order: number, a: number, lda: number, b: number, ldb: number) => void
  /**
   * Replaces the lower triangle of the positive definite block (width x width) by the inverse N of its Cholesky factor; above the diagonal it writes
   * zeros. False if the block is not positive definite.
   */
  readonly choleskyInverse: (block: number, ld: number, width: number) => boolean
  /** heap[target + map[c] * height + map[r]] -= heap[source + c * below + r], c in from..end, r in c..below; map[i] = index[map + i]. */
  readonly scatterLower: (target: number, height: number, map: number, from: number, end: number, below: number, source: number) => void
  /** heap[known + c * below + r] = heap[source + map[c] * height + map[r]], the same c and r. */
  readonly gatherLower: (source: number, height: number, map: number, from: number, end: number, below: number, known: number) => void
  /** For columns from..end of the block: entry(c, c') -= b_c b_c' / pivot for all later columns c' of every leaf that meets c. */
  readonly subtractLeaves: (block: number, height: number, from: number, end: number, links: LinkTables) => void
  /** For the same columns: diagonal[leaf] += b_c (2 sum over later c' of b_c' Z(c, c') + b_c Z(c, c)). */
  readonly addLeafDiagonal: (block: number, height: number, from: number, end: number, links: LinkTables, diagonal: number) => void
  /** Two right-hand sides stand side by side at x (level i at x + 2 i): trunk entries -= b x[leaf] / pivot. */
  readonly leavesOut: (x: number, leaves: number, links: LinkTables) => void
  /** x[leaf] <- (x[leaf] - b' x) / pivot. */
  readonly leavesIn: (x: number, leaves: number, links: LinkTables) => void
  /** One supernode, two right-hand sides: own <- N own, x[rows] -= L21 own; x is where trunk column 0 stands. */
  readonly forward: (block: number, width: number, below: number, rows: number, x: number, own: number) => void
  /** own <- N' (own - L21' x[rows]). */
  readonly backward: (block: number, width: number, below: number, rows: number, x: number, own: number) => void
}

export const productModes = { set: 0, subtract: 1, negate: 2 } as const
export type ProductMode = keyof typeof productModes

/** Positions of the tables of links: integers in the index (see Gram and System), doubles in the heap. */
export type LinkTables = {
  readonly local: number
  readonly columnStart: number
  readonly columnLeaf: number
  readonly columnLink: number
  readonly linkStart: number
  readonly linkColumn: number
  readonly linkScaled: number
  readonly leafPivot: number
}

/** Room that a kernel needs: doubles, integers, and doubles for packing the sides of one product. */
export type KernelRoom = { readonly doubles: number; readonly integers: number; readonly packed: number }
