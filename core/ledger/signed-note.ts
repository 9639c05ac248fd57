import { sign, verify, type KeyObject } from 'node:crypto'
import { keyObject, publicPemOf, rawOf } from './public-key.ts'
import { hex, sha256 } from './sha256.ts'

/** A C2SP signed note taken apart. `text` ends in a newline; each signature is 4 bytes of key id and 64 of Ed25519. */
export type Note = { readonly text: string; readonly signatures: readonly NoteSignature[] }
export type NoteSignature = { readonly name: string; readonly keyId: string; readonly signature: Uint8Array; readonly line: string }

/** C2SP signed-note: the first 4 bytes of SHA-256(name, newline, 0x01 = Ed25519, 32 bytes of key), as hex. */
export const keyIdOf = (name: string, pem: string): string => hex(sha256(name, '\n', Uint8Array.of(1), rawOf(pem)).subarray(0, 4))

const checkText = (text: string): void => {
  // The empty line is what parts text and signatures; ours never contain one.
  if (!/^(?:[^\p{Cc}]+\n)+$/u.test(text) || !text.isWellFormed()) throw new Error('The text of a note is lines, none empty, each ended by a newline.')
}

const signatureLine = (text: string, name: string, privateKey: KeyObject): string => {
  const blob = Buffer.concat([Buffer.from(keyIdOf(name, publicPemOf(privateKey)), 'hex'), sign(null, Buffer.from(text), privateKey)])
  return `\u2014 ${name} ${blob.toString('base64')}\n`
}

/** Signs a text with one or more Ed25519 keys under one name. The same text and keys always give the same note. */
export const signNote = (text: string, name: string, ...privateKeys: readonly KeyObject[]): string => {
  checkText(text)
  if (!/^[^\s+]+$/u.test(name)) throw new Error('The name of a key has no space and no plus.')
  return `${text}\n${privateKeys.map((key) => signatureLine(text, name, key)).join('')}`
}

const readSignature = (line: string): NoteSignature | undefined => {
  const [, name, base64] = /^\u2014 ([^\s+]+) ([A-Za-z0-9+/]+=*)$/u.exec(line) ?? []
  if (name === undefined || base64 === undefined) return undefined
  const blob = Buffer.from(base64, 'base64')
  if (blob.length !== 68 || blob.toString('base64') !== base64) return undefined
  return { name, keyId: hex(blob.subarray(0, 4)), signature: blob.subarray(4), line }
}

/** Takes a note apart, or undefined where it is not one. Nothing is verified yet. */
export const readNote = (note: string): Note | undefined => {
  const [text, signatures, more] = note.split('\n\n')
  if (text === undefined || signatures === undefined || more !== undefined || !signatures.endsWith('\n')) return undefined
  if (!/^(?:[^\p{Cc}]+\n)+$/u.test(`${text}\n`)) return undefined
  const read = signatures.slice(0, -1).split('\n').map(readSignature)
  return read.every((one) => one !== undefined) ? { text: `${text}\n`, signatures: read } : undefined
}

/** Whether this signature is the key's own over the text, under the name. */
export const isSignedBy = (text: string, signature: NoteSignature | undefined, name: string, pem: string): boolean =>
  signature !== undefined && signature.name === name && signature.keyId === keyIdOf(name, pem) && verify(null, Buffer.from(text), keyObject(pem), signature.signature)

/** SHA-256 over the whole note with its signature lines, lowercase hex. */
export const noteDigest = (note: string): string => hex(sha256(note))
