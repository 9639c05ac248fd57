import { describe, expect, test } from 'vitest'
import * as shape from './shape.ts'
import { byBytes, isInstant } from './spelling.ts'

const sheet = shape.object({ judge: shape.code, scores: shape.record(shape.slug, shape.decimal), note: shape.nullable(shape.string) })

describe('shapes of documents', () => {
  test('accept exactly their keys and name the place that differs', () => {
    const good = { judge: 'J7', scores: { manfaat: '4' }, note: null }
    expect(sheet.fault(good, 'sheet')).toBeUndefined()
    expect(sheet.fault({ ...good, more: 1 }, 'sheet')).toBe('sheet.more: a key too many')
    expect(sheet.fault({ judge: 'J7', scores: {} }, 'sheet')).toBe('sheet.note: not text')
    expect(sheet.fault({ ...good, scores: { manfaat: '4.0' } }, 'sheet')).toBe('sheet.scores.manfaat: not a decimal in its one spelling')
    expect(sheet.fault({ ...good, scores: { Manfaat: '4' } }, 'sheet')).toBe('sheet.scores.Manfaat: not a short name')
    expect(sheet.fault({ ...good, scores: ['4'] }, 'sheet')).toBe('sheet.scores: not an object')
    expect(sheet.fault([], '')).toBe('document: not an object')
    expect(shape.has(sheet, good)).toBe(true)
  })

  test.each([
    ['a sorted list', shape.sorted(shape.string), ['a', 'b'], ['b', 'a']],
    ['each once', shape.sorted(shape.string), ['a', 'b'], ['a', 'a']],
    ['at least one', shape.list(shape.string, 1), ['a'], []],
    ['a pair', shape.pair(shape.string), ['a', 'b'], ['a', 'b', 'c']],
    ['one of two shapes', shape.either(shape.object({ a: shape.string }), shape.object({ b: shape.string })), { b: '' }, { c: '' }],
    ['lowest terms', shape.rational, '2411/30', '4822/60'],
    ['no denominator 1', shape.rational, '81', '81/1'],
    ['an integer in its range', shape.integer(0, 6), 6, 7],
    ['an integer', shape.integer(0), 1, 1.5],
    ['a digest in lowercase', shape.hex64, 'a'.repeat(64), 'A'.repeat(64)],
    ['nothing', shape.nothing, null, ''],
  ] as const)('%s', (_name, one, good, bad) => {
    expect(one.fault(good, '')).toBeUndefined()
    expect(one.fault(bad, '')).toBeTypeOf('string')
  })

  test('a moment exists and has one spelling', () => {
    expect(isInstant('2028-02-29T23:59:59.999Z')).toBe(true)
    for (const text of ['2026-02-29T00:00:00.000Z', '2026-11-24T24:00:00.000Z', '2026-11-24T03:00:60.000Z', '2026-11-24T03:00:00Z', '2026-11-24T03:00:00.000+00:00', '2026-11-24']) expect(isInstant(text), text).toBe(false)
  })

  test('sorted means by UTF-8 bytes, not by UTF-16 units', () => {
    expect(byBytes('\uff5e', '\u{1f600}')).toBeLessThan(0)
    expect(['\uff5e', '\u{1f600}'].sort()[0]).toBe('\u{1f600}')
  })
})
