import { localise, sizesOf, toAncestors } from './trunk-factor.ts'
import type { System } from './trunk-factor.ts'

/**
 * The entries of inv(M) on the pattern of the factor, from the last supernode to the first (Takahashi equations in blocks; Erisman &
 * Tinney, Comm. ACM 18 (1975) 177-179). With N = inv(L11) and Y = L21 N:
 *   Z21 = -Z22 Y,   Z11 = N'N - Y' Z21,
 * where Z22 is already known because the rows of a supernode are columns of its ancestors. Costs twice a factorisation.
 */
function invertOnPattern(system: System): void {
  const { shape, kernel, factorAt, inverseAt, scratchAt } = system
  const { heap } = kernel
  for (let s = shape.count - 1; s >= 0; s--) {
    const { width, below, height } = sizesOf(shape, s)
    const factor = factorAt + shape.block[s]!
    const inverse = inverseAt + shape.block[s]!
    const transposed = scratchAt
    for (let j = 0; j < width; j++) for (let i = 0; i < width; i++) heap[transposed + j + i * width] = heap[factor + i + j * height]!
    kernel.product('set', true, inverse, height, width, width, transposed, width, transposed, width, width)
    if (below === 0) continue
    // all with rows and columns exchanged, so that products read down their columns: y = Y', z = Z21'
    const known = transposed + width * width
    const y = known + below * below
    const z = y + width * below
    toAncestors(system, s, (above, aboveHeight, map, from, end) => kernel.gatherLower(inverseAt + above, aboveHeight, map, from, end, below, known))
    kernel.product('set', false, y, width, width, below, transposed, width, factor + width, height, width)
    kernel.productSymmetric(z, width, width, below, y, width, known, below)
    kernel.product('subtract', true, inverse, height, width, width, y, width, z, width, below)
    for (let j = 0; j < width; j++) for (let i = 0, column = inverse + width + j * height; i < below; i++) heap[column + i] = heap[z + j + i * width]!
  }
}

/** Diagonal of inv(M) by level, in the order of the system's gram. Call after `factorise`. */
export function inverseDiagonal(system: System): Float64Array {
  const { gram: { leaves, trunk }, shape, kernel, inverseAt, diagonalAt, links } = system
  const { heap } = kernel
  invertOnPattern(system)
  heap.fill(0, diagonalAt, diagonalAt + leaves)
  const diagonal = new Float64Array(leaves + trunk)
  for (let s = 0; s < shape.count; s++) {
    const height = localise(shape, s, kernel.index, links.local)
    const from = shape.first[s]!
    const end = shape.first[s + 1]!
    const block = inverseAt + shape.block[s]!
    for (let c = from; c < end; c++) diagonal[leaves + c] = heap[block + (c - from) * (height + 1)]!
    kernel.addLeafDiagonal(block, height, from, end, links, diagonalAt)
  }
  for (let i = 0; i < leaves; i++) {
    const pivot = heap[links.leafPivot + i]!
    diagonal[i] = (1 + heap[diagonalAt + i]! / pivot) / pivot
  }
  return diagonal
}
