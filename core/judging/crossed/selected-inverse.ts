import { localise } from './trunk-factor.ts'
import type { System } from './trunk-factor.ts'

/**
 * The entries of inv(M) on the pattern of the factor, from the last supernode to the first (Takahashi equations in blocks; Erisman &
 * Tinney, Comm. ACM 18 (1975) 177-179). With N = inv(L11) and Y = L21 N:
 *   Z21 = -Z22 Y,   Z11 = N'N - Y' Z21,
 * where Z22 is already known because the rows of a supernode are columns of its ancestors. Costs twice a factorisation.
 */
export function invertOnPattern(system: System): void {
  const { shape, kernel, factorAt, inverseAt, scratchAt } = system
  const { heap } = kernel
  for (let s = shape.count - 1; s >= 0; s--) {
    const width = shape.first[s + 1]! - shape.first[s]!
    const below = shape.rowStart[s + 1]! - shape.rowStart[s]!
    const height = width + below
    const factor = factorAt + shape.block[s]!
    const inverse = inverseAt + shape.block[s]!
    const transposed = scratchAt
    for (let j = 0; j < width; j++) for (let i = 0; i < width; i++) heap[transposed + j + i * width] = heap[factor + i + j * height]!
    kernel.product(false, true, inverse, height, width, width, transposed, width, transposed, width, width)
    if (below > 0) {
      const known = transposed + width * width
      const y = known + below * below
      const z = y + width * below
      gatherKnown(system, s, known, below)
      kernel.product(false, false, y, width, width, below, transposed, width, factor + width, height, width)
      kernel.product(false, false, z, width, width, below, y, width, known, below, below)
      for (let k = 0; k < width * below; k++) heap[z + k] = -heap[z + k]!
      kernel.product(true, true, inverse, height, width, width, y, width, z, width, below)
      for (let j = 0; j < width; j++) for (let i = 0; i < below; i++) heap[inverse + width + i + j * height] = heap[z + j + i * width]!
    }
    for (let j = 0; j < width; j++) for (let i = 0; i < j; i++) heap[inverse + i + j * height] = heap[inverse + j + i * height]!
  }
}

/** Collects Z22, both triangles, from the blocks of the ancestors. */
function gatherKnown({ shape, kernel, inverseAt }: System, s: number, known: number, below: number): void {
  const { heap } = kernel
  const { within, withinStart, cutFrom, cutOwner } = shape
  const lastCut = shape.cutStart[s + 1]!
  for (let cut = shape.cutStart[s]!; cut < lastCut; cut++) {
    const above = cutOwner[cut]!
    const source = inverseAt + shape.block[above]!
    const height = shape.first[above + 1]! - shape.first[above]! + shape.rowStart[above + 1]! - shape.rowStart[above]!
    const from = cutFrom[cut]!
    const end = cut + 1 < lastCut ? cutFrom[cut + 1]! : below
    const map = withinStart[cut]! - from
    for (let c = from; c < end; c++) {
      const column = source + within[map + c]! * height
      const down = known + c * below
      for (let r = c; r < below; r++) {
        const value = heap[column + within[map + r]!]!
        heap[down + r] = value
        heap[known + c + r * below] = value
      }
    }
  }
}

/** Diagonal of inv(M) by level, in the order of the system's gram. Call after `factorise` and `invertOnPattern`. */
export function inverseDiagonal({ gram, shape, kernel: { heap }, inverseAt, linkScaled, leafPivot, columnStart, columnLeaf, columnLink }: System): Float64Array {
  const { leaves, linkStart, linkColumn } = gram
  const diagonal = new Float64Array(leaves + gram.trunk)
  const local = new Int32Array(shape.size)
  for (let s = 0; s < shape.count; s++) {
    const height = localise(shape, s, local)
    for (let c = shape.first[s]!, column = inverseAt + shape.block[s]!; c < shape.first[s + 1]!; c++, column += height) {
      const own = heap[column + local[c]!]!
      diagonal[leaves + c] = own
      for (let k = columnStart[c]!, last = columnStart[c + 1]!; k < last; k++) {
        const leaf = columnLeaf[k]!
        const link = columnLink[k]!
        let sum = 0
        for (let m = link + 1, end = linkStart[leaf + 1]!; m < end; m++) sum += linkScaled[m]! * heap[column + local[linkColumn[m]!]!]!
        diagonal[leaf]! += linkScaled[link]! * (2 * sum + linkScaled[link]! * own)
      }
    }
  }
  for (let i = 0; i < leaves; i++) diagonal[i] = (1 + diagonal[i]! / leafPivot[i]!) / leafPivot[i]!
  return diagonal
}
