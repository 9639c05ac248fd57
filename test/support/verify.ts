import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export type Verified = { readonly exit: number; readonly output: string }

/** Runs the stranger's program on a bundle: a process of its own, that shares no code with the product. */
export const verify = async (bundle: string, receipts: readonly string[] = []): Promise<Verified> => {
  const folder = await mkdtemp(join(tmpdir(), 'jenjang-verify-'))
  const file = join(folder, 'bukti.jsonl')
  await writeFile(file, bundle)
  const options: string[] = []
  for (const [index, receipt] of receipts.entries()) {
    const kept = join(folder, `tanda-terima-${index}.txt`)
    await writeFile(kept, receipt)
    options.push('--receipt', kept)
  }
  try {
    return await new Promise((resolve) => {
      execFile(process.execPath, [join(import.meta.dirname, '../../verifier/verify.mjs'), file, ...options], { maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) => {
        const code = error === null ? 0 : error.code
        resolve({ exit: typeof code === 'number' ? code : 1, output: stdout + stderr })
      })
    })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
