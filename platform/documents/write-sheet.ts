import { createWriteStream } from 'node:fs'
import { Readable, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { writeXlsxStream } from 'hucre/xlsx'

/** What a cell of a sheet that we write can hold. Text stays text: also digits, so that an NIP keeps its last three. */
export type WrittenCell = string | number | null

export type WrittenSheet = {
  readonly format: 'xlsx' | 'csv'
  /** The name of the sheet (xlsx). */
  readonly name: string
  readonly rows: Iterable<readonly WrittenCell[]>
}

/** Writes a sheet row by row: no cell can run as a formula (I-40). In xlsx text cells never do; in csv they get an apostrophe. */
export const writeSheet = async (path: string, sheet: WrittenSheet): Promise<void> => {
  const file = createWriteStream(path)
  if (sheet.format === 'csv') return await pipeline(Readable.from(csvText(sheet.rows)), file)
  await writeXlsxStream(sheet.rows as Iterable<WrittenCell[]>, { name: sheet.name }).pipeTo(Writable.toWeb(file) as WritableStream<Uint8Array>)
}

/** The same as an xlsx that is sent while it is made. */
export const xlsxStream = (name: string, rows: Iterable<readonly WrittenCell[]>): Readable =>
  Readable.fromWeb(writeXlsxStream(rows as Iterable<WrittenCell[]>, { name }) as Parameters<typeof Readable.fromWeb>[0])

/** Rows that wait are joined to pieces of some 64 KB. */
function* csvText(rows: Iterable<readonly WrittenCell[]>): Generator<string> {
  let text = ''
  for (const row of rows) {
    text += `${row.map(csvCell).join(',')}\r\n`
    if (text.length > 64 * 1024) {
      yield text
      text = ''
    }
  }
  yield text
}

const csvCell = (cell: WrittenCell): string => {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
  return /[",;\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
