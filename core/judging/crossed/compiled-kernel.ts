import { kernelModule } from './generated/kernel.ts'
import { productModes } from './kernel.ts'
import type { Kernel, KernelRoom } from './kernel.ts'
import { plainKernel } from './plain-kernel.ts'

type Exports = Readonly<Record<'product' | 'productSymmetric' | 'choleskyInverse' | 'scatterLower' | 'gatherLower' | 'subtractLeaves' | 'addLeafDiagonal' | 'leavesOut' | 'leavesIn' | 'forward' | 'backward', (...values: number[]) => number>>

let compiled: WebAssembly.Module | undefined

/** The compiled kernel; the plain one where WebAssembly SIMD is not to be had. */
export function compiledKernel(room: KernelRoom): Kernel {
  try {
    compiled ??= new WebAssembly.Module(Uint8Array.from(atob(kernelModule), letter => letter.charCodeAt(0)))
  } catch {
    return plainKernel(room)
  }
  const { doubles, integers, packed } = room
  const pack = doubles + (doubles & 1)
  const index = 8 * (pack + packed)
  const memory = new WebAssembly.Memory({ initial: Math.ceil((index + 4 * integers) / 65536) + 1 })
  const run = new WebAssembly.Instance(compiled, { env: { memory } }).exports as unknown as Exports
  return {
    heap: new Float64Array(memory.buffer, 0, doubles),
    index: new Int32Array(memory.buffer, index, integers),
    product: (mode, lower, c, ldc, rows, cols, a, lda, b, ldb, depth) => { run.product(productModes[mode], lower ? 1 : 0, c, ldc, rows, cols, a, lda, b, ldb, depth, pack) },
    productSymmetric: (c, ldc, rows, order, a, lda, b, ldb) => { run.productSymmetric(c, ldc, rows, order, a, lda, b, ldb, pack) },
    choleskyInverse: (block, ld, width) => run.choleskyInverse(block, ld, width) === 1,
    scatterLower: (target, height, map, from, end, below, source) => { run.scatterLower(index, target, height, map, from, end, below, source) },
    gatherLower: (source, height, map, from, end, below, known) => { run.gatherLower(index, source, height, map, from, end, below, known) },
    subtractLeaves: (block, height, from, end, l) => { run.subtractLeaves(index, block, height, from, end, l.local, l.columnStart, l.columnLeaf, l.columnLink, l.linkStart, l.linkColumn, l.linkScaled, l.leafPivot) },
    addLeafDiagonal: (block, height, from, end, l, diagonal) => { run.addLeafDiagonal(index, block, height, from, end, l.local, l.columnStart, l.columnLeaf, l.columnLink, l.linkStart, l.linkColumn, l.linkScaled, diagonal) },
    leavesOut: (x, leaves, l) => { run.leavesOut(index, x, leaves, l.linkStart, l.linkColumn, l.linkScaled, l.leafPivot) },
    leavesIn: (x, leaves, l) => { run.leavesIn(index, x, leaves, l.linkStart, l.linkColumn, l.linkScaled, l.leafPivot) },
    forward: (block, width, below, rows, x, own) => { run.forward(index, block, width, below, rows, x, own) },
    backward: (block, width, below, rows, x, own) => { run.backward(index, block, width, below, rows, x, own) },
  }
}
