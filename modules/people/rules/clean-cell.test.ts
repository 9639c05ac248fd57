import { expect, test } from 'vitest'
import { cleanCell } from './clean-cell.ts'

test('one apostrophe before the text goes, others stay', () => {
  expect(cleanCell("'198501012010011001")).toBe('198501012010011001')
  expect(cleanCell(" 'SITI")).toBe('SITI')
  expect(cleanCell("''Aisyah")).toBe("'Aisyah")
  expect(cleanCell("Ma'ruf")).toBe("Ma'ruf")
})

test('the literal null is nothing', () => {
  for (const text of ['null', 'NULL', ' null ', "'null", '', '   ', undefined]) expect(cleanCell(text)).toBe('')
  expect(cleanCell('Nullah')).toBe('Nullah')
})

test('control characters, zero-width characters and odd blanks go', () => {
  expect(cleanCell('SITI\u00a0\u00a0NUR\u200b\r\n')).toBe('SITI NUR')
  expect(cleanCell('a\u0000b')).toBe('a b')
  expect(cleanCell('\ufeffNIP')).toBe('NIP')
})

test('letters are composed', () => {
  expect(cleanCell('Rene\u0301')).toBe('Ren\u00e9')
  expect(cleanCell(42)).toBe('42')
})
