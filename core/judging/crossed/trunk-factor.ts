import type { DenseKernel } from './dense-kernel.ts'
import type { Gram } from './gram.ts'
import type { Supernodes } from './supernodes.ts'

/**
 * Sparse Cholesky factorisation of M = I + T Z'WZ T, T = diag(theta of each column's term), the matrix of lme4 (Bates, Maechler, Bolker
 * & Walker, J. Stat. Software 67 (2015) i01). Leaves are eliminated in closed form; the trunk is factored supernode by supernode, each
 * updating its ancestors at once. All eigenvalues of M are at least 1, so no pivoting is needed and theta = 0 is an ordinary value.
 */
export type System = {
  /** With the trunk in order of elimination. */
  readonly gram: Gram
  readonly shape: Supernodes
  readonly kernel: DenseKernel
  /** Positions in the heap: blocks of the factor, blocks of the selected inverse, scratch. */
  readonly factorAt: number
  readonly inverseAt: number
  readonly scratchAt: number
  /** The links by trunk column: which leaf, and which link, link[k] for k in start[c]..start[c+1]. */
  readonly columnStart: Int32Array
  readonly columnLeaf: Int32Array
  readonly columnLink: Int32Array
  /** Heap positions of the diagonal and of the pairs, relative to `factorAt`. */
  readonly diagonalEntry: Int32Array
  readonly pairEntry: Int32Array
  /** Set by `factorise`: theta by level, leaf pivots 1 + theta^2 n, and the links scaled by both thetas: entries of M. */
  readonly thetaOf: Float64Array
  readonly leafPivot: Float64Array
  readonly linkScaled: Float64Array
}

/** Factorises M at `theta` (one per term). Returns log det M. */
export function factorise(system: System, theta: Float64Array): number {
  const { shape, kernel } = system
  let logs = scaleLeaves(system, theta)
  assemble(system)
  for (let s = 0; s < shape.count; s++) {
    const width = shape.first[s + 1]! - shape.first[s]!
    const below = shape.rowStart[s + 1]! - shape.rowStart[s]!
    const height = width + below
    const block = system.factorAt + shape.block[s]!
    if (!kernel.choleskyInverse(block, height, width)) return Number.NaN
    for (let j = 0; j < width; j++) logs -= 2 * Math.log(kernel.heap[block + j * (height + 1)]!)
    if (below === 0) continue
    // rows below: L21 = A21 inv(L11)'
    const panel = system.scratchAt
    kernel.product(false, false, panel, below, below, width, block + width, height, block, height, width)
    for (let j = 0; j < width; j++) kernel.heap.copyWithin(block + j * height + width, panel + j * below, panel + (j + 1) * below)
    updateAncestors(system, s, block + width, height, width, below)
  }
  return logs
}

function scaleLeaves({ gram, linkScaled, leafPivot, thetaOf }: System, theta: Float64Array): number {
  const { leaves, termOf, weight, linkColumn, linkValue } = gram
  for (let i = 0; i < termOf.length; i++) thetaOf[i] = theta[termOf[i]!]!
  const own = theta[gram.leafTerm]!
  let logs = 0
  for (let i = 0; i < leaves; i++) {
    const pivot = 1 + own * own * weight[i]!
    leafPivot[i] = pivot
    logs += Math.log(pivot)
  }
  for (let k = 0; k < linkValue.length; k++) linkScaled[k] = own * thetaOf[leaves + linkColumn[k]!]! * linkValue[k]!
  return logs
}

/** Fills the blocks with the trunk part of M minus what the leaves take away. */
function assemble(system: System): void {
  const { gram, shape, kernel: { heap }, factorAt, thetaOf, diagonalEntry, pairEntry } = system
  const { leaves, trunk, weight, pairStart, pairColumn, pairValue } = gram
  heap.fill(0, factorAt, factorAt + shape.entries)
  for (let c = 0; c < trunk; c++) {
    const own = thetaOf[leaves + c]!
    heap[factorAt + diagonalEntry[c]!] = 1 + own * own * weight[leaves + c]!
    for (let k = pairStart[c]!; k < pairStart[c + 1]!; k++) heap[factorAt + pairEntry[k]!] = own * thetaOf[leaves + pairColumn[k]!]! * pairValue[k]!
  }
  subtractLeaves(system)
}

function subtractLeaves({ gram: { linkStart, linkColumn }, shape, kernel: { heap }, factorAt, linkScaled, leafPivot, columnStart, columnLeaf, columnLink }: System): void {
  const local = new Int32Array(shape.size)
  for (let s = 0; s < shape.count; s++) {
    const height = localise(shape, s, local)
    for (let c = shape.first[s]!, column = factorAt + shape.block[s]!; c < shape.first[s + 1]!; c++, column += height) {
      for (let k = columnStart[c]!, last = columnStart[c + 1]!; k < last; k++) {
        const leaf = columnLeaf[k]!
        const link = columnLink[k]!
        const share = linkScaled[link]! / leafPivot[leaf]!
        for (let m = link, end = linkStart[leaf + 1]!; m < end; m++) heap[column + local[linkColumn[m]!]!]! -= share * linkScaled[m]!
      }
    }
  }
}

/** Writes where each row of supernode s lies inside its block; returns the block's height. */
export function localise({ first, rowStart, rows }: Supernodes, s: number, local: Int32Array): number {
  const from = first[s]!
  const width = first[s + 1]! - from
  const rowFrom = rowStart[s]!
  const below = rowStart[s + 1]! - rowFrom
  for (let j = 0; j < width; j++) local[from + j] = j
  for (let k = 0; k < below; k++) local[rows[rowFrom + k]!] = width + k
  return width + below
}

/** Subtracts L21 L21' from the blocks of the ancestors. */
function updateAncestors({ shape, kernel, factorAt, scratchAt }: System, s: number, panel: number, ld: number, width: number, below: number): void {
  const { heap } = kernel
  const { within, withinStart, cutFrom, cutOwner } = shape
  kernel.product(false, true, scratchAt, below, below, below, panel, ld, panel, ld, width)
  const lastCut = shape.cutStart[s + 1]!
  for (let cut = shape.cutStart[s]!; cut < lastCut; cut++) {
    const above = cutOwner[cut]!
    const target = factorAt + shape.block[above]!
    const height = shape.first[above + 1]! - shape.first[above]! + shape.rowStart[above + 1]! - shape.rowStart[above]!
    const from = cutFrom[cut]!
    const end = cut + 1 < lastCut ? cutFrom[cut + 1]! : below
    const map = withinStart[cut]! - from
    for (let c = from; c < end; c++) {
      const column = target + within[map + c]! * height
      const source = scratchAt + c * below
      for (let r = c; r < below; r++) heap[column + within[map + r]!]! -= heap[source + r]!
    }
  }
}
