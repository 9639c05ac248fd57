import { sql } from 'kysely'
import { canonicalText } from '#core/ledger/canonical.ts'
import { chainStart, entryDigest, type Entry } from '#core/ledger/entry.ts'
import { leafHash, merkleRoot } from '#core/ledger/merkle.ts'
import { partDigest } from '#core/ledger/part.ts'
import { isSignedBy, readNote } from '#core/ledger/signed-note.ts'
import type { Tx } from '../db/pools.ts'
import type { DoctorCheck } from '../module.ts'

type EntryRow = { readonly chain: string; readonly seq: number; readonly digest: string; readonly bytes: Buffer; readonly recorded: string }

const entriesOf = async (tx: Tx, agencyId: string): Promise<readonly EntryRow[]> =>
  await tx.selectFrom('ledger.entry').select(['chain', 'seq', 'digest', 'bytes', 'recorded']).where('agency_id', '=', agencyId).orderBy('chain').orderBy('seq').execute()

/** Every chain: numbered without gaps, each digest its bytes', each `prev` the digest before, times in order, the head the last. */
const chainsHold = async (tx: Tx, agencyId: string): Promise<readonly string[]> => {
  const broken: string[] = []
  let before: EntryRow | undefined
  const heads = new Map<string, EntryRow>()
  for (const row of await entriesOf(tx, agencyId)) {
    const entry = JSON.parse(row.bytes.toString('utf8')) as Entry
    const first = before?.chain !== row.chain
    const place = `${row.chain} #${row.seq}`
    if (row.seq !== (first ? 1 : (before?.seq ?? 0) + 1)) broken.push(`${place}: an entry is missing before it`)
    if (entryDigest(row.bytes) !== row.digest || canonicalText(entry) !== row.bytes.toString('utf8')) broken.push(`${place}: its bytes are not its digest's`)
    if (entry.prev !== (first ? chainStart(entry.origin, entry.chain) : before?.digest)) broken.push(`${place}: it does not follow the entry before`)
    if (!first && before !== undefined && entry.recorded < before.recorded) broken.push(`${place}: recorded before the entry before it`)
    if (entry.received > entry.recorded) broken.push(`${place}: received after it was recorded`)
    before = row
    heads.set(row.chain, row)
  }
  const stored = await tx.selectFrom('ledger.head').select(['chain', 'seq', 'digest']).where('agency_id', '=', agencyId).where('seq', '>', 0).execute()
  for (const head of stored) if (heads.get(head.chain)?.digest !== head.digest) broken.push(`${head.chain}: its head is not its last entry`)
  if (stored.length !== heads.size) broken.push('a chain has no head')
  return broken
}

/** Parts that hold scores: read by jenjang_rank alone. */
const isScored = (part: string): boolean => part === 'sheet' || part === 'result'

/** The openings of scores hash to their commitments and are all there: nothing of them is ever erased. */
const scoredOpeningsHold = async (tx: Tx, agencyId: string): Promise<readonly string[]> => await openingsIn(tx, agencyId, ['ledger.opening'], isScored)

/** Every other opening hashes to its commitment; what is missing was erased by an act that names it (I-25). */
const openingsHold = async (tx: Tx, agencyId: string): Promise<readonly string[]> =>
  await openingsIn(tx, agencyId, ['ledger.opening', 'ledger.opening_personal'], (part) => !isScored(part))

type Openings = 'ledger.opening' | 'ledger.opening_personal'

const openingsIn = async (tx: Tx, agencyId: string, tables: readonly Openings[], looksAt: (part: string) => boolean): Promise<readonly string[]> => {
  const broken: string[] = []
  const opened = new Set<string>()
  const erased = new Set<string>()
  const entries = await entriesOf(tx, agencyId)
  const commitments = new Map(entries.map((row) => [`${row.chain}/${row.seq}`, (JSON.parse(row.bytes.toString('utf8')) as Entry).parts]))
  for (const table of tables) {
    const rows = await tx.selectFrom(table).select(['chain', 'seq', 'part', 'salt', 'content']).where('agency_id', '=', agencyId).execute()
    for (const row of rows.filter(({ part }) => looksAt(part))) {
      const place = `${row.chain}/${row.seq}`
      opened.add(`${place}/${row.part}`)
      if (commitments.get(place)?.[row.part] !== partDigest(row.salt, row.content)) broken.push(`${row.chain} #${row.seq}: the part ${row.part} is not what was committed`)
      if (row.part !== 'erased') continue
      const { parts } = JSON.parse(row.content.toString('utf8')) as { parts: { part: string; seq: number }[] }
      for (const one of parts) erased.add(`${row.chain}/${one.seq}/${one.part}`)
    }
  }
  for (const [place, parts] of commitments) {
    for (const part of Object.keys(parts).filter(looksAt)) {
      const key = `${place}/${part}`
      if (!opened.has(key) && !erased.has(key)) broken.push(`${key}: its opening is gone and no erasure names it`)
      if (opened.has(key) && erased.has(key)) broken.push(`${key}: it was erased and is still there`)
    }
  }
  return broken
}

/** Every checkpoint: signed by a key of the agency, numbered without gaps, over leaves that are entries of their chains. */
const checkpointsHold = async (tx: Tx, agencyId: string): Promise<readonly string[]> => {
  const broken: string[] = []
  const keys = (await tx.selectFrom('ledger.key').select('public_key').where('agency_id', '=', agencyId).execute()).map((row) => row.public_key)
  const entries = new Set((await entriesOf(tx, agencyId)).map((row) => `${row.chain}/${row.seq}/${row.digest}`))
  const rows = await tx.selectFrom('ledger.checkpoint').select(['number', 'note', 'leaves']).where('agency_id', '=', agencyId).orderBy('number').execute()
  for (const [index, row] of rows.entries()) {
    const note = readNote(row.note)
    const lines = row.leaves.toString('utf8').split('\n').slice(0, -1)
    const [origin = '', , root] = note?.text.split('\n') ?? []
    if (row.number !== index + 1) broken.push(`checkpoint ${row.number}: one before it is missing`)
    if (note === undefined || !keys.some((key) => isSignedBy(note.text, note.signatures[0], origin, key))) broken.push(`checkpoint ${row.number}: its signature does not hold`)
    if (root !== Buffer.from(merkleRoot(lines.map(leafHash))).toString('base64')) broken.push(`checkpoint ${row.number}: its root is not its leaves'`)
    for (const line of lines) {
      const leaf = JSON.parse(line) as { chain: string; digest: string; seq: number }
      if (!entries.has(`${leaf.chain}/${leaf.seq}/${leaf.digest}`)) broken.push(`checkpoint ${row.number}: it covers an entry of ${leaf.chain} that is not there`)
    }
  }
  return broken
}

/** Every role stands under two names, and no person's second name is their own (I-10). */
const grantsHold = async (tx: Tx, agencyId: string): Promise<readonly string[]> => {
  const rows = await sql<{ id: string; role: string }>`
    select id, role from access.granted where agency_id = ${agencyId} and (asked_by = approved_by or person_id = asked_by or person_id = approved_by)
     and asked_by <> '00000000-0000-7000-8000-000000000000'`.execute(tx)
  return rows.rows.map((row) => `the role ${row.role} (${row.id}) was not given by two other people`)
}

export const ledgerDoctor: readonly DoctorCheck[] = [
  { promise: 'I-21', name: 'chains', as: 'app', find: chainsHold },
  { promise: 'I-25', name: 'openings', as: 'app', find: openingsHold },
  { promise: 'I-25', name: 'openings of scores', as: 'rank', find: scoredOpeningsHold },
  { promise: 'I-22', name: 'checkpoints', as: 'app', find: checkpointsHold },
  { promise: 'I-10', name: 'grants', as: 'app', find: grantsHold },
]
