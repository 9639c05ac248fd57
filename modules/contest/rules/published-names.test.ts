import { expect, test } from 'vitest'
import { computeResult } from './compute-result.ts'
import { contest, exampleRules } from '../templates/example-rules.ts'
import { namedCodes, shownCodes, titleOf } from './published-names.ts'
import type { RulesDocument } from './rules-document.ts'

const codes = ['K1', 'K2', 'K3', 'K4', 'K5']
const result = computeResult({
  contest,
  version: 1,
  basis: { kind: 'closing', seq: 2 },
  rules: exampleRules,
  rulesDigest: '',
  entries: codes.map((code) => ({ code, category: 'umum' })),
  sheets: codes.map((entry, index) => ({ judge: 'J1', entry, scores: Object.fromEntries(exampleRules.categories[0]!.result.criteria.map(({ code }) => [code, String(5 - index)])) })),
  shares: new Map(),
})
const rules = (change: Partial<RulesDocument['publication']>): RulesDocument => ({ ...exampleRules, publication: { ...exampleRules.publication, ...change } })

test('only the names that the sealed rules publish: those with a title, all, or none', () => {
  expect(namedCodes(exampleRules, result)).toEqual(['K1', 'K2', 'K3'])
  expect(namedCodes(rules({ entrants: 'all' }), result)).toEqual(codes)
  expect(namedCodes(rules({ entrants: 'none' }), result)).toEqual([])
  expect([...shownCodes(rules({ numbers: 'all' }), result)]).toEqual(codes)
  expect([...shownCodes(exampleRules, result)]).toEqual(['K1', 'K2', 'K3'])
})

test('a title belongs to its place', () => {
  expect(titleOf(exampleRules, 'umum', 1)).toEqual({ id: 'Juara 1', en: 'First place' })
  expect(titleOf(exampleRules, 'umum', 4)).toBeNull()
})
