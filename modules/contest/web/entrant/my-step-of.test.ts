import { expect, test } from 'vitest'
import type { EntryView, MyEntry } from './entry-content.ts'
import { myStepOf } from './my-step-of.ts'

type Given = Parameters<typeof myStepOf>
const contest = (phase: Given[0]['phase'], seats: string[] = []): Given[0] => ({ id: 'c', phase, mine: { seats, entry: 'none' } })
const sent: EntryView['sent'] = [{ number: 1, receivedAt: '2026-11-23T06:52:00.000Z', by: 'entrant', receipt: { chain: 'c', seq: 9, digest: '', received: '' } }]
const own = (given: Partial<EntryView>): EntryView => ({ state: 'draft', unsent: true, sent: [], ...given }) as EntryView
const mine = (given: Partial<MyEntry>): MyEntry => ({ entry: null, eligibility: [], mayEnter: true, because: [], toConfirm: [], ...given })

test('an employee who may enter is asked to write, and one who may not is asked nothing', () => {
  expect(myStepOf(contest('entries-open'), mine({}))?.name).toBe('write')
  expect(myStepOf(contest('entries-open'), mine({ mayEnter: false }))).toBeNull()
  expect(myStepOf(contest('judging'), undefined)).toBeNull()
})

test('what is not sent is said so, also where an earlier version was', () => {
  expect(myStepOf(contest('entries-open'), mine({ entry: own({}) }))?.name).toBe('continue')
  expect(myStepOf(contest('entries-open'), mine({ entry: own({ state: 'sent', sent }) }))?.name).toBe('resend')
  expect(myStepOf(contest('entries-open'), mine({ entry: own({ state: 'sent', sent, unsent: false }) }))?.name).toBe('sent')
})

test('a returned work is mended, and an authorship that waits comes before everything of the own entry', () => {
  expect(myStepOf(contest('checking'), mine({ entry: own({ state: 'returned', sent, unsent: false }) }))?.name).toBe('mend')
  expect(myStepOf(contest('checking'), mine({ toConfirm: [{ entryId: 'e', title: '', by: '' }] }))?.to).toBe('/kompetisi/c/konfirmasi/e')
})

test('a judge judges, and an entrant reads the result once it is published, not before', () => {
  expect(myStepOf(contest('judging', ['judge']), undefined)?.name).toBe('judge')
  const entered = mine({ entry: own({ state: 'accepted', sent, unsent: false }), mayEnter: false })
  expect(myStepOf(contest('closed'), entered)).toBeNull()
  expect(myStepOf(contest('published'), entered)?.name).toBe('result')
})
