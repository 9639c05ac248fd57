import { createHash } from 'node:crypto'
import { canonicalText } from './canonical.ts'
import type { Json } from './json.ts'

/** SHA-256 over the pieces one after the other; text counts as UTF-8. 32 bytes. */
export const sha256 = (...pieces: readonly (string | Uint8Array)[]): Uint8Array => {
  const hash = createHash('sha256')
  for (const piece of pieces) hash.update(piece)
  return hash.digest()
}

export const hex = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex')

/** Digest of a whole document (rules, schedule, seal, result): SHA-256 over its canonical bytes, lowercase hex. */
export const documentDigest = (document: Json): string => hex(sha256(canonicalText(document)))
