import type { Gram } from './gram.ts'
import type { Kernel, LinkTables } from './kernel.ts'
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
  readonly kernel: Kernel
  /** Heap positions: blocks of the factor and of the selected inverse, leaf diagonal, two right-hand sides, scratch. */
  readonly factorAt: number
  readonly inverseAt: number
  readonly diagonalAt: number
  readonly vectorsAt: number
  readonly scratchAt: number
  /** Index positions of `shape.rows` and `shape.within`, and of the tables of links. */
  readonly rowsAt: number
  readonly withinAt: number
  readonly links: LinkTables
  /** Where the diagonal and the pairs of the trunk lie in the factor, relative to `factorAt`. */
  readonly diagonalEntry: Int32Array
  readonly pairEntry: Int32Array
  /** Theta by level, set by `factorise`. */
  readonly thetaOf: Float64Array
}

/** Factorises M at `theta` (one per term). Returns log det M; NaN where arithmetic fails. */
export function factorise(system: System, theta: Float64Array): number {
  const { shape, kernel, factorAt, scratchAt } = system
  let logs = scaleLeaves(system, theta)
  assemble(system)
  for (let s = 0; s < shape.count; s++) {
    const { width, below, height } = sizesOf(shape, s)
    const block = factorAt + shape.block[s]!
    if (!kernel.choleskyInverse(block, height, width)) return Number.NaN
    for (let j = 0; j < width; j++) logs -= 2 * Math.log(kernel.heap[block + j * (height + 1)]!)
    if (below === 0) continue
    // rows below: L21 = A21 inv(L11)'
    kernel.product('set', false, scratchAt, below, below, width, block + width, height, block, height, width)
    for (let j = 0; j < width; j++) kernel.heap.copyWithin(block + j * height + width, scratchAt + j * below, scratchAt + (j + 1) * below)
    kernel.product('set', true, scratchAt, below, below, below, block + width, height, block + width, height, width)
    toAncestors(system, s, (above, aboveHeight, map, from, end) => kernel.scatterLower(factorAt + above, aboveHeight, map, from, end, below, scratchAt))
  }
  return logs
}

/** For each run of rows of supernode s that one ancestor owns: its block, height, the map of rows into it, and the run. */
export function toAncestors({ shape, withinAt }: System, s: number, visit: (block: number, height: number, map: number, from: number, end: number) => void): void {
  const below = shape.rowStart[s + 1]! - shape.rowStart[s]!
  const lastCut = shape.cutStart[s + 1]!
  for (let cut = shape.cutStart[s]!; cut < lastCut; cut++) {
    const above = shape.cutOwner[cut]!
    const from = shape.cutFrom[cut]!
    visit(shape.block[above]!, sizesOf(shape, above).height, withinAt + shape.withinStart[cut]! - from, from, cut + 1 < lastCut ? shape.cutFrom[cut + 1]! : below)
  }
}

export function sizesOf({ first, rowStart }: Supernodes, s: number): { readonly width: number; readonly below: number; readonly height: number } {
  const width = first[s + 1]! - first[s]!
  const below = rowStart[s + 1]! - rowStart[s]!
  return { width, below, height: width + below }
}

function scaleLeaves({ gram, kernel: { heap }, links: { leafPivot, linkScaled }, thetaOf }: System, theta: Float64Array): number {
  const { leaves, termOf, weight, linkColumn, linkValue } = gram
  for (let i = 0; i < termOf.length; i++) thetaOf[i] = theta[termOf[i]!]!
  const own = theta[gram.leafTerm]!
  let logs = 0
  for (let i = 0; i < leaves; i++) {
    const pivot = 1 + own * own * weight[i]!
    heap[leafPivot + i] = pivot
    logs += Math.log(pivot)
  }
  for (let k = 0; k < linkValue.length; k++) heap[linkScaled + k] = own * thetaOf[leaves + linkColumn[k]!]! * linkValue[k]!
  return logs
}

/** Fills the blocks with the trunk part of M minus what the leaves take away. */
function assemble({ gram, shape, kernel, factorAt, thetaOf, diagonalEntry, pairEntry, links }: System): void {
  const { leaves, trunk, weight, pairStart, pairColumn, pairValue } = gram
  const { heap } = kernel
  heap.fill(0, factorAt, factorAt + shape.entries)
  for (let c = 0; c < trunk; c++) {
    const own = thetaOf[leaves + c]!
    heap[factorAt + diagonalEntry[c]!] = 1 + own * own * weight[leaves + c]!
    for (let k = pairStart[c]!; k < pairStart[c + 1]!; k++) heap[factorAt + pairEntry[k]!] = own * thetaOf[leaves + pairColumn[k]!]! * pairValue[k]!
  }
  for (let s = 0; s < shape.count; s++) {
    const height = localise(shape, s, kernel.index, links.local)
    kernel.subtractLeaves(factorAt + shape.block[s]!, height, shape.first[s]!, shape.first[s + 1]!, links)
  }
}

/** Writes to local[at + row] where each row of supernode s lies inside its block; returns the block's height. */
export function localise({ first, rowStart, rows }: Supernodes, s: number, local: Int32Array, at: number): number {
  const from = first[s]!
  const width = first[s + 1]! - from
  const rowFrom = rowStart[s]!
  const below = rowStart[s + 1]! - rowFrom
  for (let j = 0; j < width; j++) local[at + from + j] = j
  for (let k = 0; k < below; k++) local[at + rows[rowFrom + k]!] = width + k
  return width + below
}
