import { setImmediate as turn } from 'node:timers/promises'
import { type Sheet, SheetRefused, type SheetRow } from '#platform/documents/sheet.ts'
import { ok, type Outcome, refuse } from '#platform/face/outcome.ts'
import { cleanCell } from '../rules/clean-cell.ts'
import type { Finding } from '../rules/findings.ts'
import { peopleFinder } from '../rules/known-people.ts'
import type { NamedThings, NewThing } from '../rules/named-things.ts'
import { otherAgencies } from '../rules/other-agencies.ts'
import { dateReader } from '../rules/read-date.ts'
import { type RosterRow, rowReader, textOf } from '../rules/read-row.ts'
import { type Headings, readHeadings, type RosterColumn } from '../rules/roster-columns.ts'
import { stagedJson } from '../store/staged-columns.ts'
import { rosterDigest } from './roster-digest.ts'

/** A row that was refused, by the name that people know it by. */
export type RefusedRow = { readonly row: number; readonly name: string; readonly nipTail: string; readonly employeeId: string | null }

export type RosterReading = {
  readonly present: ReadonlySet<RosterColumn>
  readonly rows: number
  readonly accepted: number
  readonly refused: readonly RefusedRow[]
  /** By row, then by column. */
  readonly findings: readonly Finding[]
  readonly digest: string
  readonly newUnits: readonly NewThing[]
  readonly newPositions: readonly NewThing[]
}

/** What the roster's reader needs from the outside: who and what the agency knows, new ids, and where sound rows go. */
export type RosterReader = {
  readonly people: ReturnType<typeof peopleFinder>
  readonly units: NamedThings
  readonly positions: NamedThings
  readonly ownAgency: string | null
  readonly newId: () => string
  /** Each row a JSON array (store/staged-columns.ts). */
  readonly write: (rows: readonly string[]) => Promise<void>
  /** Takes back rows that were written, because their number turned out to stand twice in the file; their names. */
  readonly unwrite: (rows: readonly number[]) => Promise<ReadonlyMap<number, string>>
  readonly progress: (rows: number) => Promise<void>
}

const BATCH = 1000
/** After so many rows others get their turn: other requests, and the batch on its way to the database, which would wait half sent. */
const TURN = 1000
const LONGEST = 1000

/** Reads a roster to its end: sound rows are written as they come, everything else is found and said. Refused as a whole: the wrong sheet. */
export const readRoster = async (sheet: Sheet, reader: RosterReader): Promise<Outcome<RosterReading>> => {
  let work: ReturnType<typeof rosterWork> | undefined
  const sink = writer(reader)
  for await (const batch of sheet.rows()) {
    for (const { row, cells } of batch) {
      if (work === undefined) {
        const read = row === 1 ? readHeadings(cells) : ({ ok: false, refusal: 'SHEET_WRONG', missing: ['NIP BARU', 'NAMA'] } as const)
        if (!read.ok) return refuse(read.refusal, 'missing' in read ? { missing: [...read.missing] } : { heading: read.heading })
        work = rosterWork(read.headings, sheet.dateSystem, reader)
      } else {
        const staged = work.take({ row, cells })
        if (staged !== undefined) await sink.add(staged)
        if (work.count() % TURN === 0) await turn()
      }
    }
    await reader.progress(work?.count() ?? 0)
  }
  if (work === undefined) return refuse('SHEET_EMPTY')
  await sink.end()
  const twice = work.twice()
  return ok(work.finish(twice.length === 0 ? new Map() : await reader.unwrite(twice)))
}

/** Sends rows in batches, one on its way while the next is read. */
const writer = ({ write }: RosterReader) => {
  let rows: string[] = []
  let underway: Promise<void> = Promise.resolve()
  const flush = async (): Promise<void> => {
    await underway
    const batch = rows
    rows = []
    underway = batch.length === 0 ? Promise.resolve() : write(batch)
    // Somebody always awaits it; until then a failure is no unhandled one.
    underway.catch(() => undefined)
  }
  return {
    add: async (row: string): Promise<void> => {
      rows.push(row)
      if (rows.length >= BATCH) await flush()
    },
    end: async (): Promise<void> => {
      await flush()
      await underway
    },
  }
}

const rosterWork = (headings: Headings, dateSystem: 1900 | 1904, reader: RosterReader) => {
  const readRow = rowReader(headings, dateReader(dateSystem))
  const others = otherAgencies(headings, reader.ownAgency)
  // As numbers: a text cut from the file would keep the whole piece of the file in memory.
  const numbers = new Map<bigint, number>()
  const twice = new Map<number, string>()
  const findings: Finding[] = []
  const refused = new Map<number, RefusedRow>()
  const digest = rosterDigest()
  let rows = 0

  const refuseRow = (row: number, name: string, nip: string | null): void => {
    refused.set(row, { row, name, nipTail: nip === null ? '' : nip.slice(-3), employeeId: nip === null ? null : (reader.people.byNip(nip)?.employeeId ?? null) })
  }

  const seenTwice = (row: number, name: string, nip: string): boolean => {
    const number = BigInt(nip)
    const first = numbers.get(number)
    if (first === undefined) {
      numbers.set(number, row)
      return false
    }
    twice.set(first, nip).set(row, nip)
    if (!refused.has(first)) refuseRow(first, '', nip)
    refuseRow(row, name, nip)
    return true
  }

  return {
    count: (): number => rows,

    /** One row: what is to be staged of it, or undefined when it was refused. */
    take: ({ row, cells }: SheetRow): string | undefined => {
      checkLengths(row, cells, headings)
      rows += 1
      const read = readRow(row, cells)
      findings.push(...read.findings)
      const { nip, name } = read.ok ? read.value : read
      const isSecond = nip !== null && seenTwice(row, name, nip)
      if (!read.ok) {
        refuseRow(row, name, nip)
        return undefined
      }
      others.see(row, cells)
      if (isSecond) return undefined
      const { staged, said } = stagedJson(read.value, place(read.value))
      digest.add(row, said)
      return staged
    },

    twice: (): readonly number[] => [...twice.keys()],

    /** `names`: of the rows that were taken back. */
    finish: (names: ReadonlyMap<number, string>): RosterReading => {
      const column = headings.get('nip_baru')?.text ?? 'NIP BARU'
      for (const [row, nip] of twice) findings.push({ row, column, code: 'NIP_DUPLICATE', shown: `··· ${nip.slice(-3)}` })
      findings.push(...others.findings().filter(({ row }) => !refused.has(row)))
      return {
        present: new Set(headings.keys()),
        rows,
        accepted: rows - refused.size,
        refused: [...refused.values()].map((one) => ({ ...one, name: names.get(one.row) ?? one.name })).sort((one, other) => one.row - other.row),
        findings: findings.sort((one, other) => one.row - other.row),
        digest: digest.hex([...names.keys()]),
        newUnits: reader.units.added(),
        newPositions: reader.positions.added(),
      }
    },
  }

  function place({ row, nip, texts }: RosterRow) {
    const known = reader.people.find(textOf(texts, 'pns_id')?.slice(0, 64) ?? null, nip)
    const unit = reader.units.find(textOf(texts, 'unor_id'), textOf(texts, 'unor_nama'))
    const type = textOf(texts, 'jenis_jabatan_id') ?? textOf(texts, 'jenis_jabatan_nama') ?? ''
    const position = reader.positions.find(textOf(texts, 'jabatan_id'), textOf(texts, 'jabatan_nama'), type)
    if (unit?.isFirst === true) sayNew(row, texts, 'UNIT_NEW', ['unor_id', 'unor_nama'])
    if (position?.isFirst === true) sayNew(row, texts, 'POSITION_NEW', ['jabatan_id', 'jabatan_nama'])
    return {
      employeeId: known?.employeeId ?? reader.newId(),
      personId: known?.personId ?? reader.newId(),
      isNew: known === undefined,
      unitId: unit?.id ?? null,
      positionId: position?.id ?? null,
    }
  }

  function sayNew(row: number, texts: readonly string[], code: 'UNIT_NEW' | 'POSITION_NEW', [id, name]: readonly [RosterColumn, RosterColumn]): void {
    const heading = headings.get(id) ?? headings.get(name)
    findings.push({ row, column: heading?.text ?? id, code, shown: (textOf(texts, name) ?? textOf(texts, id) ?? '').slice(0, 200) })
  }
}

/** No kept cell of a roster is longer than a page: such a file is not an export. */
const checkLengths = (row: number, cells: SheetRow['cells'], headings: Headings): void => {
  for (const { at } of headings.values()) {
    const cell = cells[at]
    if (typeof cell === 'string' && cell.length > LONGEST && cleanCell(cell).length > LONGEST) throw new SheetRefused('SHEET_CELL_LONG', { row, column: at + 1 })
  }
}
