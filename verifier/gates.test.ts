import { expect, test } from 'vitest'
import { begin, judging, scoreFor, upTo } from './invented/contest.ts'
import { verify } from './verify.mjs'

type Result = { categories: { passed: string[] | null; entries: { place: number | null }[] }[] }

/** A whole contest of four entries; what its published result says can be retold before it is signed. */
const contest = (category: { readonly [name: string]: unknown }, retell: (result: Result) => void = () => {}) => {
  const story = judging({ judges: 3, entries: 4, criteria: 2, category: category as NonNullable<Parameters<typeof begin>[0]['category']> })
  for (const judge of upTo(3)) for (const entry of upTo(4)) story.sheet(judge, entry, scoreFor(judge, entry))
  story.clock = 450
  const result = story.computed({ kind: 'closing', seq: story.closed(12) }) as unknown as Result
  retell(result)
  const entries = result.categories[0]?.passed ?? []
  story.clock = 510
  story.published(result as unknown as Parameters<typeof story.published>[0])
  return { checks: verify({ bundle: story.bundle('public') }).checks, entries }
}
const failed = (told: ReturnType<typeof contest>): readonly string[] => told.checks.filter(({ status }) => status === 'failed').map(({ name }) => name)

test('a gate is recomputed: top, threshold and both', () => {
  for (const gate of [{ kind: 'top', count: 2, equals: 'all' }, { kind: 'top', count: 2, equals: 'ladder' }, { kind: 'threshold', value: '70' }, { kind: 'both', count: 1, equals: 'all', value: '10' }]) {
    expect(failed(contest({ gate })), JSON.stringify(gate)).toEqual([])
  }
  expect(contest({ gate: { kind: 'top', count: 2, equals: 'ladder' } }).entries).toHaveLength(2)
})

test.each([
  ['one more passes', (result: Result) => void result.categories[0]?.passed?.push('K99')],
  ['one less passes', (result: Result) => void result.categories[0]?.passed?.pop()],
  ['nobody passes', (result: Result) => { if (result.categories[0] !== undefined) result.categories[0].passed = null }],
  ['a place is taken away', (result: Result) => { if (result.categories[0]?.entries[0] !== undefined) result.categories[0].entries[0].place = null }],
])('a result that says otherwise is caught: %s', (_, retell) => {
  expect(failed(contest({ gate: { kind: 'top', count: 2, equals: 'ladder' } }, retell))).toContain('results')
})

test('places where the category has too few entries are caught', () => {
  expect(failed(contest({ minimumEntries: 5 }))).toEqual(['results'])
})

test.each([
  ['a category that is not there', { rule: 'merge', into: 'lain' }],
  ['itself', { rule: 'merge', into: 'umum' }],
])('a merge into %s is caught at the seal', (_, below) => {
  expect(failed(contest({ below }))).toContain('seals')
})
