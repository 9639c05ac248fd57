import { createPrivateKey, sign, verify } from 'node:crypto'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { keyObject, publicPem, publicPemOf, rawOf } from './public-key.ts'
import { isSignedBy, keyIdOf, noteDigest, readNote, signNote } from './signed-note.ts'

const privateKey = (seed: string) =>
  createPrivateKey({ key: Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), Buffer.from(seed, 'hex')]), format: 'der', type: 'pkcs8' })

describe('Ed25519 (RFC 8032 section 7.1)', () => {
  test.each([
    ['9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60', 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a', '', 'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b'],
    ['4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb', '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c', '72', '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00'],
    ['c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7', 'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025', 'af82', '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a'],
  ])('seed %s', (seed, key, message, signature) => {
    const held = privateKey(seed)
    expect(publicPemOf(held)).toBe(publicPem(Buffer.from(key, 'hex')))
    expect(sign(null, Buffer.from(message, 'hex'), held).toString('hex')).toBe(signature)
    expect(verify(null, Buffer.from(message, 'hex'), keyObject(publicPemOf(held)), Buffer.from(signature, 'hex'))).toBe(true)
  })

  test('a key has one PEM spelling', () => {
    const pem = publicPem(Buffer.alloc(32, 7))
    expect(Buffer.from(rawOf(pem))).toEqual(Buffer.alloc(32, 7))
    for (const other of [pem.trimEnd(), `${pem}\n`, pem.replace('\n', '\r\n'), pem.replace('=', '')]) expect(() => rawOf(other)).toThrow()
  })
})

// The example that the implementations of signed notes share (golang.org/x/mod/sumdb/note).
const neumann = {
  name: 'PeterNeumann',
  seed: Buffer.from('AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz', 'base64').subarray(1).toString('hex'),
  pem: publicPem(Buffer.from('ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW', 'base64').subarray(1)),
  text: "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n",
  line: '\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n',
}

describe('signed notes (C2SP)', () => {
  test('the known example: key id, signature, whole note', () => {
    expect(keyIdOf(neumann.name, neumann.pem)).toBe('c74f20a3')
    const note = signNote(neumann.text, neumann.name, privateKey(neumann.seed))
    expect(note).toBe(`${neumann.text}\n${neumann.line}`)
    const read = readNote(note)
    expect(read?.text).toBe(neumann.text)
    expect(isSignedBy(neumann.text, read?.signatures[0], neumann.name, neumann.pem)).toBe(true)
    expect(isSignedBy(neumann.text, read?.signatures[0], 'Peter', neumann.pem)).toBe(false)
    expect(isSignedBy(neumann.text, read?.signatures[0], neumann.name, publicPem(Buffer.alloc(32, 9)))).toBe(false)
  })

  test('the checkpoint example of C2SP reads into its lines', () => {
    const note =
      'example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n\u2014 example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=\n'
    expect(readNote(note)).toMatchObject({ text: note.split('\n\n')[0] + '\n', signatures: [{ name: 'example.com/behind-the-sofa', keyId: '033de0ae' }] })
  })

  test('no changed byte is accepted', () => {
    const note = Buffer.from(signNote(neumann.text, neumann.name, privateKey(neumann.seed)))
    fc.assert(
      fc.property(fc.nat(note.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        const changed = Buffer.from(note)
        changed[at] = (changed[at] as number) ^ flip
        const text = changed.toString('utf8')
        const read = readNote(text)
        const accepted = read !== undefined && Buffer.from(text).equals(changed) && isSignedBy(read.text, read.signatures[0], neumann.name, neumann.pem)
        expect(accepted).toBe(false)
        expect(noteDigest(text)).not.toBe(noteDigest(note.toString('utf8')))
      }),
      { numRuns: 500 },
    )
  })

  test.each(['no newline', 'a\n\nb\n', '\n', 'a\u0001\n', ''])('a text that is not plain lines is not signed: %j', (text) => {
    expect(() => signNote(text, 'name', privateKey(neumann.seed))).toThrow()
  })

  test.each([
    ['signature cut', (note: string) => note.slice(0, -5)],
    ['no signature', (note: string) => note.split('\u2014')[0] as string],
    ['padding dropped', (note: string) => note.replace('=', '')],
    ['unused bits set', (note: string) => note.replace('nAM=', 'nAN=')],
    ['carriage return', (note: string) => note.replace('\n', '\r\n')],
    ['two spaces', (note: string) => note.replace('\u2014 ', '\u2014  ')],
  ])('another spelling is not read: %s', (_name, change) => {
    expect(readNote(change(`${neumann.text}\n${neumann.line}`))).toBeUndefined()
  })
})
