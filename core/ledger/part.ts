import type { Json } from './json.ts'
import { canonicalBytes } from './canonical.ts'
import { hex, sha256 } from './sha256.ts'

/** What a commitment opens to. `salt` is 32 bytes as lowercase hex. */
export type Opening = { readonly content: Json; readonly salt: string }

/**
 * The salted commitment of one part: SHA-256("jenjang/part/1\n" + salt + canonical content), lowercase hex.
 * The salt (32 random bytes) is the part's own, so that no content can be guessed from a digest, and erasing it with the
 * content leaves nothing (I-25).
 */
export const partDigest = (salt: Uint8Array, content: Uint8Array): string => {
  if (salt.length !== 32) throw new Error(`A salt has 32 bytes, not ${salt.length}.`)
  return hex(sha256('jenjang/part/1\n', salt, content))
}

/** Whether the opening is the one that the commitment was made from. */
export const opens = (digest: string, opening: Opening): boolean =>
  /^[0-9a-f]{64}$/.test(opening.salt) && partDigest(Buffer.from(opening.salt, 'hex'), canonicalBytes(opening.content)) === digest
