import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalBytes, canonicalText, NotCanonical, readCanonical } from './canonical.ts'
import type { Json } from './json.ts'

const text = fc.string({ unit: 'binary' }).map((value) => value.normalize('NFC').replaceAll('\u0000', '')).filter((value) => value.isWellFormed() && value.normalize('NFC') === value)
const key = text.filter((value) => value !== '__proto__')
const { json } = fc.letrec<{ json: Json }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom<Json>(null, true, false),
    fc.maxSafeInteger(),
    text,
    fc.array(tie('json'), { maxLength: 4 }),
    fc.dictionary(key, tie('json'), { maxKeys: 4 }),
  ),
}))

describe('canonical JSON', () => {
  test('RFC 8785 section 3.2.3: keys are sorted by UTF-16 code units', () => {
    const value = { '\u20ac': 'Euro Sign', '\r': 'Carriage Return', '\ufb33': 'not in NFC', '1': 'One', '\ud83d\ude00': 'Emoji: Grinning Face', '\u0080': 'Control', '\u00f6': 'Latin Small Letter O With Diaeresis' }
    // U+FB33 of the RFC's example decomposes under NFC, so our restriction refuses it; the rest keeps the RFC's order.
    expect(() => canonicalText(value)).toThrow(NotCanonical)
    const { '\ufb33': _refused, ...allowed } = value
    expect(canonicalText(allowed)).toBe('{"\\r":"Carriage Return","1":"One","\u0080":"Control","\u00f6":"Latin Small Letter O With Diaeresis","\u20ac":"Euro Sign","\ud83d\ude00":"Emoji: Grinning Face"}')
  })

  test('RFC 8785 section 3.2.2: literals and the string of its example', () => {
    const example = '\u20ac$\u000f\u000aA\'\u0042\u0022\u005c\\"\u002f'
    expect(Buffer.from(canonicalBytes({ literals: [null, true, false], string: example })).toString('hex')).toBe(
      '7b226c69746572616c73223a5b6e756c6c2c747275652c66616c73655d2c22737472696e67223a22e282ac245c75303030665c6e4127425c225c5c5c5c5c222f227d',
    )
  })

  test.each([
    [0, '0'],
    [9007199254740991, '9007199254740991'],
    [-9007199254740991, '-9007199254740991'],
    [1e3, '1000'],
  ])('an integer below 2^53 is written plainly: %s', (value, written) => {
    expect(canonicalText(value)).toBe(written)
  })

  // The other samples of RFC 8785 appendix B: valid there, refused here, because a score is a string (I-3).
  test.each([-0, 5e-324, -5e-324, 1.7976931348623157e308, 9007199254740992, -9007199254740992, 295147905179352830000, 333333333.3333332, 0.000001, NaN, Infinity])(
    'a number that is not an integer below 2^53 is refused: %s',
    (value) => {
      expect(() => canonicalText(value)).toThrow(NotCanonical)
    },
  )

  test.each([
    ['U+0000', 'a\u0000b'],
    ['a lone surrogate', '\ud83d'],
    ['text that is not NFC', 'e\u0301'],
  ])('%s is refused, as value and as key', (_name, bad) => {
    expect(() => canonicalText(bad)).toThrow(NotCanonical)
    expect(() => canonicalText({ [bad]: 1 })).toThrow(NotCanonical)
  })

  test('nesting of 32 is written, 33 is refused', () => {
    const nested = (depth: number): Json => (depth === 0 ? 1 : [nested(depth - 1)])
    expect(canonicalText(nested(32))).toHaveLength(65)
    expect(() => canonicalText(nested(33))).toThrow(NotCanonical)
  })

  test.each(['{"b":1,"a":2}', '{"a":1,"a":1}', '{ "a":1}', '1.0', '1e2', '-0', '"\\u0041"', '"\\/"', '"\\u000A"', '{"__proto__":1}', '[1,]', '', '\ufeff1', '01'])('another spelling is refused: %s', (spelling) => {
    expect(() => readCanonical(spelling)).toThrow(NotCanonical)
  })

  test('a hole in a list is not written as null', () => {
    const holes: Json[] = [1]
    holes.length = 2
    expect(() => canonicalText(holes)).toThrow(NotCanonical)
    expect(() => canonicalText({ a: undefined } as unknown as Json)).toThrow(NotCanonical)
  })

  test('what is written reads back as itself, whatever the order of its keys', () => {
    fc.assert(
      fc.property(json, (value) => {
        const written = canonicalText(value)
        expect(readCanonical(written)).toEqual(value)
        expect(canonicalText(readCanonical(written))).toBe(written)
        if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
          expect(canonicalText(Object.fromEntries(Object.entries(value).reverse()))).toBe(written)
        }
      }),
    )
  })
})
