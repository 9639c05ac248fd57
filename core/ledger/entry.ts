import { hex, sha256 } from './sha256.ts'

/** One act on one chain. Text fields as docs/bundle.md section 2 spells them; times are UTC with milliseconds. */
export type Entry = {
  readonly v: 1
  readonly origin: string
  readonly chain: string
  readonly seq: number
  readonly prev: string
  readonly kind: string
  /** Random code, new per chain and person; `system` for what was due. */
  readonly actor: string
  readonly received: string
  readonly recorded: string
  /** Part name -> commitment. */
  readonly parts: Readonly<Record<string, string>>
}

/** SHA-256("jenjang/entry/1\n" + canonical entry), lowercase hex. */
export const entryDigest = (bytes: Uint8Array): string => hex(sha256('jenjang/entry/1\n', bytes))

/** What `prev` is in the first entry of a chain: a chain cannot be moved to another origin or name. */
export const chainStart = (origin: string, chain: string): string => hex(sha256(`jenjang/chain/1\n${origin}\n${chain}`))
