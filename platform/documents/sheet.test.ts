import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { textCell, workbookOf } from '#test/support/zip.ts'
import { openSheet, type SheetRow, sheetOutcome, writeSheet } from './sheet.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jenjang-sheet-'))
})
afterAll(async () => await rm(folder, { recursive: true, force: true }))

const read = async (name: string, content: string | Buffer): Promise<{ readonly dateSystem: number; readonly rows: readonly SheetRow[] }> => {
  const path = join(folder, name)
  await writeFile(path, content)
  const sheet = await openSheet(path, name)
  if (!sheet.ok) throw new Error(sheet.refusal)
  const rows: SheetRow[] = []
  for await (const batch of sheet.value.rows()) rows.push(...batch)
  return { dateSystem: sheet.value.dateSystem, rows }
}

const cellsOf = async (name: string, content: string | Buffer) => (await read(name, content)).rows.map((row) => row.cells)

describe('xlsx', () => {
  test('shared, inline and formatted texts, numbers, truth values, gaps', async () => {
    const sheet = workbookOf(
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1"><v>40238</v></c><c r="D1" t="b"><v>1</v></c></row>' +
        `<row r="4">${textCell('B4', 'Ma&apos;ruf &amp; René &#233;')}<c r="C4" t="inlineStr"><is><r><t>dua </t></r><r><t>gaya</t></r></is></c></row>`,
      { 'xl/sharedStrings.xml': '<sst><si><r><t>ber</t></r><r><t>sama</t></r><rPh><t>no</t></rPh></si></sst>' },
    )
    expect((await read('a.xlsx', sheet)).rows).toEqual([
      { row: 1, cells: ['bersama', '', 40238, 'TRUE'] },
      { row: 4, cells: ['', "Ma'ruf & René é", 'dua gaya'] },
    ])
  })

  test('a row without content is left out and still counted', async () => {
    const sheet = workbookOf(`<row r="1">${textCell('A1', 'NIP')}</row><row r="2"/><row r="3"><c r="A3" s="1"/></row><row r="4">${textCell('A4', 'x')}</row>`)
    expect((await read('b.xlsx', sheet)).rows.map(({ row }) => row)).toEqual([1, 4])
  })

  test('the way days are counted comes from the workbook', async () => {
    const book = '<workbook><workbookPr date1904="1"/><sheets><sheet name="Data" sheetId="1" r:id="rId1"/></sheets></workbook>'
    expect((await read('c.xlsx', workbookOf('<row r="1"><c r="A1"><v>1</v></c></row>', { 'xl/workbook.xml': book }))).dateSystem).toBe(1904)
  })

  test('namespace prefixes, comments and escapes as other programs write them', async () => {
    const sheet = workbookOf('', {
      'xl/worksheets/sheet1.xml': '<x:worksheet xmlns:x="y"><!-- a > b --><x:sheetData><x:row><x:c t="str"><x:v>satu_x000D_dua</x:v></x:c></x:row></x:sheetData></x:worksheet>',
    })
    expect(await cellsOf('d.xlsx', sheet)).toEqual([['satu\rdua']])
  })

  test('only the first sheet is read', async () => {
    const book = '<workbook><sheets><sheet name="A" sheetId="2" r:id="rId1"/><sheet name="B" sheetId="1" r:id="rId9"/></sheets></workbook>'
    expect(await cellsOf('e.xlsx', workbookOf(`<row r="1">${textCell('A1', 'pertama')}</row>`, { 'xl/workbook.xml': book }))).toEqual([['pertama']])
  })
})

describe('csv', () => {
  test('; or , whichever the first line holds more of', async () => {
    expect(await cellsOf('a.csv', 'NIP;NAMA\r\n1;Budi, S.T.\r\n')).toEqual([['NIP', 'NAMA'], ['1', 'Budi, S.T.']])
    expect(await cellsOf('b.csv', 'NIP,NAMA\n1,"Budi; ""Santoso"""')).toEqual([['NIP', 'NAMA'], ['1', 'Budi; "Santoso"']])
  })

  test('a heading that breaks its line does not mislead the choice', async () => {
    expect(await cellsOf('z.csv', 'NIP,";;\nNAMA"\n1,2\n')).toEqual([['NIP', ';;\nNAMA'], ['1', '2']])
  })

  test('UTF-8 with and without its mark, and Windows-1252', async () => {
    expect(await cellsOf('c.csv', '\ufeffNAMA\nRené\n')).toEqual([['NAMA'], ['René']])
    expect(await cellsOf('d.csv', 'NAMA\nRené\n')).toEqual([['NAMA'], ['René']])
    expect(await cellsOf('e.csv', Buffer.from('NAMA\nRen\xe9 \x93X\x94 \x96\n', 'latin1'))).toEqual([['NAMA'], ['René “X” –']])
  })

  test('a line break inside quotes is no row, an empty line is one', async () => {
    expect((await read('f.csv', 'NAMA,ALAMAT\nBudi,"Jalan\r\nDua"\n\nSiti,x')).rows).toEqual([
      { row: 1, cells: ['NAMA', 'ALAMAT'] },
      { row: 2, cells: ['Budi', 'Jalan\r\nDua'] },
      { row: 4, cells: ['Siti', 'x'] },
    ])
  })

  test('a quotation mark inside an unquoted cell is a character', async () => {
    expect(await cellsOf('g.csv', 'NAMA,X\nBudi "Bud" Santoso,y\n')).toEqual([['NAMA', 'X'], ['Budi "Bud" Santoso', 'y']])
  })
})

test.each(['csv', 'xlsx'] as const)('what is written as %s is read back, and nothing in it can run', async (format) => {
  const text = fc.string({ unit: fc.constantFrom('a', 'É', '"', ';', ',', '\n', '=', '+', "'", ' ', '<', '&', '1'), maxLength: 12 })
  const path = join(folder, `back.${format}`)
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(text, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 }), async (rows) => {
      const marked = rows.map((row, index) => [`#${index}`, ...row])
      await writeSheet(path, { format, name: 'Data', rows: marked })
      const sheet = await openSheet(path, path)
      if (!sheet.ok) throw new Error(sheet.refusal)
      const back: SheetRow[] = []
      const outcome = await sheetOutcome(async () => {
        for await (const batch of sheet.value.rows()) back.push(...batch)
      })
      expect(outcome.ok).toBe(true)
      const shown = (cell: string): string => (format === 'csv' && /^[=+\-@]/.test(cell) ? `'${cell}` : cell)
      expect(back.map(({ cells }) => marked[0]?.map((_, at) => cells[at] ?? '').length)).toHaveLength(rows.length)
      for (const [index, row] of marked.entries()) {
        expect(back[index]?.row).toBe(index + 1)
        expect(row.map((_, at) => back[index]?.cells[at] ?? '')).toEqual(row.map(shown))
      }
    }),
    { numRuns: format === 'csv' ? 200 : 40 },
  )
})
