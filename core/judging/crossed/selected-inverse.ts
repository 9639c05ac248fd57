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

/** Diagonal of inv(M): leaves (by level) and trunk (by trunk column). Call after `factorise` and `invertOnPattern`. */
export function inverseDiagonal(system: System): { readonly leaf: Float64Array; readonly trunk: Float64Array } {
  const { gram, shape, kernel, inverseAt, linkPlace, linkScaled, leafPivot, byPlaceStart, byPlaceLeaf, byPlaceLink } = system
  const { heap } = kernel
  const leaf = new Float64Array(gram.leaves)
  const trunk = new Float64Array(gram.trunk)
  const byPlace = new Float64Array(gram.trunk)
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
      const column = inverseAt + shape.block[s]! + j * height
      byPlace[from + j] = heap[column + j]!
      for (let k = byPlaceStart[from + j]!; k < byPlaceStart[from + j + 1]!; k++) {
        const i = byPlaceLeaf[k]!
        const link = byPlaceLink[k]!
        let sum = 0
        for (let m = link + 1, end = leafStart[i + 1]!; m < end; m++) sum += linkScaled[m]! * heap[column + local[linkPlace[m]!]!]!
        leaf[i]! += linkScaled[link]! * (2 * sum + linkScaled[link]! * heap[column + j]!)
      }
    }
  }
  for (let i = 0; i < gram.leaves; i++) leaf[i] = (1 + leaf[i]! / leafPivot[i]!) / leafPivot[i]!
  for (let c = 0; c < gram.trunk; c++) trunk[c] = byPlace[shape.place[c]!]!
  return { leaf, trunk }
}
