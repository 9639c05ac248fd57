import type { FileHandle } from 'node:fs/promises'
import { attributeOf, decodeText, xmlScanner } from './scan-xml.ts'
import type { SheetLimits } from './sheet-limits.ts'
import { SheetRefused } from './sheet-refused.ts'
import { readZipDirectory, type ZipPart } from './zip-directory.ts'
import { readPartText, unpackedBytes } from './zip-part.ts'

/** A workbook that may be read: its first sheet, its shared strings, and how it counts days. */
export type Workbook = { readonly sheet: ZipPart; readonly strings: ZipPart | undefined; readonly dateSystem: 1900 | 1904 }

/** Parts that bring code, other files or live connections: none of them is followed, and a roster needs none. */
const code = /(?:^|\/)(?:vbaproject[^/]*\.bin|macrosheets\/|dialogsheets\/|activex\/|customui\/)/i
const links = /(?:^|\/)(?:externallinks\/|embeddings\/|connections\.xml$|querytables\/|oleobjects?\/)/i
const isXml = /\.(?:xml|rels|vml)$/i

/** Checks the archive before anything of it is parsed (I-39), then finds the first sheet. */
export const openWorkbook = async (file: FileHandle, size: number, limits: SheetLimits): Promise<Workbook> => {
  const parts = await readZipDirectory(file, size, limits)
  for (const { name } of parts) {
    if (code.test(name)) throw new SheetRefused('SHEET_MACRO')
    if (links.test(name)) throw new SheetRefused('SHEET_LINKS')
  }
  for (const part of parts) if (isXml.test(part.name) || part.name === '[Content_Types].xml') await refuseEntities(file, part)
  const find = (name: string): ZipPart | undefined => parts.find((part) => part.name.toLowerCase() === name.toLowerCase())
  const types = find('[Content_Types].xml')
  const book = find('xl/workbook.xml')
  const relations = find('xl/_rels/workbook.xml.rels')
  if (types === undefined || book === undefined || relations === undefined) throw new SheetRefused('SHEET_DAMAGED')
  if (/macroEnabled/i.test(await readPartText(file, types))) throw new SheetRefused('SHEET_MACRO')
  const { firstSheet, dateSystem } = readBook(await readPartText(file, book))
  const targets = readRelations(await readPartText(file, relations))
  const sheet = targets.find(({ id, type }) => id === firstSheet && type.endsWith('/worksheet'))
  const strings = targets.find(({ type }) => type.endsWith('/sharedStrings'))
  const sheetPart = sheet === undefined ? undefined : find(sheet.path)
  if (sheetPart === undefined) throw new SheetRefused('SHEET_DAMAGED')
  return { sheet: sheetPart, strings: strings === undefined ? undefined : find(strings.path), dateSystem }
}

/**
 * A document type can stand only before the root element: the beginning of every part is looked at, also of those that are never parsed. Text in
 * another encoding than UTF-8 would hide one, and no spreadsheet writes it.
 */
const refuseEntities = async (file: FileHandle, part: ZipPart): Promise<void> => {
  if (part.unpacked === 0) return
  const chunks: Buffer[] = []
  for await (const chunk of unpackedBytes(file, part, 64 * 1024)) chunks.push(chunk)
  const start = Buffer.concat(chunks).subarray(0, 64 * 1024)
  if (start[0] === 0xfe || start[0] === 0xff || start.subarray(0, 64).includes(0)) throw new SheetRefused('SHEET_ENCODING')
  const text = start.toString('latin1')
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw new SheetRefused('SHEET_ENTITY')
  if (!/<[A-Za-z_]/.test(text)) throw new SheetRefused('SHEET_DAMAGED')
}

const scan = (text: string, open: (name: string, tag: string) => void): void => {
  const scanner = xmlScanner({ open, close: () => undefined, text: () => undefined })
  scanner.push(Buffer.from(text))
  scanner.end()
}

const readBook = (xml: string): { readonly firstSheet: string; readonly dateSystem: 1900 | 1904 } => {
  let firstSheet: string | undefined
  let dateSystem: 1900 | 1904 = 1900
  scan(xml, (name, tag) => {
    if (name === 'workbookPr' && ['1', 'true'].includes(attributeOf(tag, 'date1904') ?? '')) dateSystem = 1904
    if (name === 'sheet') firstSheet ??= attributeOf(tag, 'r:id') ?? /\s\w+:id=["']([^"']+)["']/.exec(tag)?.[1]
  })
  if (firstSheet === undefined) throw new SheetRefused('SHEET_EMPTY')
  return { firstSheet, dateSystem }
}

type Relation = { readonly id: string; readonly type: string; readonly path: string }

const readRelations = (xml: string): readonly Relation[] => {
  const found: Relation[] = []
  scan(xml, (name, tag) => {
    if (name !== 'Relationship') return
    if (attributeOf(tag, 'TargetMode') === 'External') throw new SheetRefused('SHEET_LINKS')
    const target = decodeText(attributeOf(tag, 'Target') ?? '')
    const path = target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`
    found.push({ id: attributeOf(tag, 'Id') ?? '', type: attributeOf(tag, 'Type') ?? '', path })
  })
  return found
}
