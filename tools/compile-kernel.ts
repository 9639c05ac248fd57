/** Compiles core/judging/crossed/kernel.as into core/judging/crossed/generated/kernel.ts: `npm run generate:kernel`. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { main as assemble } from 'assemblyscript/asc'

const folder = join(import.meta.dirname, '..', 'core', 'judging', 'crossed')
export const generatedKernel = join(folder, 'generated', 'kernel.ts')

/** The text of the generated file. The same compiler makes the same bytes. */
export async function compileKernel(): Promise<string> {
  const source = readFileSync(join(folder, 'kernel.as'), 'utf8')
  let module: Uint8Array | undefined
  const { error, stderr } = await assemble(
    ['kernel.ts', '--outFile', 'kernel.wasm', '--enable', 'simd', '--runtime', 'stub', '--importMemory', '--noExportMemory', '-O3', '--noAssert', '--converge'],
    {
      readFile: name => (name === 'kernel.ts' ? source : null),
      writeFile: (_, contents) => { if (typeof contents !== 'string') module = contents },
      listFiles: () => [],
    },
  )
  if (error || module === undefined) throw new Error(`the kernel does not compile: ${stderr.toString()}`)
  const lines = Buffer.from(module).toString('base64').match(/.{1,120}/g) ?? []
  return [
    '// Made by `npm run generate:kernel` from ../kernel.as: do not edit.',
    'export const kernelModule =',
    lines.map(line => `  '${line}'`).join(' +\n'),
    '',
  ].join('\n')
}

if (process.argv[1] === import.meta.filename) writeFileSync(generatedKernel, await compileKernel())
