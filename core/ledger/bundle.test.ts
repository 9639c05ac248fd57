import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { buildBundle, whyNoBundle } from './bundle.ts'
import { canonicalBytes, readCanonical } from './canonical.ts'
import { findChainFault } from './chain.ts'
import { readCheckpoint } from './checkpoint.ts'
import { contestKinds, partRule, partsFault } from './contest-kinds.ts'
import { momentsOutOfOrder } from './documents/schedule.ts'
import { type OpenEntry, openedIn } from './edition.ts'
import { entryDigest } from './entry.ts'
import { entrants, rules, schedule } from './example/example-documents.ts'
import { exampleContest } from './example/example-contest.ts'
import { exampleFiles } from './example/example-files.ts'
import { leafHash, rootFromPath } from './merkle.ts'
import { opens } from './part.ts'
import { readReceipt, receiptFault } from './receipt.ts'
import { documentDigest, hex, sha256 } from './sha256.ts'
import { isSignedBy, noteDigest, readNote } from './signed-note.ts'

type Line = { readonly type: string; readonly entry: OpenEntry['entry']; readonly open: OpenEntry['open']; readonly note: string; readonly index: number; readonly path: readonly string[]; readonly seq: number }
const { input, receipt, results } = exampleContest()
const lastOf = (chain: readonly OpenEntry[]) => chain.at(-1) as OpenEntry
let editions: Record<'public' | 'full', readonly Line[]>
let publicText = ''

beforeAll(() => {
  publicText = buildBundle({ ...input, edition: 'public' })
  const read = (text: string) => text.trimEnd().split('\n').slice(1).map((line) => readCanonical(line) as unknown as Line)
  editions = { public: read(publicText), full: read(buildBundle({ ...input, edition: 'full' })) }
})

describe('the example in docs/examples', () => {
  test('is what the code builds today: a change of format cannot go unnoticed', () => {
    for (const [name, content] of Object.entries(exampleFiles())) expect(readFileSync(new URL(`../../docs/examples/${name}`, import.meta.url), 'utf8') === content, name).toBe(true)
  })
})

describe('a bundle', () => {
  test('begins with the digest of every following line', () => {
    const [manifest = '', ...lines] = publicText.trimEnd().split('\n')
    expect(JSON.parse(manifest)).toEqual({ chain: rules.contest, edition: 'public', format: 1, lines: lines.map((line) => hex(sha256(line))) })
    expect(publicText.endsWith('}\n')).toBe(true)
  })

  test('holds keys, then the whole chain, then checkpoints up to the last entry', () => {
    const types = editions.public.map(({ type }) => type)
    expect(types).toEqual([...types].sort((a, b) => 'kec'.indexOf(a.charAt(0)) - 'kec'.indexOf(b.charAt(0))))
    expect(types.filter((type) => type === 'entry')).toHaveLength(input.chain.length)
    expect(editions.public.at(-1)).toMatchObject({ type: 'checkpoint', seq: input.chain.length })
  })

  test('differs between the editions only in what is opened', () => {
    const closed = (lines: readonly Line[]) => lines.map(({ open: _open, ...line }) => line)
    expect(closed(editions.public)).toEqual(closed(editions.full))
    for (const [index, line] of editions.public.entries()) for (const [part, opening] of Object.entries(line.open ?? {})) expect(editions.full[index]?.open[part]).toEqual(opening)
  })

  test('opens in each edition what the table says, each opening the one committed to, in its shape', () => {
    for (const edition of ['public', 'full'] as const) {
      for (const { entry, open } of editions[edition].filter(({ type }) => type === 'entry')) {
        expect(partsFault(entry)).toBeUndefined()
        expect(Object.keys(open).sort()).toEqual([...openedIn(edition, input.chain)(entry)].sort())
        for (const [part, opening] of Object.entries(open)) {
          expect(opens(entry.parts[part] ?? '', opening)).toBe(true)
          expect(partRule(entry.kind, part)?.shape.fault(opening.content, `${entry.kind} ${part}`)).toBeUndefined()
        }
      }
    }
  })

  test('shows the public the names that the rules publish, and no other name, work, unit or note', () => {
    const titled = results.flatMap((result) => result.categories[0]?.entries ?? []).filter(({ place }) => place !== null && place <= 3)
    expect(titled.length).toBeGreaterThan(0)
    for (const name of ['Galih Pranadipa', 'Sekar Wiratmaja', 'Ningrum Kesuma', 'Kinasih Ardhanari', 'Anjani', entrants.pustaka.title, 'naskah', 'angka awalnya', 'rancangan.pdf', 'Masa kerja belum']) {
      expect(publicText.includes(name), name).toBe(false)
    }
    for (const name of ['Wening Larasandi', 'Satu Meja Lahir', 'Yusak Manuhara']) expect(publicText.includes(name), name).toBe(true)
    const withNames = editions.public.filter(({ entry, open }) => entry?.kind !== 'result.published' && JSON.stringify(open ?? {}).includes('Wening'))
    expect(withNames).toEqual([])
  })

  test('carries checkpoints that are linked, signed by the key in force, and prove the chain', () => {
    const [first, second] = input.keys
    const anchor = input.chain[0]?.open['anchor']?.content as { digest: string; number: number }
    let { digest: previous, number } = anchor
    for (const { note, index, path, seq } of editions.public.filter(({ type }) => type === 'checkpoint')) {
      const checkpoint = readCheckpoint(note)
      expect(checkpoint).toMatchObject({ number: number + 1, previous })
      number += 1
      previous = noteDigest(note)
      const read = readNote(note)
      expect(isSignedBy(read?.text ?? '', read?.signatures[0], checkpoint?.origin ?? '', (number >= 9 ? second : first)?.key ?? '')).toBe(true)
      const entry = input.chain[seq - 1]?.entry as OpenEntry['entry']
      const leaf = leafHash(canonicalBytes({ chain: entry.chain, digest: entryDigest(canonicalBytes(entry)), seq }))
      expect(Buffer.from(rootFromPath(leaf, index, checkpoint?.leaves ?? 0, path.map((hash) => Buffer.from(hash, 'hex'))) ?? []).toString('base64')).toBe(checkpoint?.root)
      expect((checkpoint?.time ?? '') >= entry.recorded).toBe(true)
    }
  })

  test('no salt stands twice', () => {
    const salts = editions.full.flatMap(({ open }) => Object.values(open ?? {}).map(({ salt }) => salt))
    expect(new Set(salts).size).toBe(salts.length)
  })

  test('the receipt is found in it', () => {
    const read = readReceipt(receipt, input.keys[1]?.key ?? '')
    const entry = input.chain[(read?.seq ?? 0) - 1]?.entry as OpenEntry['entry']
    expect(read && receiptFault(read, entry)).toBeUndefined()
    expect(read && receiptFault(read, input.chain[0]?.entry as OpenEntry['entry'])).toBe('another place')
    expect(read && receiptFault({ ...read, received: entry.recorded }, entry)).toBe('received')
    expect(readReceipt(receipt, input.keys[0]?.key ?? '')).toBeUndefined()
    expect(readReceipt(receipt.replace('"KQ3"', '"KX8"').replace('"K2F"', '"K05"'), input.keys[1]?.key ?? '')).toBeUndefined()
  })

  test('documents hash to the digests of their seal, and the schedule stands in order', () => {
    const sealed = input.chain.find(({ entry }) => entry.kind === 'stage.sealed')
    expect(sealed?.open['seal']?.content).toMatchObject({ rules: documentDigest(rules), schedule: documentDigest(schedule) })
    expect(momentsOutOfOrder(schedule)).toBeUndefined()
    expect(momentsOutOfOrder({ ...schedule, moments: { ...schedule.moments, judgingFrom: schedule.moments.entriesFrom } })).toEqual(['confirmUntil', 'judgingFrom'])
  })
})

describe('no bundle is handed out', () => {
  const rebuilt = (chain: readonly OpenEntry[]) => () => buildBundle({ ...input, chain, edition: 'public' })
  const at = (kind: string) => input.chain.findIndex(({ entry }) => entry.kind === kind)
  const changed = (index: number, change: (entry: OpenEntry) => OpenEntry) => input.chain.map((entry, place) => (place === index ? change(entry) : entry))

  test('before publication, or while the last entry is not covered', () => {
    expect(whyNoBundle({ ...input, chain: [] })).toBe('EMPTY')
    expect(whyNoBundle({ ...input, chain: input.chain.slice(0, 10) })).toBe('NOT_PUBLISHED')
    expect(whyNoBundle({ ...input, chain: input.chain.slice(0, -1) })).toBe('NOT_COVERED')
    expect(whyNoBundle({ ...input, checkpoints: [] })).toBe('NOT_COVERED')
    expect(whyNoBundle(input)).toBeUndefined()
  })

  test('over a broken chain', () => {
    expect(rebuilt(input.chain.filter((_, index) => index !== 12))).toThrow(/number/)
    expect(rebuilt(changed(12, ({ entry, open }) => ({ entry: { ...entry, received: '2026-03-01T00:00:00.000Z' }, open })))).toThrow(/prev/)
  })

  test('with a public opening missing that nothing says was erased (I-23)', () => {
    expect(rebuilt(changed(at('sheet.submitted'), ({ entry }) => ({ entry, open: {} })))).toThrow(/sheet/)
  })

  test('with another content than the one committed to', () => {
    expect(rebuilt(changed(at('judging.opened'), ({ entry, open }) => ({ entry, open: { ...open, opening: { content: { entries: 3, judges: 3, stage: 1 }, salt: open['opening']?.salt ?? '' } } })))).toThrow(/committed/)
  })

  test('and none shows the scores of a contest that was cancelled before it was published (I-2)', () => {
    const story = exampleContest('cancelled').input
    const text = buildBundle({ ...story, edition: 'public' })
    expect(text).not.toContain('"scores":{"kebaruan"')
    expect(text).not.toContain('"printed"')
    expect(buildBundle({ ...story, edition: 'full' })).toContain('"scores":{"kebaruan"')
    expect(publicText).toContain('"scores":{"kebaruan"')
    const sheet = input.chain[at('sheet.submitted')]?.entry as OpenEntry['entry']
    const cancelled = { ...lastOf(input.chain), entry: { ...lastOf(input.chain).entry, kind: 'contest.cancelled' } }
    const later = { ...lastOf(input.chain).entry, kind: 'sheet.corrected', parts: sheet.parts }
    expect(openedIn('public', [...input.chain, cancelled])(sheet)).toEqual(['sheet'])
    expect(openedIn('public', [...input.chain, cancelled])(later)).toEqual([])
  })
})

describe('the chain', () => {
  const entries = input.chain.map(({ entry }) => entry)
  const with3 = (change: object) => entries.map((entry, index) => (index === 2 ? { ...entry, ...change } : entry))
  test.each([
    ['another origin', { origin: 'jenjang/other/contoh' }, { seq: 3, fault: 'origin' }],
    ['received after it was recorded', { received: '2026-12-31T00:00:00.000Z' }, { seq: 3, fault: 'received' }],
    ['recorded before the entry before', { recorded: '2026-02-24T00:00:00.000Z', received: '2026-02-24T00:00:00.000Z' }, { seq: 3, fault: 'recorded' }],
    ['another kind: the next entry names the old digest', { kind: 'approval.refused' }, { seq: 4, fault: 'prev' }],
    ['a number twice', { seq: 2 }, { seq: 3, fault: 'number' }],
  ])('shows where it breaks: %s', (_name, change, fault) => {
    expect(findChainFault(with3(change))).toEqual(fault)
  })
  test('holds as it was written, also cut short', () => {
    expect(findChainFault(entries)).toBeUndefined()
    expect(findChainFault(entries.slice(0, 7))).toBeUndefined()
    expect(findChainFault(entries.slice(1))).toEqual({ seq: 1, fault: 'number' })
  })
})

describe('kinds of entry', () => {
  const parts = (...names: readonly string[]) => Object.fromEntries(names.map((name) => [name, '']))
  const fault = (kind: string, names: readonly string[], more: { seq?: number; actor?: string } = {}) => partsFault({ kind, seq: 2, actor: 'a'.repeat(16), parts: parts(...names), ...more })
  test('have exactly their parts', () => {
    expect(fault('sheet.submitted', ['sheet', 'notes', 'actor'])).toBeUndefined()
    expect(fault('sheet.submitted', ['sheet', 'actor'])).toBe('no part notes')
    expect(fault('sheet.submitted', ['sheet', 'notes'])).toBe('no part actor')
    expect(fault('sheet.submitted', ['sheet', 'notes', 'actor', 'memo'])).toBe('a part too many: memo')
    expect(fault('sheet.submitted', ['sheet', 'notes', 'actor', 'approval'])).toBe('a part too many: approval')
    expect(fault('sheet.submitted', ['sheet', 'notes', 'actor', 'file_1'])).toBe('a part too many: file_1')
    expect(fault('sheet.submitted', ['sheet', 'notes', 'actor', 'constructor'])).toBe('a part too many: constructor')
    expect(fault('stage.final', ['final'], { actor: 'system' })).toBeUndefined()
    expect(fault('stage.final', ['final', 'actor'], { actor: 'system' })).toBe('a part too many: actor')
    expect(fault('contest.created', ['contest', 'actor'], { seq: 1 })).toBe('no part anchor')
    expect(fault('contest.created', ['contest', 'actor', 'anchor'])).toBe('a part too many: anchor')
    expect(fault('stage.closed', ['closing', 'sheets', 'actor'])).toBe('no part approval')
    expect(fault('score.typed', ['actor'])).toBe('unknown kind score.typed')
    expect(fault('toString', ['actor'])).toBe('unknown kind toString')
  })
  test('have a rule for each of these parts, and for no other', () => {
    expect(partRule('sheet.submitted', 'approval')).toBeUndefined()
    expect(partRule('stage.closed', 'approval')?.opened).toBe('public')
    expect(partRule('sheet.submitted', 'notes')).toMatchObject({ opened: 'full', personal: true })
    expect(partRule('sheet.submitted', 'valueOf')).toBeUndefined()
    expect(partRule('score.typed', 'sheet')).toBeUndefined()
  })
  test('number their files and seats 1, 2, 3 without gaps', () => {
    const base = ['entry', 'members', 'work', 'actor']
    expect(fault('entry.submitted', [...base, 'file_1', 'file_2'])).toBeUndefined()
    expect(fault('entry.submitted', [...base, 'file_2'])).toBe('parts file_n do not count 1, 2, 3, …')
    expect(fault('entry.submitted', [...base, 'file_01'])).toBe('a part too many: file_01')
    expect(fault('entry.submitted', [...base, 'seat_1'])).toBe('a part too many: seat_1')
  })
  test('an act of two people names a part of its own as what both saw', () => {
    for (const [kind, rule] of Object.entries(contestKinds)) if ('two' in rule) expect(Object.keys(rule.parts), kind).toContain(rule.two)
  })
  test('docs/bundle.md lists every kind with its parts, editions and second person', () => {
    const page = readFileSync(new URL('../../docs/bundle.md', import.meta.url), 'utf8')
    for (const [kind, rule] of Object.entries(contestKinds)) {
      const row = page.split('\n').find((line) => line.startsWith(`| \`${kind}\` |`)) ?? ''
      const mark = (name: string, { opened, personal }: { opened: string; personal: boolean }) => {
        const letter = opened === 'public' ? 'P' : 'F'
        return `\`${name}\` ${personal ? `*${letter}*` : letter}`
      }
      const many = Object.entries('many' in rule ? rule.many : {}).map(([stem, one]) => mark(`${stem}_n`, one))
      const said = [...Object.entries(rule.parts).map(([name, one]) => mark(name, one)), ...many].sort()
      const written = (row.split('|')[3] ?? '').split('·').map((cell) => cell.replace(/, any number.*/, '').trim()).sort()
      expect(written, kind).toEqual(said)
      expect(row.split('|')[2]?.trim(), kind).toBe('two' in rule ? `\`${rule.two}\`` : '')
    }
    const rows = page.split('\n').filter((line) => /^\| `[a-z]+\.[a-z]+` \|/.test(line))
    expect(rows).toHaveLength(Object.keys(contestKinds).length)
  })
})
