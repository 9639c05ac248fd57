import type { KeyObject } from 'node:crypto'
import { canonicalBytes, canonicalText, NotCanonical, readCanonical } from './canonical.ts'
import { entryDigest, type Entry } from './entry.ts'
import type { Json } from './json.ts'
import { opens, type Opening } from './part.ts'
import { isSignedBy, readNote, signNote } from './signed-note.ts'

/** What the agency signed for the person who acted: this entry exists at this place of this chain (I-24). */
export type Receipt = {
  readonly v: 1
  readonly origin: string
  readonly chain: string
  readonly seq: number
  readonly digest: string
  readonly received: string
  /** The openings of the holder's own parts. */
  readonly openings: Readonly<Record<string, Opening>>
  /** The newest checkpoint at that time as one line to keep (`checkpointLine`); null before the first. */
  readonly checkpoint: string | null
}

const HEAD = 'jenjang/receipt/1\n'

/** The receipt of an entry, as a signed note. Throws when an opening is not one of the entry's. */
export const signReceipt = (entry: Entry, openings: Receipt['openings'], checkpoint: string | null, privateKey: KeyObject): string => {
  const { origin, chain, seq, received } = entry
  const receipt: Receipt = { v: 1, origin, chain, seq, digest: entryDigest(canonicalBytes(entry)), received, openings, checkpoint }
  const wrong = receiptFault(receipt, entry)
  if (wrong !== undefined) throw new Error(`A receipt that does not match its entry: ${wrong}`)
  return signNote(`${HEAD}${canonicalText(receipt)}\n`, origin, privateKey)
}

const isReceipt = (value: Json): value is Receipt =>
  typeof value === 'object' && value !== null && Object.keys(value).sort().join() === 'chain,checkpoint,digest,openings,origin,received,seq,v' && 'v' in value && value['v'] === 1

/** Reads a receipt and verifies its signature. Undefined where it is not one of this key. */
export const readReceipt = (note: string, pem: string): Receipt | undefined => {
  const read = readNote(note)
  if (read === undefined || read.signatures.length !== 1 || !read.text.startsWith(HEAD)) return undefined
  try {
    const receipt = readCanonical(read.text.slice(HEAD.length, -1))
    return isReceipt(receipt) && isSignedBy(read.text, read.signatures[0], receipt.origin, pem) ? receipt : undefined
  } catch (fault) {
    if (fault instanceof NotCanonical) return undefined
    throw fault
  }
}

/** What of the receipt does not match the entry, or undefined when it is found there whole. */
export const receiptFault = (receipt: Receipt, entry: Entry): string | undefined => {
  if (receipt.origin !== entry.origin || receipt.chain !== entry.chain || receipt.seq !== entry.seq) return 'another place'
  if (receipt.digest !== entryDigest(canonicalBytes(entry))) return 'digest'
  if (receipt.received !== entry.received) return 'received'
  const wrong = Object.entries(receipt.openings).find(([part, opening]) => !opens(entry.parts[part] ?? '', opening))
  return wrong && `opening of ${wrong[0]}`
}
