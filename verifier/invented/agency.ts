import { createHash, createPrivateKey, createPublicKey, sign, type KeyObject } from 'node:crypto'
import { canonical, leafHash, merkleRoot } from '../verify.mjs'

// For tests: an agency with keys of its own, which can therefore publish whatever bundle it wants, honest or not.

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }
export type Parts = { [name: string]: { content: Json; salt: string } | { erased: string } }
export type Draft = { kind: string; actor: string; received: string; recorded: string; parts: Parts }
export type Edition = 'public' | 'full'

type Line = { readonly entry: { readonly kind: string; readonly actor: string; readonly received: string; readonly recorded: string; readonly origin: string; readonly chain: string; readonly parts: Readonly<Record<string, string>> }; readonly open: Readonly<Record<string, { content: Json; salt: string }>>; readonly type: 'entry' }

const sha256 = (...pieces: readonly (string | Buffer)[]): Buffer => pieces.reduce((hash, piece) => hash.update(piece), createHash('sha256')).digest()
const hex = (...pieces: readonly (string | Buffer)[]): string => sha256(...pieces).toString('hex')

export const partDigest = (content: Json, salt: string): string => hex('jenjang/part/1\n', Buffer.from(salt, 'hex'), canonical(content))
export const saltOf = (words: string): string => hex('salt', words)

/** A key from a word: the same on every machine. */
export const keyFrom = (word: string): KeyObject => createPrivateKey({ key: Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), sha256(word)]), format: 'der', type: 'pkcs8' })

const derOf = (key: KeyObject): Buffer => createPublicKey(key).export({ format: 'der', type: 'spki' })
export const pemOf = (key: KeyObject): string => `-----BEGIN PUBLIC KEY-----\n${derOf(key).toString('base64')}\n-----END PUBLIC KEY-----\n`

export const signatureLine = (text: string, key: KeyObject, name: string): string => {
  const id = sha256(`${name}\n`, Buffer.of(1), derOf(key).subarray(12)).subarray(0, 4)
  return `\u2014 ${name} ${Buffer.concat([id, sign(null, Buffer.from(text), key)]).toString('base64')}\n`
}
export const note = (text: string, key: KeyObject, name: string): string => `${text}\n${signatureLine(text, key, name)}`

const closedToPublic = /^(actor|seat_\d+|members|work|file_\d+|evidence|reason|lines|ties|notes|text)$/

/** The lines of an entry file as drafts, with the salts that they were published with. */
export const draftsOf = (bundle: string): Draft[] =>
  bundle.trimEnd().split('\n').map((line) => JSON.parse(line) as Line | { readonly type?: undefined }).filter((line): line is Line => line.type === 'entry')
    .map(({ entry: { kind, actor, received, recorded, parts }, open }) => ({ kind, actor, received, recorded, parts: Object.fromEntries(Object.entries(parts).map(([name, digest]) => [name, open[name] ?? { erased: digest }])) }))

export type Making = { readonly origin: string; readonly chain: string; readonly edition: Edition; readonly key?: KeyObject; readonly checkpointsAt?: readonly number[]; readonly opens?: (name: string, seq: number) => boolean }

/** A bundle whose digests, links and signatures are right, whatever its entries say. One key, one chain beside this one. */
export const makeBundle = (drafts: readonly Draft[], { origin, chain, edition, key = keyFrom('agency'), checkpointsAt = [], opens }: Making): Buffer => {
  const lines: string[] = [canonical({ key: pemOf(key), note: null, type: 'key' })]
  const digests: string[] = []
  for (const [index, { kind, actor, received, recorded, parts }] of drafts.entries()) {
    const prev = digests.at(-1) ?? hex(`jenjang/chain/1\n${origin}\n${chain}`)
    const committed = Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, 'erased' in part ? part.erased : partDigest(part.content, part.salt)]))
    const open = Object.fromEntries(Object.entries(parts).filter(([name, part]) => !('erased' in part) && (opens?.(name, index + 1) ?? (edition === 'full' || !closedToPublic.test(name)))))
    const entry = { v: 1, origin, chain, seq: index + 1, prev, kind, actor, received, recorded, parts: committed }
    digests.push(hex('jenjang/entry/1\n', canonical(entry)))
    lines.push(canonical({ entry, open, type: 'entry' }))
  }
  const anchor = drafts[0]?.parts['anchor']
  let before = anchor && 'content' in anchor ? (anchor.content as { digest: string; number: number }) : { digest: '', number: 0 }
  for (const seq of [...checkpointsAt, drafts.length]) {
    const leaf = leafHash(canonical({ chain, digest: digests[seq - 1] ?? '', seq }))
    const other = leafHash('another chain')
    const root = Buffer.from(merkleRoot([leaf, other])).toString('base64')
    const text = `${origin}\n2\n${root}\nnumber ${before.number + 1}\ntime ${drafts[seq - 1]?.recorded ?? ''}\nprevious ${before.digest}\n`
    const signed = note(text, key, origin)
    lines.push(canonical({ index: 0, note: signed, path: [Buffer.from(other).toString('hex')], seq, type: 'checkpoint' }))
    before = { digest: hex(signed), number: before.number + 1 }
  }
  return withManifest(lines, chain, edition)
}

/** The manifest before its lines. */
export const withManifest = (lines: readonly string[], chain: string, edition: string): Buffer =>
  Buffer.from([canonical({ chain, edition, format: 1, lines: lines.map((line) => hex(line)) }), ...lines, ''].join('\n'))
