import { createReadStream } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { type Outcome, ok, refuse } from '../face/outcome.ts'
import { csvEncoding } from './csv-encoding.ts'
import { csvReader } from './csv-reader.ts'
import { readSharedStrings } from './shared-strings.ts'
import { type SheetLimits, sheetLimits } from './sheet-limits.ts'
import { SheetRefused } from './sheet-refused.ts'
import type { SheetRow } from './sheet-rows.ts'
import { openWorkbook, type Workbook } from './workbook.ts'
import { worksheetReader } from './worksheet-rows.ts'
import { unpackedBytes } from './zip-part.ts'

export type { SheetCell, SheetRow } from './sheet-rows.ts'
export { SheetRefused } from './sheet-refused.ts'
export { writeSheet, type WrittenCell, xlsxStream } from './write-sheet.ts'

/**
 * The one door to spreadsheets. A sheet is read in batches of rows, so that a large one takes little memory, and refused as a whole at the first
 * thing that no export has (I-39): `rows` throws SheetRefused, which `sheetOutcome` makes a refusal.
 */
export type Sheet = {
  readonly format: 'xlsx' | 'csv'
  /** How a number stands for a day. */
  readonly dateSystem: 1900 | 1904
  readonly bytes: number
  readonly rows: () => AsyncGenerator<readonly SheetRow[]>
}

/** Looks at the file without reading its rows. The name tells what it claims to be; the bytes must agree. */
export const openSheet = async (path: string, name: string, limits: SheetLimits = sheetLimits): Promise<Outcome<Sheet>> =>
  await sheetOutcome(async () => {
    const ending = /\.(xlsx|csv)$/i.exec(name)?.[1]?.toLowerCase()
    if (ending === undefined) throw new SheetRefused(/\.xlsm$/i.test(name) ? 'SHEET_MACRO' : 'SHEET_TYPE')
    return await withFile(path, async (file) => {
      const { size } = await file.stat()
      if (size > limits.bytes) throw new SheetRefused('SHEET_TOO_LARGE', { megabytes: Math.floor(limits.bytes / 1024 / 1024) })
      if (size === 0) throw new SheetRefused('SHEET_EMPTY')
      const head = Buffer.alloc(8)
      await file.read(head, 0, 8, 0)
      if (head.readUInt32BE(0) === 0xd0cf11e0) throw new SheetRefused('SHEET_LOCKED')
      const isZip = head.readUInt32BE(0) === 0x504b0304
      if (ending === 'xlsx' && !isZip) throw new SheetRefused('SHEET_NOT_ZIP')
      if (ending === 'csv' && isZip) throw new SheetRefused('SHEET_TYPE')
      if (ending === 'csv') return { format: 'csv' as const, dateSystem: 1900 as const, bytes: size, rows: () => csvRows(path, limits) }
      const book = await openWorkbook(file, size, limits)
      return { format: 'xlsx' as const, dateSystem: book.dateSystem, bytes: size, rows: () => xlsxRows(path, book, limits) }
    })
  })

/** Makes a refusal of what a sheet was refused for while it was read. */
export const sheetOutcome = async <T>(work: () => Promise<T>): Promise<Outcome<T>> => {
  try {
    return ok(await work())
  } catch (cause) {
    if (cause instanceof SheetRefused) return refuse(cause.refusal, cause.facts)
    throw cause
  }
}

const withFile = async <T>(path: string, work: (file: FileHandle) => Promise<T>): Promise<T> => {
  const file = await open(path, 'r')
  try {
    return await work(file)
  } finally {
    await file.close()
  }
}

async function* xlsxRows(path: string, book: Workbook, limits: SheetLimits): AsyncGenerator<readonly SheetRow[]> {
  const file = await open(path, 'r')
  try {
    const strings = book.strings === undefined ? undefined : await readSharedStrings(unpackedBytes(file, book.strings), limits)
    const reader = worksheetReader(strings, limits)
    for await (const chunk of unpackedBytes(file, book.sheet)) {
      reader.push(chunk)
      const rows = reader.take()
      if (rows.length > 0) yield rows
    }
    reader.end()
  } finally {
    await file.close()
  }
}

async function* csvRows(path: string, limits: SheetLimits): AsyncGenerator<readonly SheetRow[]> {
  const decoder = new TextDecoder(await csvEncoding(path))
  const reader = csvReader(limits)
  for await (const chunk of createReadStream(path, { highWaterMark: 256 * 1024 }) as AsyncIterable<Buffer>) {
    reader.push(decoder.decode(chunk, { stream: true }))
    const rows = reader.take()
    if (rows.length > 0) yield rows
  }
  reader.push(decoder.decode())
  reader.end()
  const rows = reader.take()
  if (rows.length > 0) yield rows
}
