import type { Kernel, KernelRoom, LinkTables, ProductMode } from './kernel.ts'

/** The kernel in plain TypeScript: what the compiled one is held against, and what runs where WebAssembly SIMD is not to be had. */
export function plainKernel({ doubles, integers }: KernelRoom): Kernel {
  const heap = new Float64Array(doubles)
  const index = new Int32Array(integers)
  return {
    heap, index,
    product: (mode, lower, c, ldc, rows, cols, a, lda, b, ldb, depth) => product(heap, mode, lower, c, ldc, rows, cols, a, lda, b, ldb, depth),
    productSymmetric: (c, ldc, rows, order, a, lda, b, ldb) => productSymmetric(heap, c, ldc, rows, order, a, lda, b, ldb),
    choleskyInverse: (block, ld, width) => choleskyInverse(heap, block, ld, width),
    scatterLower: (target, height, map, from, end, below, source) => {
      for (let c = from; c < end; c++) for (let r = c, column = target + index[map + c]! * height, down = source + c * below; r < below; r++) heap[column + index[map + r]!]! -= heap[down + r]!
    },
    gatherLower: (source, height, map, from, end, below, known) => {
      for (let c = from; c < end; c++) for (let r = c, column = source + index[map + c]! * height, down = known + c * below; r < below; r++) heap[down + r] = heap[column + index[map + r]!]!
    },
    subtractLeaves: (block, height, from, end, links) => subtractLeaves(heap, index, block, height, from, end, links),
    addLeafDiagonal: (block, height, from, end, links, diagonal) => addLeafDiagonal(heap, index, block, height, from, end, links, diagonal),
    leavesOut: (x, leaves, links) => { for (const lane of [0, 1]) leavesOut(heap, index, x + lane, leaves, links) },
    leavesIn: (x, leaves, links) => { for (const lane of [0, 1]) leavesIn(heap, index, x + lane, leaves, links) },
    forward: (block, width, below, rows, x, own) => { for (const lane of [0, 1]) forward(heap, index, block, width, below, rows, x + lane, own + lane) },
    backward: (block, width, below, rows, x, own) => { for (const lane of [0, 1]) backward(heap, index, block, width, below, rows, x + lane, own + lane) },
  }
}

const written = (mode: ProductMode, was: number, sum: number) => (mode === 'set' ? sum : mode === 'subtract' ? was - sum : -sum)

function product(heap: Float64Array, mode: ProductMode, lower: boolean, c: number, ldc: number, rows: number, cols: number, a: number, lda: number, b: number, ldb: number, depth: number): void {
  for (let j = 0; j < cols; j += 4) {
    const wide = Math.min(4, cols - j)
    let i = lower ? j : 0
    if (wide === 4) for (; i + 2 <= rows; i += 2) tile(heap, mode, c + i + j * ldc, ldc, a + i, lda, b + j, ldb, depth)
    for (let col = j; col < j + wide; col++) {
      for (let row = i; row < rows; row++) {
        let sum = 0
        for (let p = 0, x = a + row, y = b + col; p < depth; p++, x += lda, y += ldb) sum += heap[x]! * heap[y]!
        heap[c + row + col * ldc] = written(mode, heap[c + row + col * ldc]!, sum)
      }
    }
  }
}

/** Two rows by four columns at once: eight sums that stay in registers. */
function tile(heap: Float64Array, mode: ProductMode, c: number, ldc: number, a: number, lda: number, b: number, ldb: number, depth: number): void {
  let s00 = 0, s10 = 0, s01 = 0, s11 = 0, s02 = 0, s12 = 0, s03 = 0, s13 = 0
  for (let p = 0, x = a, y = b; p < depth; p++, x += lda, y += ldb) {
    const a0 = heap[x]!, a1 = heap[x + 1]!
    const b0 = heap[y]!, b1 = heap[y + 1]!, b2 = heap[y + 2]!, b3 = heap[y + 3]!
    s00 += a0 * b0; s10 += a1 * b0
    s01 += a0 * b1; s11 += a1 * b1
    s02 += a0 * b2; s12 += a1 * b2
    s03 += a0 * b3; s13 += a1 * b3
  }
  const put = (at: number, sum: number) => { heap[at] = written(mode, heap[at]!, sum) }
  put(c, s00); put(c + 1, s10)
  put(c + ldc, s01); put(c + ldc + 1, s11)
  put(c + 2 * ldc, s02); put(c + 2 * ldc + 1, s12)
  put(c + 3 * ldc, s03); put(c + 3 * ldc + 1, s13)
}

function productSymmetric(heap: Float64Array, c: number, ldc: number, rows: number, order: number, a: number, lda: number, b: number, ldb: number): void {
  for (let j = 0; j < order; j++) {
    for (let i = 0; i < rows; i++) {
      let sum = 0
      for (let p = 0, x = a + i; p < order; p++, x += lda) sum += heap[x]! * heap[b + (p < j ? j + p * ldb : p + j * ldb)]!
      heap[c + i + j * ldc] = -sum
    }
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

function subtractLeaves(heap: Float64Array, index: Int32Array, block: number, height: number, from: number, end: number, links: LinkTables): void {
  const { local, columnStart, columnLeaf, columnLink, linkStart, linkColumn, linkScaled, leafPivot } = links
  for (let c = from, column = block; c < end; c++, column += height) {
    for (let k = index[columnStart + c]!, last = index[columnStart + c + 1]!; k < last; k++) {
      const leaf = index[columnLeaf + k]!
      const link = index[columnLink + k]!
      const share = heap[linkScaled + link]! / heap[leafPivot + leaf]!
      for (let m = link, stop = index[linkStart + leaf + 1]!; m < stop; m++) heap[column + index[local + index[linkColumn + m]!]!]! -= share * heap[linkScaled + m]!
    }
  }
}

function addLeafDiagonal(heap: Float64Array, index: Int32Array, block: number, height: number, from: number, end: number, links: LinkTables, diagonal: number): void {
  const { local, columnStart, columnLeaf, columnLink, linkStart, linkColumn, linkScaled } = links
  for (let c = from, column = block; c < end; c++, column += height) {
    const own = heap[column + index[local + c]!]!
    for (let k = index[columnStart + c]!, last = index[columnStart + c + 1]!; k < last; k++) {
      const leaf = index[columnLeaf + k]!
      const link = index[columnLink + k]!
      let sum = 0
      for (let m = link + 1, stop = index[linkStart + leaf + 1]!; m < stop; m++) sum += heap[linkScaled + m]! * heap[column + index[local + index[linkColumn + m]!]!]!
      const scaled = heap[linkScaled + link]!
      heap[diagonal + leaf]! += scaled * (2 * sum + scaled * own)
    }
  }
}

function leavesOut(heap: Float64Array, index: Int32Array, x: number, leaves: number, { linkStart, linkColumn, linkScaled, leafPivot }: LinkTables): void {
  const trunk = x + 2 * leaves
  for (let i = 0; i < leaves; i++) {
    const share = heap[x + 2 * i]! / heap[leafPivot + i]!
    for (let k = index[linkStart + i]!, stop = index[linkStart + i + 1]!; k < stop; k++) heap[trunk + 2 * index[linkColumn + k]!]! -= heap[linkScaled + k]! * share
  }
}

function leavesIn(heap: Float64Array, index: Int32Array, x: number, leaves: number, { linkStart, linkColumn, linkScaled, leafPivot }: LinkTables): void {
  const trunk = x + 2 * leaves
  for (let i = 0; i < leaves; i++) {
    let sum = heap[x + 2 * i]!
    for (let k = index[linkStart + i]!, stop = index[linkStart + i + 1]!; k < stop; k++) sum -= heap[linkScaled + k]! * heap[trunk + 2 * index[linkColumn + k]!]!
    heap[x + 2 * i] = sum / heap[leafPivot + i]!
  }
}

function forward(heap: Float64Array, index: Int32Array, block: number, width: number, below: number, rows: number, x: number, own: number): void {
  const height = width + below
  // N is lower triangular: from the last row up, so that what is still needed is not overwritten
  for (let i = width - 1; i >= 0; i--) {
    let sum = 0
    for (let j = 0, at = block + i; j <= i; j++, at += height) sum += heap[at]! * heap[own + 2 * j]!
    heap[own + 2 * i] = sum
  }
  for (let j = 0; j < width; j++) {
    const column = block + j * height + width
    const value = heap[own + 2 * j]!
    for (let k = 0; k < below; k++) heap[x + 2 * index[rows + k]!]! -= heap[column + k]! * value
  }
}

function backward(heap: Float64Array, index: Int32Array, block: number, width: number, below: number, rows: number, x: number, own: number): void {
  const height = width + below
  for (let j = 0; j < width; j++) {
    const column = block + j * height + width
    let sum = heap[own + 2 * j]!
    for (let k = 0; k < below; k++) sum -= heap[column + k]! * heap[x + 2 * index[rows + k]!]!
    heap[own + 2 * j] = sum
  }
  for (let j = 0; j < width; j++) {
    const column = block + j * height
    let sum = 0
    for (let i = j; i < width; i++) sum += heap[column + i]! * heap[own + 2 * i]!
    heap[own + 2 * j] = sum
  }
}
