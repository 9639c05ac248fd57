import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { keyFrom, withManifest } from './invented/agency.ts'
import { signRollover } from '#core/ledger/key-rollover.ts'
import { publicPemOf } from '#core/ledger/public-key.ts'
import { caught, chain, examples, failing, origin, retell, set } from './invented/retold-example.ts'
import { canonical } from './verify.mjs'

type Line = { [key: string]: unknown; note?: string; path?: string[]; entry?: { [key: string]: unknown } }
type Change = (lines: Line[]) => void

const linesOf = (bundle: Buffer): Line[] => bundle.toString().trimEnd().split('\n').slice(1).map((line) => JSON.parse(line) as Line)

/** Changes lines of a finished bundle: a key, 71 entries, checkpoints after entries 4, 40 and 71. The manifest follows. */
const changed = (change: Change): Buffer => {
  const lines = linesOf(retell(() => {}, { edition: 'public', checkpointsAt: [4, 40] }))
  change(lines)
  return withManifest(lines.map((line) => canonical(line)), chain, 'public')
}
const [middle, last] = [73, 74]
const edit = (place: number, keys: (line: Line) => Line): Change => (lines) => {
  const line = lines[place - 1]
  if (line) lines[place - 1] = { ...line, ...keys(line) }
}

test('as they are, they hold', () => {
  expect(failing({ bundle: changed(() => {}) })).toEqual({})
})

test.each([
  ['one left out', (lines) => { lines.splice(middle - 1, 1) }],
  ['the last left out', (lines) => { lines.pop() }],
  ['one twice', (lines) => { lines.push(...lines.slice(-1)) }],
  ['two swapped', (lines) => { lines.push(...lines.splice(middle - 1, 1)) }],
  ['another place in the tree', edit(last, () => ({ index: 1 }))],
  ['another path', edit(last, () => ({ path: ['0'.repeat(64)] }))],
  ['a longer path', edit(last, ({ path = [] }) => ({ path: [...path, '0'.repeat(64)] }))],
  ['another entry', edit(middle, () => ({ seq: 41 }))],
  ['another time', edit(last, ({ note = '' }) => ({ note: note.replace('.040Z', '.041Z') }))],
  ['a second signature line', edit(last, ({ note = '' }) => ({ note: `${note}${note.split('\n\n')[1] ?? ''}` }))],
  ['no note at all', edit(last, () => ({ note: 'x' }))],
] as readonly (readonly [string, Change])[])('%s', (_, change) => {
  expect(Object.keys(failing({ bundle: changed(change) }))).toEqual(['checkpoints'])
})

test('signed by another key than the one that the bundle shows', () => {
  const foreign = linesOf(retell(() => {}, { edition: 'public', key: keyFrom('other') }))
  expect(Object.keys(failing({ bundle: changed((lines) => { lines.splice(0, 1, ...foreign.slice(0, 1)) }) }))).toEqual(['checkpoints'])
})

test('an anchor without a checkpoint has the digest of none', () => {
  expect(caught((tale) => set(tale, 1, 'anchor', 'number', 0))).toEqual({ checkpoints: '1 anchor' })
})

test('a wrong link, a missing entry', () => {
  expect(failing({ bundle: changed(edit(6, ({ entry }) => ({ entry: { ...entry, prev: '0'.repeat(64) } }))) })).toMatchObject({ chain: ['5', '6'] })
  expect(failing({ bundle: changed((lines) => { lines.splice(20, 1) }) })).toHaveProperty('chain')
})

test('a later key, which has signed nothing of the bundle, confirms nothing: whoever replaced the first key could still show it', () => {
  const [mine, fresh] = [keyFrom('other'), keyFrom('fresh')]
  const lines = linesOf(retell(() => {}, { edition: 'public', key: mine }))
  const note = signRollover({ origin, first: 999, time: '2099-01-01T00:00:00.000Z' }, mine, fresh)
  lines.splice(1, 0, { key: publicPemOf(fresh), note, type: 'key' })
  const bundle = withManifest(lines.map((line) => canonical(line)), chain, 'public')
  const given = (key: typeof mine) => Object.keys(failing({ bundle, key: { name: 'key.pem', bytes: Buffer.from(publicPemOf(key)) } }))
  expect(given(mine)).toEqual([])
  expect(given(fresh)).toEqual(['outside key'])
})

describe('an agency that tells everything anew, with a new key', () => {
  const copy = (name: string) => ({ name, bytes: readFileSync(join(examples, name)) })
  const bundle = retell(() => {}, { edition: 'public' })

  test('is caught by nothing but copies that were taken outside before', () => {
    const names = (given: object): string[] => Object.keys(failing({ bundle, ...given }))
    expect(names({})).toEqual([])
    expect(names({ key: copy('key.pem') })).toEqual(['outside key'])
    expect(names({ checkpoints: [copy('checkpoint.txt')] })).toEqual(['outside checkpoints'])
    expect(names({ checkpoints: [copy('checkpoint-line.txt')] })).toEqual(['outside checkpoints'])
    expect(names({ receipts: [copy('receipt.txt')] })).toEqual(['receipts'])
  })
})
