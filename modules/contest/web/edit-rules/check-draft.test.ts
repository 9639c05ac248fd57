import { expect, test } from 'vitest'
import { firstRules, firstSchedule } from '../../templates/first-draft.ts'
import { inovasiPerorangan } from '../../templates/inovasi-perorangan.ts'
import { checkDraft, sectionOf } from './check-draft.ts'
import type { Draft } from './merge-drafts.ts'
import { tidyDraft } from './tidy-draft.ts'

const contest = '01890000-0000-7000-8000-000000000001'
const now = '2026-11-23T01:00:00.000Z'
const panel = { judges: 5, reserves: 1, seats: [1, 2, 3, 4, 5, 6] }
const draft: Draft = {
  rules: { ...firstRules(inovasiPerorangan, { contest, title: 'Lomba' }), summary: 'Ringkasan' },
  schedule: firstSchedule(contest, now, 'Asia/Jakarta'),
}
const withWeight = (weight: string): Draft => {
  const [category] = draft.rules.categories
  const [first, ...rest] = category?.result.criteria ?? []
  if (category === undefined || first === undefined) throw new Error('The template has criteria.')
  return { ...draft, rules: { ...draft.rules, categories: [{ ...category, result: { ...category.result, criteria: [{ ...first, weight }, ...rest] } }] } }
}

test('a complete draft has nothing in its way', () => {
  expect(checkDraft(draft, panel, now)).toEqual({ faults: new Map(), findings: [] })
})

test('a weight that is still being typed is a fault at its place, and nothing else is judged yet', () => {
  const { faults, findings } = checkDraft(withWeight(''), panel, now)
  expect([...faults]).toEqual([['categories.0.result.criteria.0.weight', 'empty']])
  expect(findings).toEqual([])
  expect(sectionOf('categories.0.result.criteria.0.weight')).toBe('kriteria')
})

test('weights that are not 100 together are a finding of the server, before it was asked', () => {
  expect(checkDraft(withWeight('20.5'), panel, now).findings.map(({ refusal, facts }) => [refusal, facts['sum']])).toEqual([['WEIGHTS_NOT_100', '100.5']])
})

test('what is sent has numbers in the spelling of the sealed documents', () => {
  expect(tidyDraft(withWeight('20.00'))).toEqual(withWeight('20'))
})
