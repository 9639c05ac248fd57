import { type Cell, cleanCell } from './clean-cell.ts'
import { type Finding, type FindingCode, refuses } from './findings.ts'
import { foldName, sortedAs } from './fold-name.ts'
import { readableName } from './display-name.ts'
import { isPppkPosition } from './legal-position.ts'
import { nipFindings } from './nip-findings.ts'
import { nipParts, nipTail, readNip } from './nip.ts'
import { readNik } from './nik.ts'
import type { DateReading } from './read-date.ts'
import { carriers, type DateColumn, dateColumns, type Headings, type RosterColumn } from './roster-columns.ts'

/** A row of the file, read: ready to be staged. Empty cells are null. Units and positions are still named, not known. */
export type RosterRow = {
  readonly row: number
  readonly nip: string
  readonly name: string
  readonly sortName: string
  readonly readable: string
  readonly words: string
  readonly sex: 'M' | 'F' | null
  readonly kind: 'CPNS' | 'PNS' | 'PPPK' | 'PPPK_PW' | 'unknown'
  readonly nik: string | null
  readonly days: Readonly<Record<DateColumn, string | null>>
  readonly text: (column: RosterColumn) => string | null
}

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
export const rowReader = (headings: Headings, readDay: (cell: Cell | undefined) => DateReading) => (row: number, cells: readonly Cell[]): RowReading => {
  const findings: Finding[] = []
  const raw = (column: RosterColumn): Cell | undefined => {
    const heading = headings.get(column)
    return heading === undefined ? undefined : cells[heading.at]
  }
  const text = (column: RosterColumn): string | null => cleanCell(raw(column)) || null
  const find = (column: RosterColumn, code: FindingCode): void => {
    findings.push({ row, column: headings.get(column)?.text ?? column.toUpperCase().replaceAll('_', ' '), code, shown: shownOf(column, raw(column)) })
  }

  const number = readNip(raw('nip_baru'))
  if (!number.ok) find('nip_baru', number.refusal)
  const name = text('nama') ?? ''
  if (name === '') find('nama', 'NAME_EMPTY')
  const days = {} as Record<DateColumn, string | null>
  for (const column of dateColumns) {
    const day = readDay(raw(column))
    if (day === 'invalid') find(column, 'DATE_INVALID')
    days[column] = day === 'invalid' ? null : day
  }
  const sex = sexes[(text('jenis_kelamin') ?? '').toLowerCase()] ?? null
  const birthDate = days.tanggal_lahir
  const isPppk = isPppkPosition(text('kedudukan_hukum_id'))
  if (number.ok) {
    const places = { NIP_BIRTH_MISMATCH: 'tanggal_lahir', NIP_SEX_MISMATCH: 'jenis_kelamin', NIP_TMT_MISMATCH: 'tmt_cpns', NIP_MONTH_UNKNOWN: 'nip_baru' } as const
    for (const code of nipFindings(number.nip, { birthDate, sex, cpnsFrom: days.tmt_cpns, isPppk })) find(headings.has(places[code]) ? places[code] : 'nip_baru', code)
  }
  const nik = readNik(raw('nik'), { birthDate, sex })
  if (nik.odd) find('nik', 'NIK_ODD')

  if (!number.ok || findings.some(({ code }) => refuses(code))) return { ok: false, row, name, nip: number.ok ? number.nip : null, findings }
  const kind = kindOf(number.nip, text, isPppk)
  return { ok: true, findings, value: { row, nip: number.nip, name, sortName: sortedAs(name), readable: readableName(name).slice(0, 300), words: foldName(name).join(' '), sex, kind, nik: nik.nik, days, text } }
}

const kindOf = (nip: string, text: RosterRow['text'], isPppk: boolean): RosterRow['kind'] => {
  const named = `${text('jenis_pegawai_nama') ?? ''} ${text('kedudukan_hukum_nama') ?? ''}`.toLowerCase()
  if (/paruh waktu/.test(named)) return 'PPPK_PW'
  if (isPppk || /\bpppk\b/.test(named) || nipParts(nip).kind === 'PPPK') return 'PPPK'
  const stage = (text('status_cpns_pns') ?? '').toUpperCase()
  if (stage === 'C' || stage === 'CPNS') return 'CPNS'
  return stage === 'P' || stage === 'PNS' || nipParts(nip).kind === 'PNS' ? 'PNS' : 'unknown'
}

/** The last digits by which a refused row is known to people. */
export const tailOfRefused = (nip: string | null): string => (nip === null ? '' : nipTail(nip))
