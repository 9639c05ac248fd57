import { describe, expect, test } from 'vitest'
import { dateReader } from './read-date.ts'
import { readHeadings, slugOf } from './roster-columns.ts'
import { rowReader } from './read-row.ts'
import type { Cell } from './clean-cell.ts'

const sound: Readonly<Record<string, Cell>> = {
  'NIP BARU': "'198501232010011004", NAMA: 'BUDI SANTOSO', 'TANGGAL LAHIR': '23-01-1985', 'JENIS KELAMIN': 'M', 'TMT CPNS': '01-01-2010', 'TMT GOLONGAN': '01-10-2022', NIK: "'3524012301850001", 'KEDUDUKAN HUKUM ID': '01', 'STATUS CPNS PNS': 'P',
}
const readRow = (more: Readonly<Record<string, Cell>> = {}) => {
  const given = { ...sound, ...more }
  const read = readHeadings(Object.keys(given))
  if (!read.ok) throw new Error(read.refusal)
  return rowReader(read.headings, dateReader(1900))(7, Object.values(given))
}
const codes = (more: Readonly<Record<string, Cell>>): readonly string[] => readRow(more).findings.map(({ code, column }) => `${code} ${column}`)

describe('headings', () => {
  test('in capitals with blanks or as slugs, in any order, others ignored', () => {
    expect(slugOf(' Nip  Baru ')).toBe('nip_baru')
    expect(slugOf('NIP_BARU')).toBe('nip_baru')
    const read = readHeadings(['CATATAN', 'nama', "'NIP BARU", 'NAMA SEKOLAH'])
    expect(read.ok && [...read.headings].map(([column, { at }]) => [column, at])).toEqual([['nama', 1], ['nip_baru', 2], ['nama_sekolah', 3]])
  })
  test('a sheet without them is the wrong sheet; a heading twice is refused', () => {
    expect(readHeadings(['Program', 'Anggaran'])).toEqual({ ok: false, refusal: 'SHEET_WRONG', missing: ['NIP BARU', 'NAMA'] })
    expect(readHeadings(['NIP BARU', 'nama', 'nip_baru'])).toEqual({ ok: false, refusal: 'HEADING_TWICE', heading: 'nip_baru' })
  })
})

describe('a row', () => {
  test('is sound', () => {
    const row = readRow()
    expect(row.ok && row.findings).toEqual([])
    expect(row.ok && row.value).toMatchObject({ row: 7, nip: '198501232010011004', words: 'budi santoso', kind: 'PNS', sex: 'M' })
  })

  test.each([
    [{ 'NIP BARU': '' }, ['NIP_MISSING NIP BARU']],
    [{ 'NIP BARU': 'null' }, ['NIP_MISSING NIP BARU']],
    [{ 'NIP BARU': '1985' }, ['NIP_LENGTH NIP BARU']],
    [{ 'NIP BARU': 198501232010011000 }, ['NIP_DIGITS_LOST NIP BARU']],
    [{ NAMA: "'" }, ['NAME_EMPTY NAMA']],
    [{ 'TMT GOLONGAN': '31-02-2024' }, ['DATE_INVALID TMT GOLONGAN']],
    [{ NAMA: '', 'TMT CPNS': 'x' }, ['NAME_EMPTY NAMA', 'DATE_INVALID TMT CPNS']],
  ])('is refused for what makes it unusable: %j', (more, expected) => {
    expect(readRow(more).ok).toBe(false)
    expect(codes(more)).toEqual(expected)
  })

  test.each([
    [{ 'TANGGAL LAHIR': '24-01-1985', NIK: '' }, ['NIP_BIRTH_MISMATCH TANGGAL LAHIR']],
    [{ 'JENIS KELAMIN': 'Perempuan', NIK: '' }, ['NIP_SEX_MISMATCH JENIS KELAMIN']],
    [{ 'TMT CPNS': '01-02-2010' }, ['NIP_TMT_MISMATCH TMT CPNS']],
    [{ 'NIP BARU': '198501232010131004' }, ['NIP_MONTH_UNKNOWN NIP BARU']],
    [{ NIK: '123' }, ['NIK_ODD NIK']],
    [{ 'TMT GOLONGAN': 'null' }, []],
  ])('is taken, and what is odd is said: %j', (more, expected) => {
    expect(readRow(more).ok).toBe(true)
    expect(codes(more)).toEqual(expected)
  })

  test('the kind of employment is told by what the file says, else by the number', () => {
    const kind = (more: Readonly<Record<string, Cell>>) => {
      const row = readRow(more)
      return row.ok ? row.value.kind : row.findings
    }
    expect(kind({ 'STATUS CPNS PNS': 'C' })).toBe('CPNS')
    expect(kind({ 'STATUS CPNS PNS': '', 'KEDUDUKAN HUKUM ID': '71' })).toBe('PPPK')
    expect(kind({ 'NIP BARU': '198501232022211004', 'TMT CPNS': '01-03-2022', 'STATUS CPNS PNS': 'P' })).toBe('PPPK')
    expect(kind({ 'JENIS PEGAWAI NAMA': 'PPPK Paruh Waktu' })).toBe('PPPK_PW')
    expect(kind({ 'STATUS CPNS PNS': '' })).toBe('PNS')
  })

  test('nothing that is shown again carries a birth date', () => {
    const shown = (more: Readonly<Record<string, Cell>>): readonly string[] => readRow(more).findings.map((finding) => finding.shown)
    expect(shown({ 'NIP BARU': '19850123201001100' })).toEqual(['··· 100'])
    expect(shown({ 'NIP BARU': Number('198501232010011004') })).toEqual(['1,98501E+17'])
    expect(shown({ 'TANGGAL LAHIR': '31-02-1985' })).toEqual([''])
    expect(shown({ 'TMT GOLONGAN': '31-02-2024' })).toEqual(['31-02-2024'])
  })
})
