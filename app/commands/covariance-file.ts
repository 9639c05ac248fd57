import { numberIn, quoted, readCells, readSource } from './csv.ts'
import type { BadTable, CsvRecord } from './csv.ts'

export type Covariance = { readonly ok: true; readonly rows: readonly Float64Array[] } | BadTable

/**
 * Reads the covariance of estimates, one row and one column per entry. A header that names the entries puts columns in their place, and
 * a first column (headed `entry` or blank) that names them does so for rows; where no entry is named, the order is that of `entries`
 * for columns, and that of the columns for rows.
 */
export function readCovariance(file: string, entries: readonly string[]): Covariance {
  const source = readSource(file)
  if (!source.ok) return source
  const read = readCells(file, source.bytes, { bytes: 256 << 20, rows: entries.length + 1, columns: entries.length + 1, cell: 1000 })
  return read.ok ? squareOf(file === '-' ? 'standard input' : file, read.records, entries) : read
}

const refused = (sentence: string): BadTable => ({ ok: false, refusal: 'BAD_TABLE', sentence })

function squareOf(name: string, records: readonly CsvRecord[], entries: readonly string[]): Covariance {
  const size = entries.length
  const first = records[0]
  if (first === undefined) return refused(`${name}: is empty (it should hold the covariance of ${size} entries).`)
  const labelled = first.cells[0] === 'entry' || first.cells[0] === ''
  const titles = labelled ? first.cells.slice(1) : first.cells
  const headed = labelled || titles.some(title => numberIn(title) === undefined)
  const body = headed ? records.slice(1) : records
  if (titles.length !== size) return refused(`${name}: row ${first.row} has ${titles.length} columns of numbers, there are ${size} entries.`)
  if (body.length !== size) return refused(`${name}: has ${body.length} rows of numbers, there are ${size} entries.`)

  const place = new Map(entries.map((entry, i) => [entry, i]))
  const named = headed && titles.some(title => place.has(title))
  const stranger = titles.find(title => !place.has(title))
  if (named && stranger !== undefined) return refused(`${name}: row ${first.row} names the column ${quoted(stranger)}, which is not an entry.`)
  const rowsNamed = labelled && body.some(({ cells }) => place.has(cells[0] ?? ''))
  const columns = titles.map((title, i) => (named ? (place.get(title) ?? 0) : i))
  if (new Set(columns).size < size) return refused(`${name}: row ${first.row} names a column twice.`)
  const rows = Array.from({ length: size }, () => new Float64Array(size))
  const filled = new Set<number>()
  for (const [i, { row, cells }] of body.entries()) {
    const label = rowsNamed ? (cells[0] ?? '') : undefined
    const at = label === undefined ? columns[i] : place.get(label)
    if (at === undefined) return refused(`${name}: row ${row}, column entry names ${quoted(label ?? '')}, which is not an entry.`)
    if (filled.has(at)) return refused(`${name}: row ${row} is about ${quoted(entries[at] ?? '')} a second time.`)
    filled.add(at)
    const numbers = labelled ? cells.slice(1) : cells
    if (numbers.length !== size) return refused(`${name}: row ${row} has ${numbers.length} numbers, there are ${size} entries.`)
    for (const [j, cell] of numbers.entries()) {
      const value = numberIn(cell)
      if (value === undefined) return refused(`${name}: row ${row}, column ${headed ? (titles[j] ?? j + 1) : j + 1} holds ${quoted(cell)}, which is not a number.`)
      const target = rows[at]
      if (target) target[columns[j] ?? 0] = value
    }
  }
  return { ok: true, rows }
}
