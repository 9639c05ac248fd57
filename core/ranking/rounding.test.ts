import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compare, rational, rationalText, readRational, subtract } from './rational.ts'
import { printed, round, type RoundingMode } from './rounding.ts'

const modes = ['half-up', 'half-even', 'down'] as const

describe('sealed rounding', () => {
  test.each([
    ['5/2', 0, '3', '2', '2'],
    ['7/2', 0, '4', '4', '3'],
    ['247/3', 2, '82.33', '82.33', '82.33'],
    ['2411/30', 1, '80.4', '80.4', '80.3'],
    ['1/8', 2, '0.13', '0.12', '0.12'],
    ['3/8', 2, '0.38', '0.38', '0.37'],
    ['82', 2, '82.00', '82.00', '82.00'],
    ['199999/2000', 2, '100.00', '100.00', '99.99'],
    ['1/200', 2, '0.01', '0.00', '0.00'],
    ['-5/2', 0, '-3', '-2', '-2'],
    ['-1/300', 2, '0.00', '0.00', '0.00'],
  ])('%s to %i digits: half-up %s, half-even %s, down %s', (value, digits, ...expected) => {
    expect(modes.map((mode) => printed(readRational(value), { digits, mode }))).toEqual(expected)
    expect(modes.map((mode) => rationalText(round(readRational(value), { digits, mode })))).toEqual(expected.map(asFraction))
  })

  const number = fc.tuple(fc.bigInt({ min: -(10n ** 9n), max: 10n ** 9n }), fc.bigInt({ min: 1n, max: 10n ** 6n })).map(([n, d]) => rational(n, d))
  const rule = fc.record({ digits: fc.nat(6), mode: fc.constantFrom<RoundingMode>(...modes) })

  test('moves by less than one unit, by at most half a unit but for `down`, and never again', () => {
    fc.assert(
      fc.property(number, rule, (value, { digits, mode }) => {
        const rounded = round(value, { digits, mode })
        const moved = subtract(rounded, value)
        const unit = rational(1n, (mode === 'down' ? 1n : 2n) * 10n ** BigInt(digits))
        expect(compare({ n: moved.n < 0n ? -moved.n : moved.n, d: moved.d }, unit)).toBeLessThanOrEqual(mode === 'down' ? -1 : 0)
        expect(round(rounded, { digits, mode })).toEqual(rounded)
      }),
    )
  })

  test('never turns an order around (I-4)', () => {
    fc.assert(
      fc.property(number, number, rule, (a, b, mode) => {
        if (compare(a, b) <= 0) expect(compare(round(a, mode), round(b, mode))).toBeLessThanOrEqual(0)
      }),
    )
  })
})

const asFraction = (text: string): string => {
  const [whole = '', fraction = ''] = text.split('.')
  return rationalText(rational(BigInt(whole + fraction), 10n ** BigInt(fraction.length)))
}
