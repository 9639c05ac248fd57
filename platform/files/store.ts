import { createHash, randomBytes } from 'node:crypto'
import { createReadStream, type ReadStream } from 'node:fs'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'

export type Stored = { readonly place: string; readonly sha256: string; readonly size: number; readonly head: Buffer }

/** Bytes on disk, per agency, under random names, flushed with their folder before anybody is told so (I-26). */
export type FileStore = {
  readonly put: (agencyId: string, content: Readable | Buffer, limit: number) => Promise<Stored | 'TOO_LARGE'>
  readonly open: (agencyId: string, place: string) => ReadStream
  readonly path: (agencyId: string, place: string) => string
  readonly remove: (agencyId: string, place: string) => Promise<void>
}

const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

export const fileStore = (root: string): FileStore => {
  const pathOf = (agencyId: string, place: string): string => {
    if (!/^[0-9a-f]{32}$/.test(place) || !/^[0-9a-f-]{36}$/.test(agencyId)) throw new Error('Not a place of the file store.')
    return join(root, agencyId, place.slice(0, 2), place)
  }
  return {
    put: async (agencyId, content, limit) => {
      const place = randomBytes(16).toString('hex')
      const path = pathOf(agencyId, place)
      const folder = join(path, '..')
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const temporary = `${path}.part`
      const file = await open(temporary, 'wx', 0o600)
      const hash = createHash('sha256')
      let size = 0
      let whole = false
      let head = Buffer.alloc(0)
      try {
        for await (const chunk of Buffer.isBuffer(content) ? [content] : content) {
          const bytes = chunk as Buffer
          size += bytes.length
          if (size > limit) return 'TOO_LARGE'
          if (head.length < 4096) head = Buffer.concat([head, bytes]).subarray(0, 4096)
          hash.update(bytes)
          await file.writeFile(bytes)
        }
        await file.sync()
        whole = true
      } finally {
        await file.close()
        // Too large, or the sender hung up: nothing of it stays.
        if (!whole) await rm(temporary, { force: true })
      }
      await rename(temporary, path)
      await syncFolder(folder)
      return { place, sha256: hash.digest('hex'), size, head }
    },
    open: (agencyId, place) => createReadStream(pathOf(agencyId, place)),
    path: pathOf,
    remove: async (agencyId, place) => {
      const path = pathOf(agencyId, place)
      await rm(path, { force: true })
      await syncFolder(join(path, '..'))
    },
  }
}
