import { expect, test } from 'vitest'
import { nextStepOf } from './next-step-of.ts'
import type { Contest } from './use-contest.ts'

const id = '01890000-0000-7000-8000-000000000001'
const counts = { drafts: 0, sent: 4, toCheck: 0, returned: 0, accepted: 4, rejected: 0, unconfirmed: 0, judges: 3, reserves: 1, declared: 3, sheets: 12, sheetsSent: 12, objectionsOpen: 0 }
const contest = (given: Partial<Contest>): Contest => ({ id, state: 'judging', phase: 'judging', counts, obstacles: [], waiting: [], ...given }) as Contest
const waits = (kind: Contest['waiting'][number]['kind'], own: boolean): Contest['waiting'][number] => ({ approvalId: id, kind, askedBy: 'Galih', askedAt: '', expires: '', own, about: {} })
const nameFor = (given: Partial<Contest>, codes: readonly string[] = ['organiser']): string | undefined => nextStepOf(contest(given), codes)?.name

test('a free act is the next step, and what is in its way is mended first', () => {
  expect(nameFor({})).toBe('close')
  expect(nameFor({ obstacles: [{ act: 'close', because: [{ refusal: 'ENTRIES_BELOW_MINIMUM', facts: { count: 1 } }] }] })).toBe('callReserve')
  expect(nameFor({ state: 'draft', phase: 'draft', obstacles: [{ act: 'seal', because: [{ refusal: 'NO_JUDGES', facts: {} }, { refusal: 'SUMMARY_MISSING', facts: {} }] }] })).toBe('fillRules')
  expect(nameFor({ state: 'draft', phase: 'draft', obstacles: [{ act: 'seal', because: [{ refusal: 'NO_JUDGES', facts: {} }] }] })).toBe('fillPanel')
})

test('what already waits for a second person is not asked for again; another request stops nothing', () => {
  expect(nameFor({ waiting: [waits('stage.closed', true)] })).toBeUndefined()
  expect(nameFor({ waiting: [waits('schedule.moved', true)] })).toBe('close')
})

test('the second person decides first; whoever has no part in it is asked for nothing', () => {
  expect(nameFor({ waiting: [waits('stage.closed', false)] }, ['hr_head'])).toBe('decide')
  expect(nameFor({ waiting: [waits('stage.closed', false)] }, ['overseer'])).toBeUndefined()
  expect(nameFor({}, ['employee'])).toBeUndefined()
})

test('works that came in are checked as they come, long before judging opens', () => {
  expect(nameFor({ state: 'sealed', phase: 'entries-open', counts: { ...counts, toCheck: 2 } })).toBe('check')
  expect(nameFor({ state: 'sealed', phase: 'entries-open' })).toBeUndefined()
})
