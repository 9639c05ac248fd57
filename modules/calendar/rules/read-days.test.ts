import { expect, test } from 'vitest'
import { columnsOf, readDay, readDays } from './read-days.ts'

test.each([
  ['2026-08-17', '2026-08-17'],
  ['17-08-2026', '2026-08-17'],
  ['17/8/2026', '2026-08-17'],
  ['Senin, 17 Agustus 2026', '2026-08-17'],
  ['1 Januari 2026', '2026-01-01'],
  [46_251, '2026-08-17'],
  ['31-02-2026', null],
  ['17 Augustus 2026', null],
  ['Senin', null],
  [46_251.5, null],
  [-1, null],
])('the cell %j is the day %j', (cell, day) => {
  expect(readDay(cell, 1900)).toBe(day)
})

test('a spreadsheet of the other epoch counts from 1904', () => {
  expect(readDay(44_789, 1904)).toBe('2026-08-17')
})

test('columns are found by their headings in any order; without a day or a name it is no list', () => {
  expect([...(columnsOf(['No', 'Nama', 'Tanggal', 'JENIS']) ?? [])]).toEqual([['day', 2], ['name', 1], ['kind', 3]])
  expect(columnsOf(['Hari', 'Nama'])).toBeUndefined()
  expect(columnsOf(['Tanggal'])).toBeUndefined()
})

test('rows become days in order; what cannot be read is named with its row', () => {
  const at = columnsOf(['Tanggal', 'Nama', 'Jenis'])
  if (at === undefined) throw new Error('no columns')
  const read = readDays(
    [
      { row: 2, cells: ['25-12-2026', 'Hari  Natal', 'Libur nasional'] },
      { row: 3, cells: ['24-12-2026', 'Menjelang Natal', 'Cuti bersama'] },
      { row: 4, cells: ['', '', ''] },
      { row: 5, cells: ['30-02-2026', 'Tidak ada', ''] },
      { row: 6, cells: ['26-12-2026', '', ''] },
      { row: 7, cells: ['27-12-2026', 'Entah', 'hari pasar'] },
      { row: 8, cells: ['25-12-2026', 'Lagi', ''] },
      { row: 9, cells: ['24-11-2026', 'Hari jadi', 'Libur daerah'] },
    ],
    at,
    1900,
  )
  expect(read.days).toEqual([
    { day: '2026-11-24', kind: 'local', name: 'Hari jadi' },
    { day: '2026-12-24', kind: 'joint', name: 'Menjelang Natal' },
    { day: '2026-12-25', kind: 'holiday', name: 'Hari Natal' },
  ])
  expect(read.findings.map(({ row, code }) => [row, code])).toEqual([[5, 'DAY_UNREADABLE'], [6, 'DAY_NAME_EMPTY'], [7, 'DAY_KIND_UNKNOWN'], [8, 'DAY_TWICE']])
})

test('without a column for it, joint leave is known by its name', () => {
  const at = columnsOf(['Tanggal', 'Keterangan'])
  if (at === undefined) throw new Error('no columns')
  expect(readDays([{ row: 2, cells: ['20-03-2026', 'Cuti Bersama Idulfitri'] }, { row: 3, cells: ['21-03-2026', 'Idulfitri'] }], at, 1900).days.map(({ kind }) => kind)).toEqual(['joint', 'holiday'])
})
