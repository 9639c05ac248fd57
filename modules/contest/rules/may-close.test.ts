import { expect, test } from 'vitest'
import { obstaclesToClosing } from './may-close.ts'

const until = '2026-11-24T09:00:00.000Z'
const now = '2026-11-24T08:00:00.000Z'
const pair = (code: string, sent: boolean) => ({ code, sent, until })

test('not while a sheet may still come; when every sheet is there, at once (I-27)', () => {
  const counted = new Map([['K01', 3]])
  expect(obstaclesToClosing({ pairs: [pair('K01', true), pair('K01', false)], counted, minimum: 3, now })).toMatchObject([{ refusal: 'SHEETS_UNSENT', facts: { count: 1, until } }])
  expect(obstaclesToClosing({ pairs: [pair('K01', true), pair('K01', false)], counted, minimum: 3, now: until })).toEqual([])
  expect(obstaclesToClosing({ pairs: [pair('K01', true)], counted, minimum: 3, now })).toEqual([])
})

test('never with fewer judges than the sealed minimum, whatever the hour (I-13)', () => {
  const late = '2027-01-01T00:00:00.000Z'
  expect(obstaclesToClosing({ pairs: [], counted: new Map([['K01', 3], ['K02', 2]]), minimum: 3, now: late })).toMatchObject([
    { refusal: 'ENTRIES_BELOW_MINIMUM', facts: { minimum: 3, entries: [{ code: 'K02', sheets: 2 }] } },
  ])
  expect(obstaclesToClosing({ pairs: [], counted: new Map(), minimum: 1, now: late })).toMatchObject([{ refusal: 'NO_ENTRIES' }])
})
