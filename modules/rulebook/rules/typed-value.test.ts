import { expect, test } from 'vitest'
import type { RuleKind } from './rule-value.ts'
import { fits } from './rule-value.ts'
import { differences, linesOf } from './lines-of.ts'
import { readTyped, typedOf } from './typed-value.ts'
import { readSeed } from '../seed/seed-files.ts'
import type { Json } from '#platform/face/json.ts'

const seed = await readSeed()

test('every national rule, typed out and read again, is the same value', () => {
  for (const { key, kind, value } of seed) expect(readTyped(kind, typedOf(value as Json), value as Json), key).toEqual(value)
})

test.each<readonly [RuleKind, string, Json]>([
  ['integer', '60 tahun', 58],
  ['integer', '5,5', 58],
  ['table', 'a | 1 | 2', { columns: ['x', 'y'], rows: [['a', 1]] }],
  ['table', '', { columns: ['x', 'y'], rows: [['a', 1]] }],
  ['record', 'days = 7', { days: 7, times: 2 }],
  ['record', 'days = 7\nother = 2', { days: 7, times: 2 }],
  ['list', '', [7, 8]],
])('%s: %j is not a value of its form', (kind, typed, before) => {
  expect(readTyped(kind, typed, before)).toBeNull()
})

test('a code such as 05 stays text, a number stays a number, a dash is an empty cell', () => {
  expect(readTyped('table', '05 | 3\n10 | -', { columns: ['code', 'rank'], rows: [['05', 1]] })).toEqual({ columns: ['code', 'rank'], rows: [['05', 3], ['10', null]] })
})

test('a new version keeps the kind, the columns of a table and the fields of a record', () => {
  expect(fits('integer', 58, 60)).toBe(true)
  expect(fits('integer', '58', 60)).toBe(false)
  expect(fits('decimal', '0.75', '0.8')).toBe(true)
  expect(fits('decimal', '0,75', '0.8')).toBe(false)
  expect(fits('record', { days: 10, times: 2 }, { times: 2, days: 7 })).toBe(true)
  expect(fits('record', { days: 10 }, { days: 7, times: 2 })).toBe(false)
  expect(fits('table', { columns: ['a'], rows: [['x']] }, { columns: ['b'], rows: [['x']] })).toBe(false)
})

test('two versions are compared cell by cell; rows with the same first cell stay apart', () => {
  const table = (...rows: (readonly Json[])[]): Json => ({ columns: ['Kategori', 'Dari'], rows })
  expect(linesOf(table(['a', 1], ['a', 2])).map(({ place }) => place)).toEqual(['a: Dari', 'a (2): Dari'])
  expect(differences(table(['a', 1], ['b', 2]), table(['a', 1], ['b', 3], ['c', 4]))).toEqual([
    { place: 'b: Dari', before: '2', after: '3' },
    { place: 'c: Dari', before: null, after: '4' },
  ])
  expect(differences(60, 60)).toEqual([])
})
