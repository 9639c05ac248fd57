import { createPublicKey, type KeyObject } from 'node:crypto'

/** DER of an Ed25519 SubjectPublicKeyInfo up to the 32 bytes of the key (RFC 8410). */
const spkiPrefix = Buffer.from('302a300506032b6570032100', 'hex')

/** The one PEM spelling of an Ed25519 public key (docs/bundle.md section 3.3). `raw` has 32 bytes. */
export const publicPem = (raw: Uint8Array): string => {
  if (raw.length !== 32) throw new Error(`An Ed25519 public key has 32 bytes, not ${raw.length}.`)
  return `-----BEGIN PUBLIC KEY-----\n${derOf(raw).toString('base64')}\n-----END PUBLIC KEY-----\n`
}

const derOf = (raw: Uint8Array): Buffer => Buffer.concat([spkiPrefix, raw])

/** Base64 of the 44-byte DER: how a key stands in a rollover note. */
export const publicDer64 = (pem: string): string => derOf(rawOf(pem)).toString('base64')

/** The 32 bytes of a key, from its one PEM spelling. Throws for every other text. */
export const rawOf = (pem: string): Uint8Array => {
  const der = Buffer.from(pem.split('\n')[1] ?? '', 'base64')
  const raw = der.subarray(spkiPrefix.length)
  if (der.length !== 44 || !der.subarray(0, spkiPrefix.length).equals(spkiPrefix) || publicPem(raw) !== pem) throw new Error('Not an Ed25519 public key in its one PEM spelling.')
  return raw
}

export const keyObject = (pem: string): KeyObject => createPublicKey({ key: derOf(rawOf(pem)), format: 'der', type: 'spki' })

/** The public half of a private key, in its one PEM spelling. */
export const publicPemOf = (privateKey: KeyObject): string =>
  publicPem(createPublicKey(privateKey).export({ type: 'spki', format: 'der' }).subarray(spkiPrefix.length))
