import { readFile } from 'node:fs/promises'
import { Worker } from 'node:worker_threads'
import { fileTypes } from './file-type.ts'
import type { FileStore, Stored } from './store.ts'

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

/** Tables have no judge's copy: judges are never given one. */
const cleanable: readonly string[] = [fileTypes.pdf, fileTypes.png, fileTypes.jpeg]

/**
 * Makes and stores the copy that judges see, at the upload: what cannot be read, or is locked with a password, is said to
 * its sender at once instead of to a judge later.
 */
export const storeCleanCopy = async (files: FileStore, agencyId: string, file: { readonly place: string; readonly type: string }): Promise<Stored | 'NONE' | 'UNREADABLE'> => {
  if (!cleanable.includes(file.type)) return 'NONE'
  const cleaned = await clean(await readFile(files.path(agencyId, file.place)), file.type).catch(() => undefined)
  if (cleaned === undefined) return 'UNREADABLE'
  const stored = await files.put(agencyId, cleaned, LARGEST)
  return stored === 'TOO_LARGE' ? 'UNREADABLE' : stored
}
