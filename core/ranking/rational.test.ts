import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { digitsOf, isDecimal, readDecimal } from './decimal.ts'
import { add, compare, divide, multiply, rational, type Rational, rationalText, readRational, subtract, sum } from './rational.ts'

const fraction: fc.Arbitrary<Rational> = fc
  .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.bigInt({ min: 1n, max: 10n ** 12n }))
  .map(([n, d]) => rational(n, d))

describe('exact numbers', () => {
  test('are in lowest terms with a positive denominator', () => {
    expect(rational(14466n, 180n)).toEqual({ n: 2411n, d: 30n })
    expect(rational(3n, -6n)).toEqual({ n: -1n, d: 2n })
    expect(rational(0n, -5n)).toEqual({ n: 0n, d: 1n })
    expect(() => rational(1n, 0n)).toThrow(RangeError)
  })

  test.each(['2411/30', '81', '0', '-7/3', '175/2'])('%s reads back as itself', (text) => {
    expect(rationalText(readRational(text))).toBe(text)
  })

  test.each(['4/2', '1/1', '1/0', '-0', '01', '1/-2', '+1', ' 1', '1.5', '', '0/3', '1/03', '1e2'])('%s is not a spelling', (text) => {
    expect(() => readRational(text)).toThrow(RangeError)
  })

  test('no two numbers share a text, and every text reads back', () => {
    fc.assert(
      fc.property(fraction, fraction, (a, b) => {
        expect(readRational(rationalText(a))).toEqual(a)
        expect(rationalText(a) === rationalText(b)).toBe(compare(a, b) === 0)
      }),
    )
  })

  test('keep the laws of arithmetic that floating point breaks', () => {
    const [tenth, fifth] = [readDecimal('0.1'), readDecimal('0.2')]
    expect(rationalText(add(tenth, fifth))).toBe('3/10')
    fc.assert(
      fc.property(fraction, fraction, fraction, (a, b, c) => {
        expect(sum([a, b, c])).toEqual(sum([c, a, b]))
        expect(multiply(a, add(b, c))).toEqual(add(multiply(a, b), multiply(a, c)))
        expect(subtract(add(a, b), b)).toEqual(a)
        if (b.n !== 0n) expect(multiply(divide(a, b), b)).toEqual(a)
      }),
    )
  })
})

describe('decimals of a sealed document', () => {
  test.each([
    ['87.5', '175/2'],
    ['4', '4'],
    ['0.25', '1/4'],
    ['0', '0'],
    ['100', '100'],
    ['12345678901234567890.1', '123456789012345678901/10'],
  ])('%s is exactly %s', (text, exact) => {
    expect(isDecimal(text)).toBe(true)
    expect(rationalText(readDecimal(text))).toBe(exact)
  })

  test.each(['87.50', '87,5', '087', '.5', '5.', '-1', '+1', '1e2', '', ' 1', '1 ', '٣', '0.0', 'NaN'])('%s is refused', (text) => {
    expect(isDecimal(text)).toBe(false)
    expect(() => readDecimal(text)).toThrow(RangeError)
  })

  test('digits after the point', () => {
    expect([digitsOf('4'), digitsOf('87.5'), digitsOf('0.25')]).toEqual([0, 1, 2])
  })
})
