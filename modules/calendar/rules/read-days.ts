import { Temporal } from 'temporal-polyfill'
import type { DayKind, DayOff } from './day-off.ts'

export const columns = { day: ['tanggal', 'date', 'hari_tanggal'], name: ['nama', 'keterangan', 'hari_libur', 'name'], kind: ['jenis', 'kind'] } as const
export type Column = keyof typeof columns

const months = ['januari', 'februari', 'maret', 'april', 'mei', 'juni', 'juli', 'agustus', 'september', 'oktober', 'november', 'desember'] as const
const slug = (text: string): string => text.trim().toLowerCase().replace(/[^a-z0-9]+/g, '_').replace(/^_|_$/g, '')

/** Which column says what, by its heading; undefined where a needed one is missing. */
export const columnsOf = (headings: readonly (string | number)[]): ReadonlyMap<Column, number> | undefined => {
  const slugs = headings.map((heading) => slug(String(heading)))
  const at = new Map<Column, number>()
  for (const column of ['day', 'name', 'kind'] as const) {
    const place = slugs.findIndex((heading) => (columns[column] as readonly string[]).includes(heading))
    if (place >= 0) at.set(column, place)
  }
  return at.has('day') && at.has('name') ? at : undefined
}

const exists = (year: number, month: number, day: number): string | null => {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }).toString()
  } catch {
    return null
  }
}

/** 2026-08-17, 17-08-2026, 17/8/2026, "Senin, 17 Agustus 2026", or the number by which a spreadsheet keeps a day. */
export const readDay = (cell: string | number, system: 1900 | 1904): string | null => {
  if (typeof cell === 'number') {
    const epoch = Temporal.PlainDate.from(system === 1904 ? '1904-01-01' : '1899-12-30')
    return Number.isInteger(cell) && cell > 0 && cell < 110_000 ? epoch.add({ days: cell }).toString() : null
  }
  const text = cell.trim().toLowerCase()
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text)
  if (iso !== null) return exists(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const typed = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text)
  if (typed !== null) return exists(Number(typed[3]), Number(typed[2]), Number(typed[1]))
  const words = /^(?:[a-z' ]+,\s*)?(\d{1,2})\s+([a-z]+)\s+(\d{4})$/.exec(text)
  const month = words === null ? -1 : months.findIndex((name) => name === words[2])
  return words === null || month < 0 ? null : exists(Number(words[3]), month + 1, Number(words[1]))
}

const kindOf = (text: string): DayKind | null => {
  const word = text.trim().toLowerCase()
  if (word === '' || /nasional|holiday|^libur$/.test(word)) return 'holiday'
  if (/cuti|joint/.test(word)) return 'joint'
  return /daerah|lokal|local/.test(word) ? 'local' : null
}

export type DayFinding = { readonly row: number; readonly code: 'DAY_UNREADABLE' | 'DAY_NAME_EMPTY' | 'DAY_KIND_UNKNOWN' | 'DAY_TWICE'; readonly shown: string }
export type SheetLine = { readonly row: number; readonly cells: readonly (string | number)[] }

/** Reads the rows of a list of days off; what cannot be read is named with its row and left out. */
export const readDays = (rows: readonly SheetLine[], at: ReadonlyMap<Column, number>, system: 1900 | 1904): { readonly days: readonly DayOff[]; readonly findings: readonly DayFinding[] } => {
  const days = new Map<string, DayOff>()
  const findings: DayFinding[] = []
  const cell = (cells: SheetLine['cells'], column: Column): string | number => cells[at.get(column) ?? -1] ?? ''
  for (const { row, cells } of rows) {
    const written = cell(cells, 'day')
    const name = String(cell(cells, 'name')).trim().replace(/\s+/g, ' ').slice(0, 160)
    if (written === '' && name === '') continue
    const day = readDay(written, system)
    const kindWord = String(cell(cells, 'kind'))
    // "Cuti bersama Idulfitri" says its kind in its name where there is no column for it.
    const kind = at.has('kind') ? kindOf(kindWord) : /cuti bersama/i.test(name) ? 'joint' : 'holiday'
    const problem = day === null ? 'DAY_UNREADABLE' : name === '' ? 'DAY_NAME_EMPTY' : kind === null ? 'DAY_KIND_UNKNOWN' : days.has(day) ? 'DAY_TWICE' : undefined
    if (problem !== undefined || day === null || kind === null) findings.push({ row, code: problem ?? 'DAY_UNREADABLE', shown: String(problem === 'DAY_KIND_UNKNOWN' ? kindWord : written).slice(0, 80) })
    else days.set(day, { day, kind, name })
  }
  return { days: [...days.values()].sort((a, b) => (a.day < b.day ? -1 : 1)), findings }
}
