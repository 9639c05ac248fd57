import { createHash } from 'node:crypto'
import { BackupDamaged } from './backup-damaged.ts'
import { byteReader, type ByteReader } from './byte-reader.ts'
import { type Listed, longestFrame, magic, manifestName, type Part } from './pack.ts'

/**
 * The parts of a backup in their order. Each is read to its end before the next one comes, whether the caller did so or not.
 * After the last part everything read is compared with the manifest: only then has the backup been found whole.
 * @throws BackupDamaged that names the part.
 */
export async function* unpack(source: AsyncIterable<Uint8Array>): AsyncGenerator<Part, readonly Listed[]> {
  const reader = byteReader(source)
  const found: Listed[] = []
  let now = 'its beginning'
  const take = async <T>(act: () => Promise<T>): Promise<T> => {
    try {
      return await act()
    } catch (cause) {
      throw cause instanceof BackupDamaged ? cause : new BackupDamaged(now, (cause as Error).message)
    }
  }
  if ((await take(() => reader.take(magic.length))).toString() !== magic) throw new BackupDamaged(now, 'this is not a backup of Jenjang')
  for (;;) {
    const name = (await take(() => takeFrame(reader))).toString()
    if (name === '') throw new BackupDamaged(now, 'a part without a name follows it')
    now = name
    const hash = createHash('sha256')
    let bytes = 0
    let over = false
    const content = (async function* (): AsyncGenerator<Uint8Array> {
      while (!over) {
        const piece = await take(() => takeFrame(reader))
        over = piece.length === 0
        hash.update(piece)
        bytes += piece.length
        if (!over) yield piece
      }
    })()
    if (name === manifestName) {
      const pieces: Uint8Array[] = []
      for await (const piece of content) pieces.push(piece)
      const manifest = await take(async () => JSON.parse(Buffer.concat(pieces).toString()) as { readonly parts: readonly Listed[] })
      if (!(await take(() => reader.ended()))) throw new BackupDamaged(now, 'something follows its end')
      compare(found, manifest.parts)
      return found
    }
    // The caller may leave its own loop: what is left is read here, through an iterator that was not closed.
    yield { name, content: { [Symbol.asyncIterator]: () => ({ next: () => content.next() }) } }
    for (let rest = await content.next(); rest.done !== true; rest = await content.next());
    found.push({ name, bytes, sha256: hash.digest('hex') })
  }
}

const takeFrame = async (reader: ByteReader): Promise<Buffer> => {
  const length = (await reader.take(4)).readUInt32BE()
  if (length > longestFrame) throw new Error('a piece is longer than any that is written')
  return reader.take(length)
}

const compare = (found: readonly Listed[], written: readonly Listed[]): void => {
  for (const [index, part] of written.entries()) {
    const one = found[index]
    if (one === undefined || one.name !== part.name) throw new BackupDamaged(part.name, 'it is listed and not there')
    if (one.sha256 !== part.sha256 || one.bytes !== part.bytes) throw new BackupDamaged(part.name, 'its content is not what was written')
  }
  const extra = found[written.length]
  if (extra !== undefined) throw new BackupDamaged(extra.name, 'it is there and not listed')
}
