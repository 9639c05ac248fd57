import type { KeyObject } from 'node:crypto'
import { canonicalText, readCanonical } from './canonical.ts'
import { auditPath, leafHash, merkleRoot } from './merkle.ts'
import { hex, sha256 } from './sha256.ts'
import { noteDigest, readNote, signNote } from './signed-note.ts'
import { byBytes, isInstant, spelling } from './spelling.ts'

/** The last entry of one chain: a leaf of the tree. */
export type Head = { readonly chain: string; readonly digest: string; readonly seq: number }

/** What a checkpoint says. `root` is base64, `previous` the digest of the note before. */
export type Checkpoint = {
  readonly origin: string
  readonly leaves: number
  readonly root: string
  readonly number: number
  readonly time: string
  readonly previous: string
}

/** `previous` of checkpoint 1, and the digest in the anchor of a chain that began before it. */
export const beforeFirstCheckpoint = (origin: string): string => hex(sha256(`jenjang/checkpoint/1\n${origin}`))

/** The leaves of the tree, one canonical line per chain, in their order (docs/bundle.md section 3.2). */
export const leavesOf = (heads: readonly Head[]): readonly string[] =>
  [...heads].sort((a, b) => byBytes(a.chain, b.chain)).map(({ chain, digest, seq }) => canonicalText({ chain, digest, seq }))

const hashesOf = (leaves: readonly string[]): readonly Uint8Array[] => leaves.map(leafHash)

/** Index and audit path (hex) of one chain's leaf, and the seq that the leaf holds; undefined when the chain is not in the tree. */
export const inclusionOf = (leaves: readonly string[], chain: string): { readonly index: number; readonly path: readonly string[]; readonly seq: number } | undefined => {
  const heads = leaves.map((leaf) => readCanonical(leaf) as Head)
  const index = heads.findIndex((head) => head.chain === chain)
  const head = heads[index]
  return head && { index, path: auditPath(hashesOf(leaves), index).map(hex), seq: head.seq }
}

/**
 * The text of the checkpoint over these leaves. `time` must not be before `recorded` of any head, nor before the time of the
 * checkpoint before: the caller takes the latest of them and the clock (I-29).
 */
export const checkpointText = ({ origin, leaves, root, number, time, previous }: Checkpoint): string =>
  `${origin}\n${leaves}\n${root}\nnumber ${number}\ntime ${time}\nprevious ${previous}\n`

export const signCheckpoint = (about: Pick<Checkpoint, 'origin' | 'number' | 'time' | 'previous'>, leaves: readonly string[], privateKey: KeyObject): string => {
  const root = Buffer.from(merkleRoot(hashesOf(leaves))).toString('base64')
  const text = checkpointText({ ...about, leaves: leaves.length, root })
  const note = signNote(text, about.origin, privateKey)
  if (readCheckpoint(note) === undefined) throw new Error(`Not a checkpoint: ${text}`)
  return note
}

/** Reads a checkpoint in its one spelling, with exactly one signature line. Undefined where it is not one. Nothing is verified yet. */
export const readCheckpoint = (note: string): Checkpoint | undefined => {
  const read = readNote(note)
  if (read === undefined || read.signatures.length !== 1) return undefined
  const [origin, leaves, root, number, time, previous] = read.text.split('\n')
  const checkpoint = {
    origin: origin ?? '',
    leaves: Number(leaves),
    root: root ?? '',
    number: Number(number?.slice('number '.length)),
    time: time?.slice('time '.length) ?? '',
    previous: previous?.slice('previous '.length) ?? '',
  }
  return isCheckpoint(checkpoint) && checkpointText(checkpoint) === read.text ? checkpoint : undefined
}

const isCheckpoint = ({ origin, leaves, root, number, time, previous }: Checkpoint): boolean =>
  spelling.origin.test(origin) &&
  [leaves, number].every((n) => Number.isSafeInteger(n) && n >= 1) &&
  Buffer.from(root, 'base64').length === 32 &&
  Buffer.from(root, 'base64').toString('base64') === root &&
  isInstant(time) &&
  spelling.hex64.test(previous)

/** The checkpoint as one line to keep: origin, number, time, note digest. */
export const checkpointLine = (note: string): string => {
  const checkpoint = readCheckpoint(note)
  if (checkpoint === undefined) throw new Error('Not a checkpoint.')
  return `${checkpoint.origin} ${checkpoint.number} ${checkpoint.time} ${noteDigest(note)}`
}
