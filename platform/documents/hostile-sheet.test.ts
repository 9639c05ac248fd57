import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { textCell, workbookOf, zipOf } from '#test/support/zip.ts'
import { openSheet, sheetOutcome } from './sheet.ts'
import { sheetLimits } from './sheet-limits.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jenjang-hostile-'))
})
afterAll(async () => await rm(folder, { recursive: true, force: true }))

/** The refusal, or the number of rows. */
const tryToRead = async (name: string, content: string | Buffer, limits = sheetLimits): Promise<string | number> => {
  const path = join(folder, name)
  await writeFile(path, content)
  const sheet = await openSheet(path, name, limits)
  if (!sheet.ok) return sheet.refusal
  let rows = 0
  const outcome = await sheetOutcome(async () => {
    for await (const batch of sheet.value.rows()) rows += batch.length
  })
  return outcome.ok ? rows : outcome.refusal
}

const row = `<row r="1">${textCell('A1', 'NIP')}</row>`
const sound = workbookOf(row)
const sheetXml = (inside: string): string => `<worksheet><sheetData>${inside}</sheetData></worksheet>`

test('the sound file of these tests is sound', async () => expect(await tryToRead('a.xlsx', sound)).toBe(1))

test.each([
  ['text that is called xlsx', 'NIP,NAMA\n', 'SHEET_NOT_ZIP'],
  ['nothing at all', '', 'SHEET_EMPTY'],
  ['an old or encrypted workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'SHEET_LOCKED'],
  ['a file that was cut off', sound.subarray(0, sound.length - 40), 'SHEET_DAMAGED'],
  ['a file without its middle', Buffer.concat([sound.subarray(0, 200), sound.subarray(400)]), 'SHEET_DAMAGED'],
  ['an archive that is no workbook', zipOf([{ name: 'a.txt', content: 'x' }]), 'SHEET_DAMAGED'],
  ['an encrypted part', zipOf([{ name: 'xl/workbook.xml', content: 'x', says: { encrypted: true } }]), 'SHEET_LOCKED'],
  ['a wrong checksum', zipOf([{ name: '[Content_Types].xml', content: '<Types/>', says: { crc: 1 } }, { name: 'xl/workbook.xml', content: '<x/>' }, { name: 'xl/_rels/workbook.xml.rels', content: '<x/>' }]), 'SHEET_DAMAGED'],
  ['a macro', workbookOf(row, { 'xl/vbaProject.bin': 'x' }), 'SHEET_MACRO'],
  ['the content type of a macro', workbookOf(row, { '[Content_Types].xml': '<Types><Override ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>' }), 'SHEET_MACRO'],
  ['an external workbook', workbookOf(row, { 'xl/externalLinks/externalLink1.xml': '<externalLink/>' }), 'SHEET_LINKS'],
  ['a live connection', workbookOf(row, { 'xl/connections.xml': '<connections/>' }), 'SHEET_LINKS'],
  ['an external relation of the workbook', workbookOf(row, { 'xl/_rels/workbook.xml.rels': '<R><Relationship Id="rId1" Type="x/worksheet" Target="http://a.example/s.xml" TargetMode="External"/></R>' }), 'SHEET_LINKS'],
  ['an external entity in the sheet', workbookOf('', { 'xl/worksheets/sheet1.xml': `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>${sheetXml(`<row r="1">${textCell('A1', '&e;')}</row>`)}` }), 'SHEET_ENTITY'],
  ['an entity in a part that is never read', workbookOf(row, { 'docProps/app.xml': '<!DOCTYPE x SYSTEM "http://a.example/x.dtd"><x/>' }), 'SHEET_ENTITY'],
  ['an entity in the shared strings', workbookOf(row, { 'xl/sharedStrings.xml': '<!DOCTYPE l [<!ENTITY a "aaaa">]><sst><si><t>&a;</t></si></sst>' }), 'SHEET_ENTITY'],
  ['an undeclared entity', workbookOf(`<row r="1">${textCell('A1', '&e;')}</row>`), 'SHEET_ENTITY'],
  ['XML in UTF-16', workbookOf('', { 'xl/worksheets/sheet1.xml': Buffer.from(`\ufeff${sheetXml(row)}`, 'utf16le') }), 'SHEET_ENCODING'],
  ['a formula', workbookOf('<row r="1"><c r="A1"><f>1+1</f><v>2</v></c></row>'), 'SHEET_FORMULA'],
  ['a shared formula', workbookOf('<row r="1"><c r="A1"><f t="shared" si="0"/><v>2</v></c></row>'), 'SHEET_FORMULA'],
  ['a formula behind a prefix', workbookOf('', { 'xl/worksheets/sheet1.xml': '<x:worksheet><x:sheetData><x:row r="1"><x:c r="A1"><x:f>1</x:f></x:c></x:row></x:sheetData></x:worksheet>' }), 'SHEET_FORMULA'],
  ['column 257', workbookOf(`<row r="1">${textCell('IW1', 'x')}</row>`), 'SHEET_COLUMNS'],
  ['rows out of order', workbookOf(`<row r="2">${textCell('A2', 'x')}</row><row r="1">${textCell('A1', 'x')}</row>`), 'SHEET_DAMAGED'],
  ['a row beyond any sheet', workbookOf(`<row r="9999999">${textCell('A9999999', 'x')}</row>`), 'SHEET_DAMAGED'],
  ['a text that does not exist', workbookOf('<row r="1"><c r="A1" t="s"><v>7</v></c></row>'), 'SHEET_DAMAGED'],
  ['XML that breaks off', workbookOf('', { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row r="1">' }), 'SHEET_DAMAGED'],
  ['a CDATA section', workbookOf(`<row r="1"><c r="A1" t="str"><v><![CDATA[=1]]></v></c></row>`), 'SHEET_DAMAGED'],
  ['a part that unpacks to more than it says', zipOf([{ name: '[Content_Types].xml', content: `<T>${'a'.repeat(9000)}</T>`, says: { unpacked: 10 } }]), 'SHEET_BOMB'],
] as const)('%s is refused', async (_, content, refusal) => expect(await tryToRead('hostile.xlsx', content)).toBe(refusal))

test('a zip bomb is refused before it unpacks', async () => {
  const bomb = workbookOf('', { 'xl/worksheets/sheet1.xml': Buffer.alloc(300 * 1024 * 1024, 32) })
  const before = process.memoryUsage().rss
  const start = performance.now()
  expect(await tryToRead('bomb.xlsx', bomb)).toBe('SHEET_BOMB')
  expect(performance.now() - start).toBeLessThan(2000)
  expect(process.memoryUsage().rss - before).toBeLessThan(50 * 1024 * 1024)
})

test('too many parts, rows and bytes are refused', async () => {
  const many = zipOf(Array.from({ length: 1001 }, (_, index) => ({ name: `p${index}`, content: 'x' })))
  expect(await tryToRead('many.xlsx', many)).toBe('SHEET_BOMB')
  const rows = Array.from({ length: 9 }, (_, index) => `<row r="${index + 1}">${textCell(`A${index + 1}`, 'x')}</row>`).join('')
  expect(await tryToRead('rows.xlsx', workbookOf(rows), { ...sheetLimits, rows: 8 })).toBe('SHEET_ROWS')
  expect(await tryToRead('rows.csv', 'x\n'.repeat(9), { ...sheetLimits, rows: 8 })).toBe('SHEET_ROWS')
  expect(await tryToRead('bytes.csv', 'x\n'.repeat(9), { ...sheetLimits, bytes: 8 })).toBe('SHEET_TOO_LARGE')
  const long = { ...sheetLimits, cell: 8 }
  expect(await tryToRead('long.csv', 'x,123456789\n', long)).toBe('SHEET_CELL_LONG')
  expect(await tryToRead('long.xlsx', workbookOf(`<row r="1">${textCell('A1', '123456789')}</row>`), long)).toBe('SHEET_CELL_LONG')
})

test.each([
  ['x.csv', 'NIP,NAMA\n1,=1+1\n', 'SHEET_FORMULA'],
  ['x.csv', 'NIP,NAMA\n1,"=HYPERLINK(""http://a.example"")"\n', 'SHEET_FORMULA'],
  ['x.csv', Buffer.from('NIP\0NAMA', 'latin1'), 'SHEET_ENCODING'],
  ['x.csv', Buffer.from('\ufeffNIP,NAMA\n', 'utf16le'), 'SHEET_ENCODING'],
  ['x.csv', 'NIP,NAMA\n1,"Budi\n2,Siti\n', 'SHEET_DAMAGED'],
  ['x.csv', `${Array.from({ length: 257 }, (_, index) => `K${index}`).join(',')}\n`, 'SHEET_COLUMNS'],
  ['x.csv', sound, 'SHEET_TYPE'],
  ['x.xlsm', sound, 'SHEET_MACRO'],
  ['x.ods', sound, 'SHEET_TYPE'],
  ['x', sound, 'SHEET_TYPE'],
] as const)('%s with %s', async (name, content, refusal) => expect(await tryToRead(name, content)).toBe(refusal))

test('a damaged file never throws anything else than a refusal', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(sound.length - 1), fc.nat(255), fc.nat(40), async (at, byte, cut) => {
      const bytes = Buffer.from(sound)
      bytes[at] = byte
      const read = await tryToRead('bit.xlsx', bytes.subarray(0, bytes.length - cut))
      expect(typeof read === 'number' || read.startsWith('SHEET_')).toBe(true)
    }),
    { numRuns: 500 },
  )
})
