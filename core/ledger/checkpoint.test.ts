import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { beforeFirstCheckpoint, checkpointLine, inclusionOf, leavesOf, readCheckpoint, signCheckpoint } from './checkpoint.ts'
import { exampleKey } from './example/example-ledger.ts'
import { readRollover, signRollover } from './key-rollover.ts'
import { leafHash, rootFromPath } from './merkle.ts'
import { publicPemOf } from './public-key.ts'
import { isSignedBy, noteDigest, readNote } from './signed-note.ts'

const origin = 'jenjang/test/contoh'
const heads = ['b', 'agency', 'c', 'a'].map((chain, index) => ({ chain, digest: String(index).repeat(64), seq: index + 1 }))
const about = { origin, number: 1, time: '2026-11-24T03:00:00.000Z', previous: beforeFirstCheckpoint(origin) }
const key = exampleKey('first')
const note = signCheckpoint(about, leavesOf(heads), key)

describe('checkpoint', () => {
  test('is a tlog-checkpoint with three lines more, signed by the agency', () => {
    const lines = note.split('\n')
    expect(lines.slice(0, 2)).toEqual([origin, '4'])
    expect(lines.slice(3, 6)).toEqual(['number 1', 'time 2026-11-24T03:00:00.000Z', `previous ${about.previous}`])
    expect(readCheckpoint(note)).toEqual({ ...about, leaves: 4, root: lines[2] })
    expect(isSignedBy(`${lines.slice(0, 6).join('\n')}\n`, readNote(note)?.signatures[0], origin, publicPemOf(key))).toBe(true)
    expect(checkpointLine(note)).toBe(`${origin} 1 2026-11-24T03:00:00.000Z ${noteDigest(note)}`)
  })

  test('has one leaf per chain, sorted by its name, whatever the order of the heads', () => {
    expect(leavesOf(heads).map((leaf) => (JSON.parse(leaf) as { chain: string }).chain)).toEqual(['a', 'agency', 'b', 'c'])
    expect(leavesOf([...heads].reverse())).toEqual(leavesOf(heads))
    expect(leavesOf(heads)[1]).toBe(`{"chain":"agency","digest":"${'1'.repeat(64)}","seq":2}`)
  })

  test('contains each chain, provably', () => {
    const root = readCheckpoint(note)?.root
    for (const head of heads) {
      const proof = inclusionOf(leavesOf(heads), head.chain)
      const path = (proof?.path ?? []).map((hash) => Buffer.from(hash, 'hex'))
      const leaf = leafHash(`{"chain":"${head.chain}","digest":"${head.digest}","seq":${head.seq}}`)
      expect(Buffer.from(rootFromPath(leaf, proof?.index ?? -1, heads.length, path) ?? []).toString('base64')).toBe(root)
      expect(proof?.seq).toBe(head.seq)
    }
    expect(inclusionOf(leavesOf(heads), 'unknown')).toBeUndefined()
  })

  test.each([
    ['a leading zero', (text: string) => text.replace('\n4\n', '\n04\n')],
    ['a day that does not exist', (text: string) => text.replace('11-24T', '02-30T')],
    ['an hour 24', (text: string) => text.replace('T03', 'T24')],
    ['no leaf', (text: string) => text.replace('\n4\n', '\n0\n')],
    ['number 0', (text: string) => text.replace('number 1', 'number 0')],
    ['a line more', (text: string) => text.replace('\n\n', '\nmore 1\n\n')],
    ['a second signature line', (text: string) => text + text.slice(text.indexOf('\u2014'))],
    ['another origin form', (text: string) => text.replaceAll('jenjang/test', 'jenjang//test')],
  ])('is not read in another spelling: %s', (_name, change) => {
    expect(change(note)).not.toBe(note)
    expect(readCheckpoint(change(note))).toBeUndefined()
  })

  test('a wrong number or time is not signed', () => {
    expect(() => signCheckpoint({ ...about, number: 0 }, leavesOf(heads), key)).toThrow()
    expect(() => signCheckpoint({ ...about, time: '2026-11-24' }, leavesOf(heads), key)).toThrow()
    expect(() => signCheckpoint(about, [], key)).toThrow()
  })
})

describe('a new key', () => {
  const fresh = exampleKey('second')
  const given = { origin, first: 43, time: '2026-11-24T03:00:00.000Z' }
  const rollover = signRollover(given, key, fresh)
  test('is signed by the old one and by itself', () => {
    expect(readRollover(rollover, publicPemOf(key))).toEqual({ ...given, key: publicPemOf(fresh) })
    expect(readRollover(rollover, publicPemOf(exampleKey('third')))).toBeUndefined()
    expect(readRollover(signRollover(given, fresh, key), publicPemOf(key))).toBeUndefined()
  })
  test('is not accepted with one signature, the two swapped, or one byte changed', () => {
    const [text = '', signatures = ''] = rollover.split('\n\n')
    const [one, two] = signatures.split('\n')
    expect(readRollover(`${text}\n\n${one}\n`, publicPemOf(key))).toBeUndefined()
    expect(readRollover(`${text}\n\n${two}\n${one}\n`, publicPemOf(key))).toBeUndefined()
    fc.assert(
      fc.property(fc.nat(rollover.length - 1), (at) => {
        const changed = rollover.slice(0, at) + (rollover[at] === 'A' ? 'B' : 'A') + rollover.slice(at + 1)
        expect(readRollover(changed, publicPemOf(key))).toBeUndefined()
      }),
    )
  })
})
