import { expect, test } from 'vitest'
import { exampleRules } from '../templates/example-rules.ts'
import { readEntryRows } from './read-entry-rows.ts'

const head = { row: 1, cells: ['NIP', 'JUDUL', 'tema', 'Masalah', 'Idea', 'Manfaat'] }
const row = (number: number, nip: string | number, title = 'Antre Tenang') => ({ row: number, cells: [nip, title, 'Layanan', 'Lama', 'Nomor', 'Cepat'] })
const read = (...rows: readonly { row: number; cells: (string | number)[] }[]) => readEntryRows(exampleRules.work, rows)

test('headings in either language and any order of columns', () => {
  const { rows, findings } = read(head, row(2, '198001012010011001'))
  expect(findings).toEqual([])
  expect(rows).toEqual([{ row: 2, nip: '198001012010011001', work: { title: 'Antre Tenang', fields: { tema: 'Layanan', masalah: 'Lama', gagasan: 'Nomor', manfaat: 'Cepat' } } }])
})

test('a number that a spreadsheet shortened is refused, never guessed; one NIP counts once', () => {
  const { rows, findings } = read(head, row(2, 198001012010011000), row(3, "'198001012010011001"), row(4, '198001012010011001'))
  expect(rows.map((each) => each.row)).toEqual([3])
  expect(findings.map(({ row: at, code }) => [at, code])).toEqual([[2, 'NIP_UNREADABLE'], [4, 'NIP_TWICE']])
})

test('without the columns that every row needs nothing is read', () => {
  expect(read({ row: 1, cells: ['Nama'] }, row(2, '1')).findings.map(({ column }) => column)).toEqual(['NIP', 'Judul'])
})
