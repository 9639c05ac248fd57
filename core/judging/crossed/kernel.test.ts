import { describe, expect, test } from 'vitest'
import { seededGenerator } from '../../random/seeded-generator.ts'
import { compiledKernel } from './compiled-kernel.ts'
import { evaluate, slopeAt } from './criterion.ts'
import type { Factor } from './design.ts'
import { gramOf } from './gram.ts'
import type { Kernel } from './kernel.ts'
import { plainKernel } from './plain-kernel.ts'
import { inverseDiagonal } from './selected-inverse.ts'
import { systemOf } from './system.ts'

const room = { doubles: 4000, integers: 400, packed: 2000 }
const g = seededGenerator('kernel')
const start = Float64Array.from({ length: room.doubles }, () => g.normal())
const sizes = [1, 2, 3, 4, 5, 7, 8, 13, 32] as const

const kernels = [plainKernel(room), compiledKernel(room)] as const

/** Runs the same on both kernels, from the same random heap, and expects every double to be the same. */
function same(work: (kernel: Kernel) => void, prepare: (kernel: Kernel) => void = () => undefined): void {
  for (const kernel of kernels) {
    kernel.heap.set(start)
    prepare(kernel)
    work(kernel)
  }
  const different = kernels[0].heap.findIndex((value, i) => !Object.is(value, kernels[1].heap[i]))
  expect(different).toBe(-1)
}

test('WebAssembly SIMD is there, so that these tests compare two different kernels', () => {
  expect(compiledKernel(room).heap.buffer).not.toBe(plainKernel(room).heap.buffer)
  expect(compiledKernel(room).heap.buffer.byteLength).toBeGreaterThan(8 * room.doubles)
})

describe('the compiled kernel and its plain twin agree to the last bit', () => {
  test.each(['set', 'subtract', 'negate'] as const)('in products (%s)', mode => {
    for (const rows of sizes) for (const cols of sizes) for (const depth of sizes) same(kernel => kernel.product(mode, false, 0, rows + 1, rows, cols, 1300, rows + 2, 2600, cols, depth))
  })
  test('in lower products, on and below the diagonal', () => {
    for (const size of sizes) {
      same(kernel => {
        kernel.product('set', true, 0, size, size, size, 1300, size, 1300, size, 9)
        for (let j = 0; j < size; j++) kernel.heap.fill(0, j * size, j * size + j)
      })
    }
  })
  test('in products with a symmetric matrix', () => {
    for (const rows of sizes) for (const order of sizes) same(kernel => kernel.productSymmetric(0, rows, rows, order, 1300, rows, 2600, order))
  })
  test('in Cholesky factors and their inverses', () => {
    for (const size of sizes) {
      same(kernel => expect(kernel.choleskyInverse(0, size + 3, size)).toBe(true), kernel => { for (let j = 0; j < size; j++) kernel.heap[j * (size + 3) + j] = 100 })
    }
    same(kernel => expect(kernel.choleskyInverse(0, 4, 4)).toBe(false), kernel => { kernel.heap[0] = -1 })
  })
  test('in scattering and gathering', () => {
    const maps = (kernel: Kernel) => kernel.index.set([1, 3, 4, 8, 9, 12], 10)
    same(kernel => kernel.scatterLower(0, 20, 10, 1, 4, 6, 1000), maps)
    same(kernel => kernel.gatherLower(0, 20, 10, 0, 3, 6, 1000), maps)
  })
  test.each(['two', 'three'] as const)('in the whole of a fit of %s terms', terms => {
    const g = seededGenerator('fit')
    const n = 600
    const factor = (name: string, levels: number): Factor => ({ name, levels, level: Int32Array.from({ length: n }, () => g.below(levels)) })
    const design = { y: Float64Array.from({ length: n }, () => g.normal()), terms: [factor('a', 90), factor('b', 40), ...(terms === 'three' ? [factor('c', 25)] : [])], fixed: factor('x', 3) }
    const theta = Float64Array.from(design.terms, (_, k) => 0.5 + k)
    const [plain, compiled] = [plainKernel, compiledKernel].map(kernelOf => {
      const system = systemOf(gramOf(design), kernelOf)
      const at = evaluate(system, theta, true)
      const diagonal = inverseDiagonal(system)
      return { deviance: at.deviance, u: at.u, diagonal, ...slopeAt(system, at, diagonal, true) }
    })
    expect(compiled).toEqual(plain)
    expect(plain!.deviance).toBeGreaterThan(0)
  })
})
