import { type Cell, cleanCell } from './clean-cell.ts'
import { type Finding, type FindingCode, refuses } from './findings.ts'
import { foldName, sortedAs } from './fold-name.ts'
import { isPppkPosition } from './legal-position.ts'
import { nipFindings } from './nip-findings.ts'
import { nipParts, readNip } from './nip.ts'
import { readNik } from './nik.ts'
import type { DateReading } from './read-date.ts'
import { carriers, type DateColumn, dateColumns, type Headings, type RosterColumn, rosterColumns } from './roster-columns.ts'

/** A row of the file, read: ready to be staged. Empty cells are null. Units and positions are still named, not known. */
export type RosterRow = {
  readonly row: number
  readonly nip: string
  readonly name: string
  readonly sortName: string
  readonly words: string
  readonly sex: 'M' | 'F' | null
  readonly kind: 'CPNS' | 'PNS' | 'PPPK' | 'PPPK_PW' | 'unknown'
  readonly nik: string | null
  readonly days: Readonly<Record<DateColumn, string | null>>
  /** The kept cells, cleaned, in the order of `rosterColumns`; '' where the file says nothing. `textOf` finds one by its column. */
  readonly texts: readonly string[]
}

const places = Object.fromEntries(rosterColumns.map((column, index) => [column, index])) as Readonly<Record<RosterColumn, number>>

export const placeOf = (column: RosterColumn): number => places[column]
export const textOf = (texts: readonly string[], column: RosterColumn): string | null => texts[places[column]] || null

/** `nip` of a refused row where it could be read, to know whom the row is about. */
export type RowReading =
  | { readonly ok: true; readonly value: RosterRow; readonly findings: readonly Finding[] }
  | { readonly ok: false; readonly row: number; readonly name: string; readonly nip: string | null; readonly findings: readonly Finding[] }

const sexes: Readonly<Record<string, 'M' | 'F'>> = { m: 'M', l: 'M', pria: 'M', 'laki-laki': 'M', '1': 'M', f: 'F', p: 'F', perempuan: 'F', wanita: 'F', '2': 'F' }

/** What of a cell may be shown again: nothing of a carrier, save that a number lost its digits. */
const shownOf = (column: RosterColumn, cell: Cell | undefined): string => {
  const text = typeof cell === 'number' && Math.abs(cell) >= 1e15 ? cell.toExponential(5).replace('.', ',').replace('e+', 'E+') : cleanCell(cell)
  if (/^\d(?:[.,]\d+)?E\+?\d+$/i.test(text)) return text.slice(0, 40)
  if (!carriers.has(column)) return text.slice(0, 40)
  return column === 'nip_baru' && text.length > 3 ? `··· ${text.slice(-3)}` : ''
}

/** A sheet's rows are read one after the other with its headings and its way to count days. */
export const rowReader = (headings: Headings, readDay: (cell: Cell | undefined) => DateReading) => {
  const at = rosterColumns.map((column) => headings.get(column)?.at ?? -1)
  return (row: number, cells: readonly Cell[]): RowReading => readRow({ row, cells, texts: at.map((index) => (index < 0 ? '' : cleanCell(cells[index]))), at, headings, readDay })
}

type Given = {
  readonly row: number
  readonly cells: readonly Cell[]
  readonly texts: readonly string[]
  readonly at: readonly number[]
  readonly headings: Headings
  readonly readDay: (cell: Cell | undefined) => DateReading
}

const readRow = ({ row, cells, texts, at, headings, readDay }: Given): RowReading => {
  const findings: Finding[] = []
  const raw = (column: RosterColumn): Cell | undefined => cells[at[places[column]] ?? -1]
  const text = (column: RosterColumn): string => texts[places[column]] ?? ''
  const find = (column: RosterColumn, code: FindingCode): void => {
    findings.push({ row, column: headings.get(column)?.text ?? column.toUpperCase().replaceAll('_', ' '), code, shown: shownOf(column, raw(column)) })
  }

  const number = readNip(raw('nip_baru'))
  if (!number.ok) find('nip_baru', number.refusal)
  const name = text('nama')
  if (name === '') find('nama', 'NAME_EMPTY')
  const days = {} as Record<DateColumn, string | null>
  for (const column of dateColumns) {
    const day = readDay(raw(column))
    if (day === 'invalid') find(column, 'DATE_INVALID')
    days[column] = day === 'invalid' ? null : day
  }
  const sex = sexes[text('jenis_kelamin').toLowerCase()] ?? null
  const birthDate = days.tanggal_lahir
  const isPppk = isPppkPosition(text('kedudukan_hukum_id') || null)
  if (number.ok) {
    const columns = { NIP_BIRTH_MISMATCH: 'tanggal_lahir', NIP_SEX_MISMATCH: 'jenis_kelamin', NIP_TMT_MISMATCH: 'tmt_cpns', NIP_MONTH_UNKNOWN: 'nip_baru' } as const
    for (const code of nipFindings(number.nip, { birthDate, sex, cpnsFrom: days.tmt_cpns, isPppk })) find(headings.has(columns[code]) ? columns[code] : 'nip_baru', code)
  }
  const nik = readNik(raw('nik'), { birthDate, sex })
  if (nik.odd) find('nik', 'NIK_ODD')

  if (!number.ok || findings.some(({ code }) => refuses(code))) return { ok: false, row, name, nip: number.ok ? number.nip : null, findings }
  const kind = kindOf(number.nip, texts, isPppk)
  return { ok: true, findings, value: { row, nip: number.nip, name, sortName: sortedAs(name), words: foldName(name).join(' '), sex, kind, nik: nik.nik, days, texts } }
}

const kindOf = (nip: string, texts: RosterRow['texts'], isPppk: boolean): RosterRow['kind'] => {
  const named = `${textOf(texts, 'jenis_pegawai_nama') ?? ''} ${textOf(texts, 'kedudukan_hukum_nama') ?? ''}`.toLowerCase()
  if (/paruh waktu/.test(named)) return 'PPPK_PW'
  if (isPppk || /\bpppk\b/.test(named) || nipParts(nip).kind === 'PPPK') return 'PPPK'
  const stage = (textOf(texts, 'status_cpns_pns') ?? '').toUpperCase()
  if (stage === 'C' || stage === 'CPNS') return 'CPNS'
  return stage === 'P' || stage === 'PNS' || nipParts(nip).kind === 'PNS' ? 'PNS' : 'unknown'
}
