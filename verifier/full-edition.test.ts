import { expect, test } from 'vitest'
import { partDigest, type Json } from './invented/agency.ts'
import { caught, entry, get, items, opened, set, settle, type Change, type Tale } from './invented/retold-example.ts'

// Who stands behind a code: only the edition full can tell, and the public one holds in spite of the lie.

const nobody = '00000000-0000-0000-0000-000000000000'

/** Another content of a seat, with all that names its commitment. */
const reseat = (tale: Tale, part: string, content: Json): void => {
  const { content: before, salt } = opened(tale, 4, part)
  const [was, is] = [partDigest(before, salt), partDigest(content, salt)]
  entry(tale, 4).parts[part] = { content, salt }
  for (const seq of [4, 34]) set(tale, seq, 'seal', 'panel', items(tale, seq, 'seal', 'panel').map((one) => (one === was ? is : String(one))).toSorted())
  for (const [tie] of items(tale, 5, 'ties').entries()) if (get(tale, 5, 'ties', `${tie}.seat`) === was) set(tale, 5, 'ties', `${tie}.seat`, is)
  settle(tale)
}

const swap = (tale: Tale, one: string, other: string): void => {
  const [a, b] = [get(tale, 5, 'ties', one), get(tale, 5, 'ties', other)]
  set(tale, 5, 'ties', one, b)
  set(tale, 5, 'ties', other, a)
}

test.each([
  ['one actor code for two people', (t) => set(t, 3, 'actor', 'person', nobody), { actors: '4 actor' }],
  ['one person under two actor codes', (t) => { entry(t, 39).actor = '0'.repeat(16) }, { actors: '39 actor' }],
  ['a judge on a seat that is not in the panel', (t) => set(t, 5, 'ties', '0.seat', '0'.repeat(64)), { ties: '5 ties' }],
  ['two judges on one seat', (t) => set(t, 5, 'ties', '1.seat', get(t, 5, 'ties', '0.seat')), { ties: '5 ties' }],
  ['a capped judge on another seat than the rules name', (t) => swap(t, '0.seat', '2.seat'), { ties: '5 ties' }],
  ['a stranger on a judge\'s seat', (t) => reseat(t, 'seat_1', { ...(get(t, 4, 'seat_1') as object), person: nobody } as Json), { ties: '36 declaration' }],
  ['a seat number given twice', (t) => reseat(t, 'seat_4', { ...(get(t, 4, 'seat_4') as object), seat: 1 } as Json), { ties: '4 seat_4' }],
  ['a code for an entry that was not admitted', (t) => set(t, 38, 'ties', '0.entry', get(t, 15, 'entry', 'entry')), { ties: '38 ties' }],
  ['two codes for one entry', (t) => set(t, 38, 'ties', '0.entry', get(t, 38, 'ties', '1.entry')), { ties: '38 ties' }],
  ['a particular conflict that is assigned', (t) => { set(t, 36, 'lines', '1.answer', 'particular'); set(t, 36, 'declaration', 'particular', 1) }, { ties: '39 assignment' }],
  ['a detected conflict that the answer denies', (t) => set(t, 36, 'lines', '1.detected', 'particular'), { ties: '39 assignment' }],
  ['a declaration that counts otherwise than its lines', (t) => set(t, 36, 'declaration', 'unknown', 2), { ties: '36 lines' }],
  ['an entry without a line', (t) => { opened(t, 36, 'lines').content = items(t, 36, 'lines').toSpliced(1, 1) }, { ties: '36 lines' }],
  ['another winner\'s name published', (t) => set(t, 59, 'names', 'entries.0.names', ['Orang Lain']), { ties: '59 names' }],
  ['another unit published', (t) => set(t, 59, 'names', 'entries.0.unit', 'Dinas Lain'), { ties: '59 names' }],
  ['another title of a work published', (t) => set(t, 59, 'names', 'entries.1.work', 'Karya Lain'), { ties: '59 names' }],
  ['a judge published who sits on no seat', (t) => set(t, 59, 'names', 'judges.0.name', 'A. Tanpa Kursi'), { ties: '59 names' }],
  ['a lock on a pair without a conflict', (t) => { set(t, 35, 'lines', '2.answer', 'none'); set(t, 35, 'lines', '2.detected', 'none'); set(t, 35, 'declaration', 'particular', 0) }, { ties: '39 assignment' }],
  ['fewer members than said', (t) => { opened(t, 10, 'members').content = items(t, 10, 'members').slice(1) }, { entries: '10 members' }],
] as readonly (readonly [string, Change, Readonly<Record<string, string>>])[])('%s', (_, lie, expected) => {
  expect(caught(lie)).toMatchObject(expected)
  expect(caught(lie, { edition: 'public' })).toEqual({})
})
