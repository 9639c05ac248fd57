import { expect, test } from 'vitest'
import { otherAgencies } from './other-agencies.ts'
import { readHeadings } from './roster-columns.ts'

const headings = (() => {
  const read = readHeadings(['NIP BARU', 'NAMA', 'INSTANSI KERJA ID', 'INSTANSI KERJA NAMA'])
  if (!read.ok) throw new Error(read.refusal)
  return read.headings
})()
const rows = (ownId: string | null, ids: readonly string[]): readonly number[] => {
  const others = otherAgencies(headings, ownId)
  for (const [index, id] of ids.entries()) others.see(index + 2, ['', '', id, `Nama ${id}`])
  return others.findings().map(({ row }) => row)
}

test('the agency knows its id: every other one is said', () => {
  expect(rows('A', ['A', 'B', 'B', ''])).toEqual([3, 4])
})

test('it does not: what most rows name is taken for its own', () => {
  expect(rows(null, ['A', 'B', 'A'])).toEqual([3])
  expect(rows(null, [])).toEqual([])
})
