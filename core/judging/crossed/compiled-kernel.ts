import { plainKernel } from './dense-kernel.ts'
import type { DenseKernel } from './dense-kernel.ts'
import { denseKernelModule } from './generated/dense-kernel.ts'

type Exports = {
  readonly product: (subtract: number, lower: number, c: number, ldc: number, rows: number, cols: number, a: number, lda: number, b: number, ldb: number, depth: number, pack: number) => void
  readonly choleskyInverse: (block: number, ld: number, width: number) => number
}

let compiled: WebAssembly.Module | undefined

/** The compiled kernel with room for `doubles` numbers and for packing panels of `packed` numbers; the plain one where SIMD is not to be had. */
export function compiledKernel(doubles: number, packed: number): DenseKernel {
  try {
    compiled ??= new WebAssembly.Module(Uint8Array.from(atob(denseKernelModule), letter => letter.charCodeAt(0)))
  } catch {
    return plainKernel(doubles)
  }
  const pack = doubles + (doubles & 1)
  const memory = new WebAssembly.Memory({ initial: Math.ceil((8 * (pack + packed)) / 65536) + 1 })
  const { product, choleskyInverse } = new WebAssembly.Instance(compiled, { env: { memory } }).exports as unknown as Exports
  return {
    heap: new Float64Array(memory.buffer, 0, doubles),
    product: (subtract, lower, c, ldc, rows, cols, a, lda, b, ldb, depth) => product(subtract ? 1 : 0, lower ? 1 : 0, c, ldc, rows, cols, a, lda, b, ldb, depth, pack),
    choleskyInverse: (block, ld, width) => choleskyInverse(block, ld, width) === 1,
  }
}
