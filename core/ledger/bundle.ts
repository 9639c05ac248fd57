import { canonicalText } from './canonical.ts'
import { findChainFault } from './chain.ts'
import { inclusionOf, readCheckpoint } from './checkpoint.ts'
import { partsFault } from './contest-kinds.ts'
import { type Edition, type OpenEntry, openedIn } from './edition.ts'
import type { Json } from './json.ts'
import { opens } from './part.ts'
import { hex, sha256 } from './sha256.ts'

/** A key of the agency as it stands in a bundle: the first has no note, each further one its rollover. */
export type BundleKey = { readonly key: string; readonly note: string | null }

/** A checkpoint with the leaves that it was made from (`leavesOf`). */
export type BundleCheckpoint = { readonly note: string; readonly leaves: readonly string[] }

export type BundleInput = {
  readonly edition: Edition
  /** All keys since the agency's first, oldest first. */
  readonly keys: readonly BundleKey[]
  /** The whole chain in order, with every opening that still exists. */
  readonly chain: readonly OpenEntry[]
  /** All checkpoints of the agency from the number after the chain's anchor on; the last one covers the last entry. */
  readonly checkpoints: readonly BundleCheckpoint[]
}

/** Why a chain has no bundle (yet), in a stable code. */
export type NoBundle = 'EMPTY' | 'NOT_PUBLISHED' | 'NOT_COVERED'

/** Whether a bundle may exist: published or cancelled, and covered by its last checkpoint. */
export const whyNoBundle = ({ chain, checkpoints }: Pick<BundleInput, 'chain' | 'checkpoints'>): NoBundle | undefined => {
  const last = chain.at(-1)?.entry
  const leaves = checkpoints.at(-1)?.leaves
  if (last === undefined) return 'EMPTY'
  if (!chain.some(({ entry }) => entry.kind === 'result.published' || entry.kind === 'contest.cancelled')) return 'NOT_PUBLISHED'
  return leaves && inclusionOf(leaves, last.chain)?.seq === last.seq ? undefined : 'NOT_COVERED'
}

/**
 * The bundle as one text (docs/bundle.md section 4): manifest, keys, entries, checkpoints; each line canonical JSON and LF.
 * Throws when the chain is broken, an opening does not fit or is missing without an erasure: such a bundle must not be
 * handed out. Ask `whyNoBundle` first.
 */
export const buildBundle = (input: BundleInput): string => {
  const fault = whyNoBundle(input) ?? findChainFault(input.chain.map(({ entry }) => entry))
  if (fault !== undefined) throw new Error(`No bundle: ${JSON.stringify(fault)}`)
  const chain = input.chain[0]?.entry.chain ?? ''
  const lines = [
    ...input.keys.map(({ key, note }) => canonicalText({ key, note, type: 'key' })),
    ...entryLines(input),
    ...input.checkpoints.map((checkpoint) => checkpointLineOf(checkpoint, chain)),
  ]
  const manifest = canonicalText({ chain, edition: input.edition, format: 1, lines: lines.map((line) => hex(sha256(line))) })
  return `${[manifest, ...lines].join('\n')}\n`
}

const entryLines = ({ edition, chain }: BundleInput): readonly string[] => {
  const openedParts = openedIn(edition, chain)
  return chain.map(({ entry, open }) => {
    const wrong = partsFault(entry)
    if (wrong !== undefined) throw new Error(`No bundle: entry ${entry.seq} (${entry.kind}): ${wrong}`)
    const openings = openedParts(entry).map((part) => [part, openingOf({ entry, open }, part)] as const)
    return canonicalText({ entry, open: Object.fromEntries(openings), type: 'entry' })
  })
}

const openingOf = ({ entry, open }: OpenEntry, part: string): Json => {
  const opening = open[part]
  if (opening === undefined) throw new Error(`No bundle: entry ${entry.seq} has no opening of ${part}, and nothing says that it was erased.`)
  if (!opens(entry.parts[part] ?? '', opening)) throw new Error(`No bundle: entry ${entry.seq}: the opening of ${part} is not the one committed to.`)
  return { content: opening.content, salt: opening.salt }
}

const checkpointLineOf = ({ note, leaves }: BundleCheckpoint, chain: string): string => {
  const proof = inclusionOf(leaves, chain)
  if (proof === undefined) throw new Error(`No bundle: checkpoint ${readCheckpoint(note)?.number} does not contain the chain.`)
  return canonicalText({ index: proof.index, note, path: proof.path, seq: proof.seq, type: 'checkpoint' })
}
