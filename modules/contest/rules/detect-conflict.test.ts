import { describe, expect, test } from 'vitest'
import { detectConflict, type PairFacts } from './detect-conflict.ts'

const member = (given: Partial<PairFacts> = {}): PairFacts => ({
  name: 'Sekar',
  part: 'entrant',
  samePerson: false,
  sameUnit: 'different',
  above: null,
  below: null,
  lineUnknown: false,
  ...given,
})
const detected = (...members: Partial<PairFacts>[]) => detectConflict(members.map(member), false)

describe('what the facts say of a judge and an entry (I-12)', () => {
  test('same working unit, superior and subordinate of the own line are particular conflicts, with their grounds', () => {
    expect(detected({ sameUnit: 'same' })).toMatchObject({ detected: 'particular', grounds: [{ ground: 'unit' }] })
    expect(detected({ above: 1 })).toMatchObject({ detected: 'particular', grounds: [{ ground: 'line', key: 'contest.ground.superior', facts: { levels: 1 } }] })
    expect(detected({ below: 2 })).toMatchObject({ detected: 'particular', grounds: [{ ground: 'line', key: 'contest.ground.subordinate', facts: { levels: 2 } }] })
  })

  test('when every fact is there and shows nothing, nothing is found', () => {
    expect(detected({})).toEqual({ detected: 'none', grounds: [], missing: [] })
  })

  test('where facts are missing the answer is unknown, never none', () => {
    expect(detected({ sameUnit: 'unknown' }).detected).toBe('unknown')
    expect(detected({ lineUnknown: true })).toEqual({ detected: 'unknown', grounds: [], missing: [{ key: 'contest.missing.line', facts: { name: 'Sekar' } }] })
    expect(detected({}, { part: 'coauthor', sameUnit: 'unknown' }).detected).toBe('unknown')
  })

  test('a conflict that is found is particular although other facts are missing', () => {
    expect(detected({ above: 1, sameUnit: 'unknown', lineUnknown: true }).detected).toBe('particular')
  })

  test('a co-author and a mentor never judge the entry; where a mentor works plays no part', () => {
    expect(detected({}, { part: 'coauthor', samePerson: true })).toMatchObject({ detected: 'particular', grounds: [{ ground: 'coauthor' }] })
    expect(detected({}, { part: 'mentor', samePerson: true })).toMatchObject({ detected: 'particular', grounds: [{ ground: 'mentor' }] })
    expect(detected({}, { part: 'mentor', sameUnit: 'same', lineUnknown: true }).detected).toBe('none')
  })

  test("everyone's superior is a common conflict where the sealed rules name the seat; every other ground stays particular", () => {
    expect(detectConflict([member({ above: 2, lineUnknown: true })], true).detected).toBe('common')
    expect(detectConflict([member()], true).detected).toBe('common')
    expect(detectConflict([member({ above: 2, sameUnit: 'same' })], true).detected).toBe('particular')
    expect(detectConflict([member({ samePerson: true })], true).detected).toBe('particular')
  })
})
