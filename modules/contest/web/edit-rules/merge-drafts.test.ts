import { expect, test } from 'vitest'
import { firstRules, firstSchedule } from '../../templates/first-draft.ts'
import { inovasiPerorangan } from '../../templates/inovasi-perorangan.ts'
import { changedParts, type Draft, mergeDrafts } from './merge-drafts.ts'

const contest = '01890000-0000-7000-8000-000000000001'
const base: Draft = {
  rules: firstRules(inovasiPerorangan, { contest, title: 'Lomba' }),
  schedule: firstSchedule(contest, '2026-11-23T01:00:00.000Z', 'Asia/Jakarta'),
}
const withSummary = (summary: string): Draft => ({ ...base, rules: { ...base.rules, summary } })
const moved: Draft = { ...base, schedule: { ...base.schedule, moments: { ...base.schedule.moments, publishAt: '2027-03-01T03:00:00.000Z' } } }

test('two people who wrote in different parts keep both', () => {
  const { merged, theirs, both } = mergeDrafts(base, withSummary('Ringkasan saya'), moved)
  expect(merged).toEqual({ rules: withSummary('Ringkasan saya').rules, schedule: moved.schedule })
  expect([theirs, both]).toEqual([['schedule'], []])
})

test('where both wrote in one part, mine stays and it is said', () => {
  const { merged, theirs, both } = mergeDrafts(base, withSummary('Ringkasan saya'), withSummary('Ringkasan lain'))
  expect(merged.rules.summary).toBe('Ringkasan saya')
  expect([theirs, both]).toEqual([[], ['summary']])
})

test('the same change made twice is no difference', () => {
  expect(mergeDrafts(base, withSummary('Sama'), withSummary('Sama')).both).toEqual([])
  expect(changedParts(base, base)).toEqual([])
  const { digits, mode, at } = base.rules.categories[0]!.rounding
  const [category] = base.rules.categories
  expect(changedParts(base, { ...base, rules: { ...base.rules, categories: [{ ...category!, rounding: { mode, digits, at } }] } })).toEqual([])
})
