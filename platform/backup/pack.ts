import { createHash } from 'node:crypto'

export type Part = { readonly name: string; readonly content: AsyncIterable<Uint8Array> }
export type Listed = { readonly name: string; readonly bytes: number; readonly sha256: string }

export const magic = 'jenjang-backup 1\n'
export const manifestName = 'manifest.json'

/** No frame is longer, so that a reader never reserves what a forged length asks for. */
export const longestFrame = 1 << 20

const frame = (bytes: Uint8Array): readonly Uint8Array[] => {
  const head = Buffer.alloc(4)
  head.writeUInt32BE(bytes.length)
  return [head, bytes]
}

/**
 * The inside of a backup, as docs/backup.md describes it: per part a frame with its name, frames of content, an empty frame;
 * the manifest with every part's length and SHA-256 comes last. Lengths need not be known in advance: memory stays flat.
 */
export async function* pack(parts: AsyncIterable<Part>): AsyncGenerator<Uint8Array> {
  const listed: Listed[] = []
  yield Buffer.from(magic)
  for await (const { name, content } of parts) {
    const hash = createHash('sha256')
    let bytes = 0
    yield* frame(Buffer.from(name))
    for await (const chunk of content) {
      for (let at = 0; at < chunk.length; at += longestFrame) {
        const piece = chunk.subarray(at, at + longestFrame)
        hash.update(piece)
        bytes += piece.length
        yield* frame(piece)
      }
    }
    yield* frame(Buffer.alloc(0))
    listed.push({ name, bytes, sha256: hash.digest('hex') })
  }
  yield* frame(Buffer.from(manifestName))
  const manifest = Buffer.from(JSON.stringify({ parts: listed }))
  for (let at = 0; at < manifest.length; at += longestFrame) yield* frame(manifest.subarray(at, at + longestFrame))
  yield* frame(Buffer.alloc(0))
}
