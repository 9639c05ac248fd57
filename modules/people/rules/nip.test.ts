import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nipGrouped, nipParts, nipTail, readNip } from './nip.ts'
import { nipFindings } from './nip-findings.ts'

const nip = '198501232010011004'
const agrees = { birthDate: '1985-01-23', sex: 'M', cpnsFrom: '2010-01-01', isPppk: false } as const

describe('reading the number', () => {
  test('blanks, dots and the apostrophe are no part of it', () => {
    for (const cell of [nip, `'${nip}`, '19850123 201001 1 004', '19850123.201001.1.004', ` ${nip}\u00a0`]) {
      expect(readNip(cell)).toEqual({ ok: true, nip })
    }
  })

  test.each([
    ['', 'NIP_MISSING'],
    ['null', 'NIP_MISSING'],
    [undefined, 'NIP_MISSING'],
    ['19850123201001100', 'NIP_LENGTH'],
    ['1985012320100110041', 'NIP_LENGTH'],
    ['1985O1232010011004', 'NIP_LENGTH'],
    ['130567891', 'NIP_LENGTH'],
    [130567891, 'NIP_LENGTH'],
    [Number('198501232010011004'), 'NIP_DIGITS_LOST'],
    ['1.98501E+17', 'NIP_DIGITS_LOST'],
    ['1,98501232010011E+17', 'NIP_DIGITS_LOST'],
    ['198501232010011000', 'NIP_DIGITS_LOST'],
  ] as const)('%s is refused as %s', (cell, refusal) => {
    expect(readNip(cell)).toEqual({ ok: false, refusal })
  })

  test('a number that went through a spreadsheet is never taken for sound', () => {
    const serials = fc.integer({ min: 1, max: 999 })
    fc.assert(
      fc.property(serials, (serial) => {
        const text = `198501232010011${String(serial).padStart(3, '0')}`
        expect(readNip(text)).toEqual({ ok: true, nip: text })
        expect(readNip(Number(text)).ok).toBe(false)
        // What a spreadsheet keeps of it: fifteen digits.
        expect(readNip(`${text.slice(0, 15)}000`)).toEqual({ ok: false, refusal: 'NIP_DIGITS_LOST' })
      }),
    )
  })
})

test('the digits are told apart', () => {
  expect(nipParts(nip)).toEqual({ birth: '1985-01-23', since: '2010-01', kind: 'PNS', sex: 'M' })
  expect(nipParts('199002302022212001')).toEqual({ birth: null, since: '2022-21', kind: 'PPPK', sex: 'F' })
  expect(nipTail(nip)).toBe('004')
  expect(nipGrouped(nip)).toBe('19850123 201001 1 004')
})

describe('where number and record differ', () => {
  test('nothing, when they agree or the record is silent', () => {
    expect(nipFindings(nip, agrees)).toEqual([])
    expect(nipFindings(nip, { birthDate: null, sex: null, cpnsFrom: null, isPppk: false })).toEqual([])
  })

  test('the birth date', () => {
    expect(nipFindings(nip, { ...agrees, birthDate: '1985-01-24' })).toEqual(['NIP_BIRTH_MISMATCH'])
    expect(nipFindings('198502312010011004', { ...agrees, birthDate: null })).toEqual(['NIP_BIRTH_MISMATCH'])
  })

  test('a woman whose day is plain agrees; the day is not shifted by 40', () => {
    expect(nipFindings('198501232010012004', { ...agrees, sex: 'F' })).toEqual([])
  })

  test('the sex', () => {
    expect(nipFindings(nip, { ...agrees, sex: 'F' })).toEqual(['NIP_SEX_MISMATCH'])
    expect(nipFindings('198501232010013004', agrees)).toEqual(['NIP_SEX_MISMATCH'])
  })

  test('the month of appointment, for PNS only', () => {
    expect(nipFindings(nip, { ...agrees, cpnsFrom: '2010-02-01' })).toEqual(['NIP_TMT_MISMATCH'])
    expect(nipFindings('198501232022211004', { ...agrees, cpnsFrom: '2022-03-01' })).toEqual([])
    expect(nipFindings(nip, { ...agrees, cpnsFrom: '2022-03-01', isPppk: true })).toEqual([])
    expect(nipFindings('198501232010131004', agrees)).toEqual(['NIP_MONTH_UNKNOWN'])
    expect(nipFindings('198501232010001004', agrees)).toEqual(['NIP_MONTH_UNKNOWN'])
  })
})
