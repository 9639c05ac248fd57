import { expect, test } from 'vitest'
import { chanceText, decimalText, percentText, readDecimal, rupiahText, signedText } from './number.ts'

test('numbers are written in the manner of the reader', () => {
  expect(decimalText(12048, 'id')).toBe('12.048')
  expect(decimalText('81.40', 'id')).toBe('81,40')
  expect(decimalText('1234567.5', 'en')).toBe('1,234,567.5')
  expect(decimalText('-6.1', 'id')).toBe('\u22126,1')
})

test('a score keeps the decimals that the rules sealed', () => {
  expect(decimalText('86.40', 'id')).toBe('86,40')
  expect(decimalText('100.00', 'id')).toBe('100,00')
})

test('a difference carries its sign, and nothing is neither plus nor minus', () => {
  expect(signedText('0.6', 'id')).toBe('+0,6')
  expect(signedText('-6.1', 'id')).toBe('\u22126,1')
  expect(signedText('0.0', 'id')).toBe('0,0')
})

test('percent has a space in Indonesian; a chance is never 0 and never 100', () => {
  expect(percentText('61.4', 'id')).toBe('61,4\u00a0%')
  expect(chanceText(0.001, 'id')).toBe('<1\u00a0%')
  expect(chanceText(0.9999, 'en')).toBe('>99%')
})

test('money above a million is written with its scale', () => {
  expect(rupiahText(1_250_000_000, 'id')).toBe('Rp1,25\u00a0miliar')
  expect(rupiahText(2_000_000, 'id')).toBe('Rp2\u00a0juta')
  expect(rupiahText(750_000, 'id')).toBe('Rp750.000')
})

test('what is typed is read in the same manner, and anything else is no number', () => {
  expect(readDecimal('87,5', 'id')).toBe('87.5')
  expect(readDecimal('1.250', 'id')).toBe('1250')
  expect(readDecimal('87.5', 'id')).toBeNull()
  expect(readDecimal('delapan', 'id')).toBeNull()
})
