import { readFileSync, statSync } from 'node:fs'

/**
 * The strict CSV reader of the arithmetic commands (rank, ranks, fairness). A header row names the columns, in any order; columns
 * that were not asked for are ignored. Everything else that is odd is refused with one sentence that names file, row and column:
 * a number that was misread would be worse than a file that was sent back (I-39). Rows are counted as a spreadsheet counts them: the
 * header is row 1.
 */

export type ColumnKind = 'text' | 'number'
export type ColumnSpec = { readonly kind: ColumnKind; readonly optional?: boolean }
export type TableSpec = Readonly<Record<string, ColumnSpec>>

type ColumnOf<S extends ColumnSpec> = S['kind'] extends 'number' ? Float64Array : string[]
type Columns<S extends TableSpec> = {
  readonly [K in keyof S]: S[K] extends { readonly optional: true } ? ColumnOf<S[K]> | undefined : ColumnOf<S[K]>
}

/** `row[i]` is the spreadsheet row of data row i, for sentences of the caller about the content. */
export type Table<S extends TableSpec> = { readonly ok: true; readonly size: number; readonly columns: Columns<S>; readonly row: readonly number[] }
export type BadTable = { readonly ok: false; readonly refusal: 'BAD_TABLE'; readonly sentence: string }

export type TableLimits = { readonly bytes: number; readonly rows: number; readonly columns: number; readonly cell: number }
const defaultLimits: TableLimits = { bytes: 256 << 20, rows: 5_000_000, columns: 1_000, cell: 1_000 }

class Refused extends Error {}

/** Shortens and cleans foreign text so that a sentence stays one printable line (I-40). */
export function quoted(text: string): string {
  const clean = text.replace(/[\p{C}\p{Z}]+/gu, ' ')
  return clean.length > 40 ? `"${clean.slice(0, 40)}..."` : `"${clean}"`
}

/** The bytes of a file, or of standard input for `-`; a file that cannot be read is refused with its sentence. */
export function readSource(file: string): { readonly ok: true; readonly bytes: Uint8Array } | BadTable {
  try {
    // A device (/dev/zero) has no end: it would fill the memory of the machine.
    if (file !== '-' && statSync(file).isCharacterDevice()) return { ok: false, refusal: 'BAD_TABLE', sentence: `${file}: is a device, not a file.` }
    return { ok: true, bytes: readFileSync(file === '-' ? 0 : file) }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unreadable'
    const why = code === 'ENOENT' ? 'no such file' : code === 'EISDIR' ? 'it is a folder' : code === 'EACCES' ? 'permission denied' : code
    return { ok: false, refusal: 'BAD_TABLE', sentence: `${file}: cannot be read (${why}).` }
  }
}

/**
 * Reads the columns of `spec` from CSV bytes (RFC 4180, UTF-8, comma). A required column must exist; text cells must not be empty;
 * numbers are plain decimals (no NaN, no Infinity, no blanks).
 */
export function readTable<const S extends TableSpec>(file: string, bytes: Uint8Array, spec: S, limits = defaultLimits): Table<S> | BadTable {
  const name = file === '-' ? 'standard input' : file
  try {
    return tableOf(name, decoded(name, bytes, limits), spec, limits)
  } catch (error) {
    if (error instanceof Refused) return { ok: false, refusal: 'BAD_TABLE', sentence: error.message }
    throw error
  }
}

/** The bare cells of a CSV file, trimmed, for tables whose columns are not known beforehand (a square matrix). Rows as in `Table`. */
export function readCells(file: string, bytes: Uint8Array, limits = defaultLimits): { readonly ok: true; readonly records: readonly CsvRecord[] } | BadTable {
  const name = file === '-' ? 'standard input' : file
  try {
    return { ok: true, records: Array.from(recordsOf(name, decoded(name, bytes, limits), limits), ({ row, cells }) => ({ row, cells: cells.map(cell => cell.trim()) })) }
  } catch (error) {
    if (error instanceof Refused) return { ok: false, refusal: 'BAD_TABLE', sentence: error.message }
    throw error
  }
}

function decoded(name: string, bytes: Uint8Array, limits: TableLimits): string {
  if (bytes.length > limits.bytes) throw new Refused(`${name}: larger than ${limits.bytes} bytes.`)
  if (bytes.includes(0)) throw new Refused(`${name}: is not text (it holds a zero byte).`)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Refused(`${name}: is not UTF-8 text.`)
  }
}

function tableOf<const S extends TableSpec>(name: string, text: string, spec: S, limits: TableLimits): Table<S> {
  const records = recordsOf(name, text, limits)
  const header = records.next()
  if (header.done) throw new Refused(`${name}: is empty (row 1 should name the columns ${Object.keys(spec).join(', ')}).`)
  const titles = header.value.cells.map(cell => cell.trim())
  const wanted = Object.entries(spec).map(([column, { kind, optional }]) => ({ column, kind, at: placeOf(name, titles, column, optional ?? false) }))
  const found = wanted.filter(({ at }) => at >= 0).map(want => ({ ...want, values: [] as (string | number)[] }))
  const row: number[] = []
  for (const { cells, row: at } of records) {
    if (cells.length !== titles.length) throw new Refused(`${name}: row ${at} has ${cells.length} columns, the header has ${titles.length}.`)
    if (row.length >= limits.rows) throw new Refused(`${name}: row ${at} is past the limit of ${limits.rows} rows.`)
    row.push(at)
    for (const want of found) want.values.push(cellOf(name, at, want.column, want.kind, cells[want.at] ?? ''))
  }
  if (row.length === 0) throw new Refused(`${name}: has a header in row 1 but no data below it.`)
  const columns = Object.fromEntries(found.map(({ column, kind, values }) => [column, kind === 'number' ? Float64Array.from(values as number[]) : values]))
  return { ok: true, size: row.length, columns: columns as Columns<S>, row }
}

function placeOf(name: string, titles: readonly string[], column: string, optional: boolean): number {
  const at = titles.indexOf(column)
  if (at >= 0 && titles.includes(column, at + 1)) throw new Refused(`${name}: row 1 names the column ${column} twice.`)
  if (at < 0 && !optional) {
    const semicolons = titles.some(title => title.includes(';')) ? '; columns are separated by commas, not semicolons' : ''
    throw new Refused(`${name}: row 1 has no column ${column} (it has ${quoted(titles.slice(0, 20).join(', '))}${semicolons}).`)
  }
  return at
}

const decimal = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,3})?$/

/** A plain decimal, or undefined for anything else. */
export function numberIn(value: string): number | undefined {
  const number = decimal.test(value) ? Number(value) : Number.NaN
  return Number.isFinite(number) ? number : undefined
}

function cellOf(name: string, row: number, column: string, kind: ColumnKind, cell: string): string | number {
  const value = cell.trim()
  if (value === '') throw new Refused(`${name}: row ${row}, column ${column} is blank.`)
  if (kind === 'text') return value
  const number = numberIn(value)
  if (number === undefined) throw new Refused(`${name}: row ${row}, column ${column} holds ${quoted(value)}, which is not a number.`)
  // Squares of larger numbers leave no digit for what tells entries apart, and end in infinity.
  if (Math.abs(number) > 1e100) throw new Refused(`${name}: row ${row}, column ${column} holds ${quoted(value)}, which is beyond 1e100 and cannot be computed with.`)
  return number
}

export type CsvRecord = { readonly row: number; readonly cells: readonly string[] }

/** Splits text into records; blank lines count as rows and are skipped. */
function* recordsOf(name: string, text: string, limits: TableLimits): Generator<CsvRecord, void> {
  let at = 0
  let row = 0
  while (at < text.length) {
    row++
    const cells: string[] = []
    let last = false
    while (!last) {
      const cell = cellAt(name, row, cells.length + 1, text, at, limits)
      cells.push(cell.value)
      if (cells.length > limits.columns) throw new Refused(`${name}: row ${row} has more than ${limits.columns} columns.`)
      at = cell.next
      last = cell.last
    }
    if (cells.length > 1 || cells[0] !== '') yield { row, cells }
  }
}

type Cell = { readonly value: string; readonly next: number; readonly last: boolean }

function cellAt(name: string, row: number, column: number, text: string, start: number, limits: TableLimits): Cell {
  const place = `${name}: row ${row}, column ${column}`
  if (text[start] !== '"') {
    let end = start
    for (; end < text.length; end++) {
      const code = text.charCodeAt(end)
      if (code === 44 || code === 10 || code === 13) break
      if (code === 34) throw new Refused(`${place} has a quotation mark inside a cell that does not begin with one.`)
      if (end - start > limits.cell) throw new Refused(`${place} is longer than ${limits.cell} characters.`)
    }
    return closed(place, text, text.slice(start, end), end)
  }
  let value = ''
  let from = start + 1
  for (;;) {
    const quote = text.indexOf('"', from)
    if (quote < 0) throw new Refused(`${place} opens a quotation mark that never closes.`)
    value += text.slice(from, quote)
    if (value.length > limits.cell) throw new Refused(`${place} is longer than ${limits.cell} characters.`)
    if (text[quote + 1] !== '"') return closed(place, text, value, quote + 1)
    value += '"'
    from = quote + 2
  }
}

function closed(place: string, text: string, value: string, end: number): Cell {
  if (end >= text.length) return { value, next: end, last: true }
  const code = text.charCodeAt(end)
  if (code === 44) return { value, next: end + 1, last: false }
  if (code === 10) return { value, next: end + 1, last: true }
  if (code === 13) return { value, next: end + (text[end + 1] === '\n' ? 2 : 1), last: true }
  throw new Refused(`${place} has text after its closing quotation mark.`)
}
