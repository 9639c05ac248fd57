import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { compileKernel, generatedKernel } from './compile-kernel.ts'

test('the committed kernel is what its source compiles to', async () => {
  expect(await compileKernel()).toBe(readFileSync(generatedKernel, 'utf8'))
})
