import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readTable } from './csv.ts'

const spec = { entry: { kind: 'text' }, judge: { kind: 'text' }, criterion: { kind: 'text', optional: true }, score: { kind: 'number' } } as const
const read = (text: string | Uint8Array) => readTable('scores.csv', typeof text === 'string' ? new TextEncoder().encode(text) : text, spec)
const sentence = (text: string | Uint8Array) => {
  const table = read(text)
  return table.ok ? 'read' : table.sentence
}

describe('a table is read', () => {
  test('in any column order, extra columns ignored, an optional column absent', () => {
    const table = read('score,note,judge,entry\r\n7.5,"a, b",J1,E1\r\n-1e1,x,J2,E1\r\n')
    if (!table.ok) throw new Error(table.sentence)
    expect(table.columns.entry).toEqual(['E1', 'E1'])
    expect([...table.columns.score]).toEqual([7.5, -10])
    expect(table.columns.criterion).toBeUndefined()
    expect(table.row).toEqual([2, 3])
  })

  test('with a byte order mark, quotes inside quotes and no newline at the end', () => {
    const table = read('\uFEFFentry,judge,score\n"E ""one""",J,1')
    expect(table.ok && table.columns.entry).toEqual(['E "one"'])
  })

  test('whatever text the cells hold, when it is quoted', () => {
    const cell = fc.string({ minLength: 1, maxLength: 30 }).filter(text => text.trim() !== '' && !text.includes('\0') && text.isWellFormed())
    fc.assert(fc.property(fc.array(fc.tuple(cell, cell, fc.double({ min: -1e100, max: 1e100, noNaN: true })), { minLength: 1, maxLength: 20 }), rows => {
      const quote = (text: string) => `"${text.replaceAll('"', '""')}"`
      const table = read(`entry,judge,score\n${rows.map(([e, j, s]) => `${quote(e)},${quote(j)},${s}`).join('\n')}\n`)
      if (!table.ok) throw new Error(table.sentence)
      expect(table.columns.entry).toEqual(rows.map(([entry]) => entry.trim()))
      expect([...table.columns.score]).toEqual(rows.map(([, , score]) => score + 0)) // -0 is written as 0
    }))
  })
})

describe('a bad table is refused with one sentence that names the place', () => {
  test.each([
    ['', 'scores.csv: is empty (row 1 should name the columns entry, judge, criterion, score).'],
    ['entry,judge,score\n', 'scores.csv: has a header in row 1 but no data below it.'],
    ['entry,judge\nE1,J1\n', 'scores.csv: row 1 has no column score (it has "entry, judge").'],
    ['entry;judge;score\n', 'scores.csv: row 1 has no column entry (it has "entry;judge;score"; columns are separated by commas, not semicolons).'],
    ['entry,judge,score,score\n', 'scores.csv: row 1 names the column score twice.'],
    ['entry,judge,score\nE1,J1,7\nE1,J2,seven\n', 'scores.csv: row 3, column score holds "seven", which is not a number.'],
    ['entry,judge,score\nE1,J1,1e300\n', 'scores.csv: row 2, column score holds "1e300", which is beyond 1e100 and cannot be computed with.'],
    ['entry,judge,score\nE1,J1,NaN\n', 'scores.csv: row 2, column score holds "NaN", which is not a number.'],
    ['entry,judge,score\nE1,J1,1e999\n', 'scores.csv: row 2, column score holds "1e999", which is not a number.'],
    ['entry,judge,score\nE1,J1,\n', 'scores.csv: row 2, column score is blank.'],
    ['entry,judge,score\n ,J1,1\n', 'scores.csv: row 2, column entry is blank.'],
    ['entry,judge,score\nE1,J1\n', 'scores.csv: row 2 has 2 columns, the header has 3.'],
    ['entry,judge,score\n"E1,J1,1\n', 'scores.csv: row 2, column 1 opens a quotation mark that never closes.'],
    ['entry,judge,score\n"E1"x,J1,1\n', 'scores.csv: row 2, column 1 has text after its closing quotation mark.'],
    ['entry,judge,score\nE1,J"1,1\n', 'scores.csv: row 2, column 2 has a quotation mark inside a cell that does not begin with one.'],
  ])('%j', (text, expected) => expect(sentence(text)).toBe(expected))

  test('ten megabytes of rubbish, as bytes, as one line and as lines', () => {
    const noise = new Uint8Array(10 << 20).map((_, i) => (i * 2654435761) >>> 24)
    expect(sentence(noise)).toBe('scores.csv: is not text (it holds a zero byte).')
    expect(sentence(noise.map(byte => byte || 1))).toBe('scores.csv: is not UTF-8 text.')
    expect(sentence('x'.repeat(10 << 20))).toBe('scores.csv: row 1, column 1 is longer than 1000 characters.')
    expect(sentence('lorem,ipsum\n'.repeat(1 << 20))).toBe('scores.csv: row 1 has no column entry (it has "lorem, ipsum").')
  })
})
