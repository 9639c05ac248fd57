import { expect, test } from 'vitest'
import { expectedSeparation, WANTED_FOUND } from './expected-separation.ts'
import { MOST_ENTRIES } from './separation-codes.ts'

const titles = [1, 2, 3].map((place) => ({ place, name: { id: `Juara ${place}`, en: `Place ${place}` } }))
const rules = { minimumPerEntry: 2, assignment: { rule: 'every' as const }, unsent: { rule: 'later' as const, days: 1 }, leaver: 'count' as const }
const of = (judges: number, entries: number) => expectedSeparation({ code: 'umum', titles }, rules, judges, entries)

test('more judges find more of the best; what is missing is said in sheets', () => {
  const [two, seven] = [of(2, 30), of(7, 30)]
  expect(seven.now!.found).toBeGreaterThan(two.now!.found)
  expect(two).toMatchObject({ cut: 3, perEntry: 2, sheets: 60 })
  const { needed } = two
  if (needed !== null) expect([needed.found >= WANTED_FOUND, needed.sheetsMore]).toEqual([true, (needed.perEntry - 2) * 30])
})

test('the same question gets the same figures', () => {
  expect(of(5, 20)).toEqual(of(5, 20))
})

test('without judges, titles or enough entries the reason is said', () => {
  expect(of(0, 30).silence).toBe('NO_JUDGES')
  expect(of(3, 3).silence).toBe('TOO_FEW_ENTRIES')
  expect(expectedSeparation({ code: 'umum', titles: [] }, rules, 3, 30).silence).toBe('NO_TITLES')
})

test('some judges on each work: more of the same panel, up to all of it', () => {
  const answer = expectedSeparation({ code: 'umum', titles }, { ...rules, assignment: { rule: 'per-entry', perEntry: 2 } }, 6, 30)
  expect(answer).toMatchObject({ perEntry: 2, sheets: 60 })
  expect(answer.needed?.perEntry ?? 6).toBeLessThanOrEqual(6)
})

test('the largest field is answered', () => {
  expect(of(9, MOST_ENTRIES).now!.found).toBeGreaterThan(0.5)
  expect(expectedSeparation({ code: 'umum', titles }, { ...rules, assignment: { rule: 'per-entry', perEntry: 3 } }, 9, MOST_ENTRIES).now!.found).toBeGreaterThan(0.4)
})
