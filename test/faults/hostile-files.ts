import { crc32, deflateSync, deflateRawSync, gzipSync } from 'node:zlib'
import { PDFDocument, PDFName, PDFString } from 'pdf-lib'
import { textCell, workbookOf, zipOf } from '#test/support/zip.ts'

/** A file that means harm, as somebody might upload it. `safe`: it may be taken, if what judges see of it holds none of these words. */
export type Hostile = { readonly what: string; readonly name: string; readonly content: Buffer; readonly safe?: readonly string[] }

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}
const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const sizeOf = (width: number, height: number): Buffer => {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head[8] = 8
  return head
}
const picture = (...more: readonly Buffer[]): Buffer => Buffer.concat([signature, chunk('IHDR', sizeOf(1, 1)), ...more, chunk('IDAT', deflateSync(Buffer.from([0, 128]))), chunk('IEND', Buffer.alloc(0))])
const segment = (marker: number, text: string): Buffer => Buffer.concat([Buffer.from([0xff, marker, 0, text.length + 2]), Buffer.from(text, 'latin1')])
const photo = (...more: readonly Buffer[]): Buffer => Buffer.concat([Buffer.from([0xff, 0xd8]), segment(0xe0, 'JFIF\0\x01\x01\0\0\x01\0\x01\0\0'), ...more, segment(0xda, 'scan'), Buffer.from([1, 2, 3, 0xff, 0xd9])])

const script = '<script>alert(1)</script>'
const heading = `<row r="1">${textCell('A1', 'NIP BARU')}${textCell('B1', 'NAMA')}</row>`
const sound = workbookOf(heading)
const sheet = (inside: string): string => `<worksheet><sheetData>${inside}</sheetData></worksheet>`
const rows = (count: number): string => Array.from({ length: count }, (_, index) => `<row r="${index + 2}"/>`).join('')
const table = (text: string): Buffer => Buffer.from(text)

const pdfWith = async (change: (document: PDFDocument) => void | Promise<void>): Promise<Buffer> => {
  const document = await PDFDocument.create()
  document.addPage([200, 200]).drawText('Karya')
  await change(document)
  return Buffer.from(await document.save({ useObjectStreams: false }))
}
const onOpen = (action: Record<string, unknown>) => (document: PDFDocument): void => document.catalog.set(PDFName.of('OpenAction'), document.context.obj(action as never))

/** At least sixty kinds (I-39): archives, workbooks, tables, documents, pictures, and files that are two things at once. */
export const hostileFiles = async (): Promise<readonly Hostile[]> => {
  const plainPdf = await pdfWith(() => undefined)
  const zipBomb = deflateRawSync(Buffer.alloc(200 * 1024 * 1024))
  const nested = zipOf([{ name: 'a.zip', content: zipOf([{ name: 'b.zip', content: zipOf([{ name: 'c.txt', content: 'x'.repeat(100_000) }]) }]) }])
  const workbooks: readonly (readonly [string, Buffer, string?])[] = [
    ['a sheet that unpacks to 200 MB', workbookOf('', { 'xl/worksheets/sheet1.xml': Buffer.concat([Buffer.from('<worksheet><sheetData>'), Buffer.alloc(200 * 1024 * 1024, 32)]) })],
    ['archives inside archives', nested],
    ['a workbook with archives inside archives', workbookOf(heading, { 'xl/media/inside.zip': nested })],
    ['a part that climbs out of its folder', workbookOf(heading, { '../../../../tmp/evil.xml': 'x' })],
    ['a sheet that the relations seek outside', workbookOf(heading, { 'xl/_rels/workbook.xml.rels': '<R><Relationship Id="rId1" Type="x/worksheet" Target="../../../../etc/passwd"/></R>' })],
    ['a part with an absolute path', workbookOf(heading, { '/etc/cron.d/evil': 'x' })],
    ['a part with a drive letter', workbookOf(heading, { 'C:\\\\evil.xml': 'x' })],
    ['the same part twice', zipOf([{ name: '[Content_Types].xml', content: '<Types/>' }, { name: 'xl/workbook.xml', content: '<workbook/>' }, { name: 'xl/workbook.xml', content: '<workbook/>' }])],
    ['ten thousand parts', zipOf(Array.from({ length: 10_000 }, (_, index) => ({ name: `p${index}.xml`, content: 'x' })))],
    ['a part that says it is small', zipOf([{ name: '[Content_Types].xml', content: `<T>${'a'.repeat(90_000)}</T>`, says: { unpacked: 10 } }])],
    ['a wrong checksum', zipOf([{ name: '[Content_Types].xml', content: '<Types/>', says: { crc: 1 } }, { name: 'xl/workbook.xml', content: '<x/>' }])],
    ['an encrypted part', zipOf([{ name: 'xl/workbook.xml', content: 'x', says: { encrypted: true } }])],
    ['a workbook that was cut off', sound.subarray(0, sound.length - 30)],
    ['a workbook without its middle', Buffer.concat([sound.subarray(0, 150), sound.subarray(300)])],
    ['an external entity', workbookOf('', { 'xl/worksheets/sheet1.xml': `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>${sheet(`<row r="1">${textCell('A1', '&e;')}</row>`)}` })],
    ['an entity over the network', workbookOf('', { 'xl/worksheets/sheet1.xml': `<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd">${sheet(heading)}` })],
    ['a billion laughs', workbookOf('', { 'xl/sharedStrings.xml': `<!DOCTYPE l [<!ENTITY a "ha">${Array.from({ length: 20 }, (_, index) => `<!ENTITY a${index} "${'&a;'.repeat(10)}">`).join('')}]><sst><si><t>&a9;</t></si></sst>` })],
    ['an entity that nothing declares', workbookOf(`<row r="1">${textCell('A1', '&e;')}</row>`)],
    ['XML in UTF-16', workbookOf('', { 'xl/worksheets/sheet1.xml': Buffer.from(`\ufeff${sheet(heading)}`, 'utf16le') })],
    ['XML nested a hundred thousand deep', workbookOf('', { 'xl/worksheets/sheet1.xml': sheet('<a>'.repeat(100_000)) })],
    ['a macro', workbookOf(heading, { 'xl/vbaProject.bin': 'x' })],
    ['the content type of a macro', workbookOf(heading, { '[Content_Types].xml': '<Types><Override ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>' })],
    ['a link to another workbook', workbookOf(heading, { 'xl/externalLinks/externalLink1.xml': '<externalLink/>' })],
    ['a live connection', workbookOf(heading, { 'xl/connections.xml': '<connections/>' })],
    ['an embedded object', workbookOf(heading, { 'xl/embeddings/oleObject1.bin': Buffer.from('d0cf11e0a1b11ae1', 'hex') })],
    ['a formula', workbookOf(`${heading}<row r="2"><c r="A2"><f>1+1</f><v>2</v></c></row>`)],
    ['a formula that calls a program', workbookOf(`${heading}<row r="2"><c r="A2"><f>cmd|'/c calc'!A0</f><v>2</v></c></row>`)],
    ['1,048,576 empty rows', workbookOf(heading + rows(1_048_575))],
    ['a row beyond any sheet', workbookOf(`<row r="9999999">${textCell('A9999999', 'x')}</row>`)],
    ['column 16384', workbookOf(`<row r="1">${textCell('XFD1', 'x')}</row>`)],
    ['a row number that is none', workbookOf(`<row r="-1">${textCell('A1', 'NIP BARU')}</row>`)],
    ['a text that does not exist', workbookOf('<row r="1"><c r="A1" t="s"><v>4294967295</v></c></row>')],
    ['headings called __proto__ and constructor', workbookOf(`<row r="1">${textCell('A1', '__proto__')}${textCell('B1', 'constructor')}</row>`)],
    ['a text of four million letters', workbookOf(`<row r="1">${textCell('A1', 'x'.repeat(4_000_000))}</row>`)],
    ['an old workbook', Buffer.from('d0cf11e0a1b11ae1000000000000', 'hex')],
    ['a workbook and a web page at once', Buffer.concat([sound, Buffer.from(script)])],
    ['raw packed data', zipBomb],
  ]
  const tables: readonly (readonly [string, Buffer])[] = [
    ['a cell that is a formula', table('NIP BARU,NAMA\n1,=1+1\n')],
    ['a cell that is a link', table('NIP BARU,NAMA\n1,"=HYPERLINK(""http://a.example"")"\n')],
    ['a quote that never ends', table(`NIP BARU,NAMA\n1,"${'x'.repeat(200_000)}`)],
    ['300 columns', table(`${Array.from({ length: 300 }, (_, index) => `K${index}`).join(',')}\n`)],
    ['a line of ten million letters', table(`NIP BARU,NAMA\n${'x'.repeat(10_000_000)}\n`)],
    ['zero bytes', table('NIP BARU\0NAMA')],
    ['UTF-16', Buffer.from('\ufeffNIP BARU,NAMA\n', 'utf16le')],
    ['headings called __proto__', table('__proto__;constructor;toString\n1;2;3\n')],
    ['a web page', table(`<html>${script}</html>`)],
    ['packed data', gzipSync(Buffer.alloc(1_000_000))],
  ]
  const documents: readonly (readonly [string, Buffer, (readonly string[])?])[] = [
    ['a script on opening', await pdfWith(onOpen({ S: 'JavaScript', JS: PDFString.of('app.alert(1)') })), ['JavaScript', 'app.alert']],
    ['a program to start', await pdfWith(onOpen({ S: 'Launch', F: PDFString.of('calc.exe') })), ['Launch', 'calc.exe']],
    ['an address to visit', await pdfWith(onOpen({ S: 'URI', URI: PDFString.of('http://a.example/x') })), ['a.example']],
    ['a form that sends itself', await pdfWith(onOpen({ S: 'SubmitForm', F: PDFString.of('http://a.example/x') })), ['SubmitForm', 'a.example']],
    ['an embedded program', await pdfWith(async (document) => await document.attach(Buffer.from('MZ evil program'), 'evil.exe', {})), ['evil']],
    ['its author', await pdfWith((document) => document.setAuthor('Sekar Wiratmaja')), ['Sekar']],
    ['no pages', Buffer.from('%PDF-1.7\n%%EOF')],
    ['a cut file', plainPdf.subarray(0, Math.floor(plainPdf.length / 2))],
    ['a loop of pages', Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[2 0 R]/Count 1>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF')],
    ['arrays nested ten thousand deep', Buffer.from(`%PDF-1.4\n1 0 obj${'['.repeat(10_000)}endobj\ntrailer<</Root 1 0 R>>\n%%EOF`)],
    ['an encrypted file', Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n3 0 obj<</Filter/Standard/V 1/R 2/O(x)/U(y)/P -4>>endobj\ntrailer<</Root 1 0 R/Encrypt 3 0 R>>\n%%EOF')],
    ['a PDF and an archive at once', Buffer.concat([plainPdf, zipOf([{ name: 'evil.exe', content: 'MZ evil' }])]), ['evil']],
    ['a PDF and a web page at once', Buffer.concat([plainPdf, Buffer.from(script)]), ['<script']],
  ]
  const pictures: readonly (readonly [string, string, Buffer, (readonly string[])?])[] = [
    ['a drawing with a script', 'a.svg', Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg">${script}</svg>`)],
    ['a drawing that is called PNG', 'a.png', Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg">${script}</svg>`)],
    ['a web page that is called JPEG', 'a.jpg', Buffer.from(`<html>${script}</html>`)],
    ['a picture with a script behind its end', 'a.png', Buffer.concat([picture(), Buffer.from(script)]), ['<script']],
    ['a picture with a script in its texts', 'a.png', picture(chunk('tEXt', Buffer.from(script))), ['<script']],
    ['a picture of four billion pixels', 'a.png', Buffer.concat([signature, chunk('IHDR', sizeOf(65_535, 65_535)), chunk('IDAT', deflateSync(Buffer.alloc(1000))), chunk('IEND', Buffer.alloc(0))])],
    ['a picture that is cut off', 'a.png', picture().subarray(0, 50)],
    ['a picture that lies about a length', 'a.png', Buffer.concat([signature, chunk('IHDR', sizeOf(1, 1)), Buffer.from([0xff, 0xff, 0xff, 0xff]), Buffer.from('IDAT')])],
    ['a photograph with a place and a name', 'a.jpg', photo(segment(0xe1, 'Exif\0\0Sekar GPS')), ['Sekar']],
    ['a photograph with a script', 'a.jpg', photo(segment(0xfe, script)), ['<script']],
    ['a photograph that is cut off', 'a.jpg', photo().subarray(0, 20)],
    ['an animation', 'a.gif', Buffer.from('GIF89a')],
    ['a program', 'a.exe', Buffer.from('MZ\x90\0')],
    ['a program that is called PDF', 'a.pdf', Buffer.from('MZ\x90\0')],
    ['a script of a shell', 'a.sh', Buffer.from('#!/bin/sh\nrm -rf /\n')],
    ['a name that climbs out of its folder', '../../../../etc/passwd', Buffer.from('root')],
    ['a name that turns writing round', 'karya\u202egnp.exe', Buffer.from('MZ')],
    ['nothing at all', 'a.pdf', Buffer.alloc(0)],
  ]
  return [
    ...workbooks.map(([what, content]) => ({ what: `workbook: ${what}`, name: 'data.xlsx', content })),
    ...tables.map(([what, content]) => ({ what: `table: ${what}`, name: 'data.csv', content })),
    ...documents.map(([what, content, safe]) => ({ what: `document: ${what}`, name: 'karya.pdf', content, ...(safe === undefined ? {} : { safe }) })),
    ...pictures.map(([what, name, content, safe]) => ({ what: `picture: ${what}`, name, content, ...(safe === undefined ? {} : { safe }) })),
  ]
}
