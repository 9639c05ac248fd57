import { describe, expect, test } from 'vitest'
import { detectConflict, type Judge, type Member, type Stay, type WorkLife } from './detect-conflict.ts'
import type { ConflictRules } from './rules-document.ts'

const rules: ConflictRules = { familyDegree: 2, lineLevels: 2, unitLevel: 1, years: 2, common: [] }
const today = '2026-11-25'
const stay = (path: string, given: Partial<Stay> = {}): Stay => ({
  path: path.split('/').map((name, index, all) => ({ id: all.slice(0, index + 1).join('/'), name })),
  heads: false,
  from: '2015-01-01',
  to: null,
  ...given,
})
const work = (...stays: Stay[]): WorkLife => ({ stays, since: '2015-01-01' })
const judge = (life: WorkLife | null, common = false): Judge => ({ employeeId: 'judge', common, work: life })
const entrant = (life: WorkLife | null): Member => ({ employeeId: 'entrant', name: 'Sekar', part: 'entrant', work: life })
const detected = (j: Judge, ...members: Member[]) => detectConflict(j, members, rules, today)

describe('what the facts say of a judge and an entrant (I-12)', () => {
  test('the same working unit, cut at the sealed level, is a particular conflict', () => {
    const found = detected(judge(work(stay('Dinkes/Bidang A'))), entrant(work(stay('Dinkes/Bidang B'))))
    expect(found).toMatchObject({ detected: 'particular', grounds: [{ ground: 'unit', facts: { unit: 'Dinkes' } }] })
  })

  test('units apart at the sealed level are none, when every fact is there', () => {
    expect(detected(judge(work(stay('Dinkes/Bidang A'))), entrant(work(stay('Dinsos/Bidang B'))))).toEqual({ detected: 'none', grounds: [], missing: [] })
  })

  test('a stay that ended before the sealed years does not count; one that ended within them does', () => {
    const moved = (to: string, from: string) => work(stay('Dinkes', { to }), stay('Dinsos', { from }))
    const there = entrant(work(stay('Dinkes')))
    expect(detected(judge(moved('2024-11-24', '2024-11-25')), there).detected).toBe('none')
    expect(detected(judge(moved('2024-11-25', '2024-11-26')), there).detected).toBe('particular')
  })

  test('people who followed each other in one unit were never there together', () => {
    const left = work(stay('Dinkes', { to: '2025-06-30' }), stay('Dinsos', { from: '2025-07-01' }))
    const came = work(stay('Dinhub', { to: '2025-06-30' }), stay('Dinkes', { from: '2025-07-01' }))
    expect(detected(judge(left), entrant(came)).detected).toBe('none')
  })

  const deep = { ...rules, unitLevel: 5 }
  test.each([
    ['Dinkes', 'Dinkes/Bidang/Seksi', true],
    ['Dinkes/Bidang', 'Dinkes/Bidang/Seksi', true],
    ['Dinkes/Bidang/Seksi', 'Dinkes/Bidang/Seksi', true],
  ])('the head of %s and a member of %s: own line within two levels', (own, theirs) => {
    const found = detectConflict(judge(work(stay(own, { heads: true }))), [entrant(work(stay(theirs)))], deep, today)
    const levels = theirs.split('/').length - own.split('/').length + 1
    expect(found.grounds.some(({ ground }) => ground === 'line')).toBe(levels <= 2)
  })

  test('a subordinate judge is in the own line too', () => {
    const found = detectConflict(judge(work(stay('Dinkes/Bidang'))), [entrant(work(stay('Dinkes', { heads: true })))], deep, today)
    expect(found).toMatchObject({ detected: 'particular', grounds: [{ ground: 'line', key: 'contest.ground.subordinate', facts: { levels: 2 } }] })
  })

  test('where facts are missing the answer is unknown, never none', () => {
    expect(detected(judge(null), entrant(work(stay('Dinsos')))).detected).toBe('unknown')
    expect(detected(judge(work(stay('Dinkes'))), entrant({ stays: [stay('Dinsos', { from: '2026-01-01' })], since: '2026-01-01' }))).toMatchObject({
      detected: 'unknown',
      missing: [{ key: 'contest.missing.member-work', facts: { name: 'Sekar', since: '2024-11-25' } }],
    })
    expect(detected({ employeeId: null, common: false, work: null }, entrant(null)).missing).toHaveLength(2)
  })

  test('a conflict that is found is particular although other facts are missing', () => {
    expect(detected(judge({ stays: [stay('Dinkes')], since: null }), entrant(work(stay('Dinkes')))).detected).toBe('particular')
  })

  test('a co-author and a mentor never judge the entry', () => {
    const author: Member = { ...entrant(work(stay('Dinsos'))), employeeId: 'judge', part: 'coauthor' }
    const mentor: Member = { ...author, part: 'mentor' }
    expect(detected(judge(work(stay('Dinkes'))), author)).toMatchObject({ detected: 'particular', grounds: [{ ground: 'coauthor' }] })
    expect(detected(judge(work(stay('Dinkes'))), entrant(work(stay('Dinsos'))), mentor)).toMatchObject({ detected: 'particular', grounds: [{ ground: 'mentor' }] })
  })

  test("everyone's superior is a common conflict when the sealed rules name the seat; another ground stays particular", () => {
    const head = work(stay('Setda', { heads: true }))
    expect(detected(judge(head, true), entrant(work(stay('Dinsos')))).detected).toBe('common')
    expect(detectConflict(judge(work(stay('Dinkes', { heads: true })), true), [entrant(work(stay('Dinkes/Bidang')))], deep, today).detected).toBe('common')
    expect(detected(judge(work(stay('Dinkes', { heads: true })), true), entrant(work(stay('Dinkes')))).detected).toBe('particular')
  })
})
