import { readFile } from 'node:fs/promises'
import { Worker } from 'node:worker_threads'
import type { Context } from '../http/context.ts'
import { fileTypes } from './file-type.ts'
import type { FileRow } from './read-file.ts'

const PATIENCE = 20_000
const LARGEST = 40 * 1024 * 1024

/** Cleans in a worker with limits on memory and time: a hostile file harms nobody else (I-39). */
export const clean = async (bytes: Buffer, type: string): Promise<Buffer> =>
  await new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./clean-worker.ts', import.meta.url), {
      workerData: { bytes, type },
      resourceLimits: { maxOldGenerationSizeMb: 384, maxYoungGenerationSizeMb: 32 },
    })
    const timer = setTimeout(() => {
      void worker.terminate()
      reject(new Error('The file took too long to clean.'))
    }, PATIENCE)
    worker.once('message', (message: Uint8Array) => resolve(Buffer.from(message)))
    worker.once('error', reject)
    worker.once('exit', () => {
      clearTimeout(timer)
      reject(new Error('The file could not be cleaned.'))
    })
  })

/** Makes and stores the judge's copy of a file. A table has none: judges are never given tables. */
export const cleanCopy = async (ctx: Context, file: FileRow): Promise<{ readonly place: string; readonly size: number }> => {
  const allowed: readonly string[] = [fileTypes.pdf, fileTypes.png, fileTypes.jpeg]
  if (!allowed.includes(file.type)) throw new Error(`No judge's copy of ${file.type}.`)
  const cleaned = await clean(await readFile(ctx.services.files.path(ctx.agency.id, file.place)), file.type)
  const stored = await ctx.services.files.put(ctx.agency.id, cleaned, LARGEST)
  if (stored === 'TOO_LARGE') throw new Error('The cleaned copy is larger than any original.')
  await ctx.tx
    .updateTable('files.file')
    .set({ clean_place: stored.place, clean_sha256: stored.sha256, clean_size: stored.size })
    .where('agency_id', '=', ctx.agency.id)
    .where('id', '=', file.id)
    .execute()
  return { place: stored.place, size: stored.size }
}
