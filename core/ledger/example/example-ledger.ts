import { createPrivateKey, type KeyObject } from 'node:crypto'
import { canonicalBytes } from '../canonical.ts'
import { beforeFirstCheckpoint, leavesOf, signCheckpoint } from '../checkpoint.ts'
import type { ContentsOf, ContestKind } from '../contest-kinds.ts'
import type { BundleCheckpoint, BundleKey } from '../bundle.ts'
import type { OpenEntry } from '../edition.ts'
import { chainStart, entryDigest, type Entry } from '../entry.ts'
import type { Json } from '../json.ts'
import { signRollover } from '../key-rollover.ts'
import { partDigest } from '../part.ts'
import { publicPemOf } from '../public-key.ts'
import { hex, sha256 } from '../sha256.ts'
import { noteDigest } from '../signed-note.ts'

/** Who acts in the example. */
export type ExamplePerson = { readonly name: string; readonly person: string; readonly codes: readonly string[] }

export type ExampleAct<K extends ContestKind> = {
  readonly kind: K
  readonly by: ExamplePerson | 'system'
  /** When the request was complete; the entry is recorded 40 ms later. */
  readonly at: string
  readonly parts: ContentsOf<K> & Readonly<Record<string, Json>>
  /** Salts that were fixed before, because a commitment already stands in a document. */
  readonly salts?: Readonly<Record<string, string>>
}

/** Everything of the example is derived from words, so that it comes out the same on every machine. Never a real secret. */
const derived = (words: string): Uint8Array => sha256(`jenjang example: ${words}`)
export const exampleSalt = (words: string): string => hex(derived(`salt ${words}`))
export const exampleUuid = (words: string): string => {
  const digits = hex(derived(`id ${words}`))
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-7${digits.slice(13, 16)}-8${digits.slice(17, 20)}-${digits.slice(20, 32)}`
}
export const exampleKey = (words: string): KeyObject =>
  createPrivateKey({ key: Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), derived(`key ${words}`)]), format: 'der', type: 'pkcs8' })

/** A ledger of one agency in memory: one chain that grows, two that stand still, checkpoints, keys. */
export const exampleLedger = (origin: string, chainName: string, firstNumber: number) => {
  const chain: OpenEntry[] = []
  const checkpoints: BundleCheckpoint[] = []
  let privateKey = exampleKey('first')
  const keys: BundleKey[] = [{ key: publicPemOf(privateKey), note: null }]
  const anchor = { digest: noteDigest(`checkpoint ${firstNumber - 1} of the example, which nobody kept\n`), number: firstNumber - 1 }
  const otherHeads = ['agency', exampleUuid('another contest')].map((name, index) => ({ chain: name, digest: hex(derived(name)), seq: 17 + index }))

  const append = <K extends ContestKind>({ kind, by, at, parts, salts = {} }: ExampleAct<K>): Entry => {
    const seq = chain.length + 1
    const contents: Record<string, Json> = {
      ...parts,
      ...(by === 'system' ? {} : { actor: { codes: [...by.codes].sort(), name: by.name, person: by.person } }),
      ...(seq === 1 ? { anchor: firstNumber === 1 ? { digest: beforeFirstCheckpoint(origin), number: 0 } : anchor } : {}),
    }
    const open = Object.fromEntries(Object.entries(contents).map(([name, content]) => [name, { content, salt: salts[name] ?? exampleSalt(`${seq} ${name}`) }]))
    const before = chain.at(-1)?.entry
    const entry: Entry = {
      v: 1,
      origin,
      chain: chainName,
      seq,
      prev: before === undefined ? chainStart(origin, chainName) : entryDigest(canonicalBytes(before)),
      kind,
      actor: by === 'system' ? 'system' : hex(derived(`actor ${by.person}`)).slice(0, 16),
      received: at,
      recorded: new Date(Date.parse(at) + 40).toISOString(),
      parts: Object.fromEntries(Object.entries(open).map(([name, { content, salt }]) => [name, partDigest(Buffer.from(salt, 'hex'), canonicalBytes(content))])),
    }
    chain.push({ entry, open })
    return entry
  }

  const checkpoint = (time: string): string => {
    const last = chain.at(-1)?.entry
    if (last === undefined) throw new Error('A checkpoint of an empty chain.')
    const leaves = leavesOf([...otherHeads, { chain: chainName, digest: entryDigest(canonicalBytes(last)), seq: last.seq }])
    const before = checkpoints.at(-1)
    const previous = before === undefined ? anchor.digest : noteDigest(before.note)
    const note = signCheckpoint({ origin, number: firstNumber + checkpoints.length, time, previous }, leaves, privateKey)
    checkpoints.push({ note, leaves })
    return note
  }

  const newKey = (time: string): void => {
    const fresh = exampleKey('second')
    keys.push({ key: publicPemOf(fresh), note: signRollover({ origin, first: firstNumber + checkpoints.length, time }, privateKey, fresh) })
    privateKey = fresh
  }

  return { append, checkpoint, newKey, chain, checkpoints, keys, signingKey: () => privateKey }
}
