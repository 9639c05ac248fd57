import type { DenseKernel } from './dense-kernel.ts'
import type { Gram } from './gram.ts'
import type { Supernodes } from './supernodes.ts'

/**
 * Sparse Cholesky factorisation of M = I + T Z'WZ T, T = diag(theta of each column's term), the matrix of lme4 (Bates, Maechler, Bolker
 * & Walker, J. Stat. Software 67 (2015) i01). Leaves are eliminated in closed form; the trunk is factored supernode by supernode, each
 * updating its ancestors at once. All eigenvalues of M are at least 1, so no pivoting is needed and theta = 0 is an ordinary value.
 */
export type System = {
  readonly gram: Gram
  readonly shape: Supernodes
  readonly kernel: DenseKernel
  /** Positions in the heap: blocks of the factor, blocks of the selected inverse, scratch. */
  readonly factorAt: number
  readonly inverseAt: number
  readonly scratchAt: number
  /** Leaf links with trunk columns in elimination order, ascending within a leaf. */
  readonly linkPlace: Int32Array
  readonly linkValue: Float64Array
  /** The same links by trunk place: which leaf, and where in the leaf's list. */
  readonly byPlaceStart: Int32Array
  readonly byPlaceLeaf: Int32Array
  readonly byPlaceLink: Int32Array
  /** Term of each place of the trunk. */
  readonly termOf: Int32Array
  /** Pivots 1 + theta^2 n of the leaves, after factorise. */
  readonly leafPivot: Float64Array
  /** Theta of each link's trunk column times theta of the leaf term times the shared weight: entries of M, after factorise. */
  readonly linkScaled: Float64Array
}

/** Factorises M at `theta` (one per term). Returns log det M. */
export function factorise(system: System, theta: Float64Array): number {
  const { gram, shape, kernel } = system
  let logs = scaleLeaves(system, theta)
  assemble(system, theta)
  for (let s = 0; s < shape.count; s++) {
    const width = shape.first[s + 1]! - shape.first[s]!
    const below = shape.rowStart[s + 1]! - shape.rowStart[s]!
    const height = width + below
    const block = system.factorAt + shape.block[s]!
    logs += 2 * kernel.choleskyInverse(block, height, width)
    if (below === 0) continue
    // rows below: L21 = A21 inv(L11)'
    const panel = system.scratchAt
    kernel.product(false, false, panel, below, below, width, block + width, height, block, height, width)
    for (let j = 0; j < width; j++) kernel.heap.copyWithin(block + j * height + width, panel + j * below, panel + (j + 1) * below)
    updateAncestors(system, s, block + width, height, width, below)
  }
  return gram.leaves + gram.trunk === 0 ? 0 : logs
}

function scaleLeaves({ gram, linkValue, linkPlace, linkScaled, leafPivot, termOf }: System, theta: Float64Array): number {
  const own = theta[gram.leafTerm]!
  let logs = 0
  for (let i = 0; i < gram.leaves; i++) {
    const pivot = 1 + own * own * gram.leafWeight[i]!
    leafPivot[i] = pivot
    logs += Math.log(pivot)
  }
  for (let k = 0; k < linkValue.length; k++) linkScaled[k] = own * theta[termOf[linkPlace[k]!]!]! * linkValue[k]!
  return logs
}

/** Fills the blocks with the trunk part of M minus what the leaves take away. */
function assemble(system: System, theta: Float64Array): void {
  const { gram, shape, kernel, factorAt, linkPlace, linkScaled, leafPivot, byPlaceStart, byPlaceLeaf, byPlaceLink, termOf } = system
  const { heap } = kernel
  heap.fill(0, factorAt, factorAt + shape.entries)
  const local = new Int32Array(shape.size)
  const { leafStart } = gram
  for (let s = 0; s < shape.count; s++) {
    const from = shape.first[s]!
    const width = shape.first[s + 1]! - from
    const rowFrom = shape.rowStart[s]!
    const below = shape.rowStart[s + 1]! - rowFrom
    const height = width + below
    for (let j = 0; j < width; j++) local[from + j] = j
    for (let k = 0; k < below; k++) local[shape.rows[rowFrom + k]!] = width + k
    for (let j = 0; j < width; j++) {
      const column = factorAt + shape.block[s]! + j * height
      const place = from + j
      for (let k = byPlaceStart[place]!; k < byPlaceStart[place + 1]!; k++) {
        const leaf = byPlaceLeaf[k]!
        const link = byPlaceLink[k]!
        const share = linkScaled[link]! / leafPivot[leaf]!
        for (let m = link, end = leafStart[leaf + 1]!; m < end; m++) heap[column + local[linkPlace[m]!]!]! -= share * linkScaled[m]!
      }
    }
  }
  for (let c = 0; c < gram.trunk; c++) {
    const place = shape.place[c]!
    const own = theta[termOf[place]!]!
    heap[entryAt(system, place, place)]! += 1 + own * own * gram.trunkWeight[c]!
    for (let k = gram.pairStart[c]!; k < gram.pairStart[c + 1]!; k++) {
      const other = shape.place[gram.pairColumn[k]!]!
      heap[entryAt(system, Math.max(place, other), Math.min(place, other))]! += own * theta[termOf[other]!]! * gram.pairValue[k]!
    }
  }
}

/** Heap position of factor entry (row, column), row >= column, both places of the trunk. */
function entryAt({ shape, factorAt }: System, row: number, column: number): number {
  const s = shape.owner[column]!
  const from = shape.first[s]!
  const width = shape.first[s + 1]! - from
  const rowFrom = shape.rowStart[s]!
  const rowEnd = shape.rowStart[s + 1]!
  const start = factorAt + shape.block[s]! + (column - from) * (width + rowEnd - rowFrom)
  if (row < from + width) return start + row - from
  let low = rowFrom
  for (let high = rowEnd; low < high;) {
    const middle = (low + high) >> 1
    if (shape.rows[middle]! < row) low = middle + 1
    else high = middle
  }
  return start + width + low - rowFrom
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
