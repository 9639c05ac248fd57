import { expect, test } from 'vitest'
import { criterion } from '../rules/rules-document.ts'
import { findingsInRules } from '../rules/findings-in-rules.ts'
import { criteriaLibrary } from './criteria-library.ts'
import { exampleRules } from './example-rules.ts'

const all = criteriaLibrary.flatMap(({ criteria }) => criteria)

test('every criterion of the library is whole: named, asked and anchored in both languages, under a code of its own', () => {
  for (const one of all) {
    expect(criterion.safeParse(one).success, one.code).toBe(true)
    expect([one.name, one.question, ...one.anchors.map(({ text }) => text)].every(({ id, en }) => id !== '' && en !== ''), one.code).toBe(true)
    expect(one.anchors.map(({ from }) => from)).toEqual(['1', '2', '3', '4', '5'])
  }
  expect(new Set(all.map(({ code }) => code)).size).toBe(all.length)
})

test('five characteristics of the Smart ASN with weights of 20 are rules that may be sealed', () => {
  const [category] = exampleRules.categories
  const criteria = (criteriaLibrary.find(({ code }) => code === 'smart-asn')?.criteria ?? []).slice(0, 5).map((one) => ({ ...one, weight: '20' }))
  const rules = { ...exampleRules, categories: [{ ...category!, result: { ...category!.result, criteria }, ties: { ...category!.ties, steps: [] } }] }
  expect(findingsInRules(rules, { judges: 3, reserves: 0, seats: [1, 2, 3] })).toEqual([])
})
