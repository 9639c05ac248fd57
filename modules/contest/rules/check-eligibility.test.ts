import { describe, expect, test } from 'vitest'
import { checkEligibility, type EntrantFacts } from './check-eligibility.ts'
import type { EligibilityRule, TestKind } from './rules-document.ts'

const rule = (kind: TestKind, ...values: string[]): EligibilityRule => ({ code: kind, text: { id: 'Syarat', en: 'Rule' }, basis: '', test: { kind, values } })
const facts: EntrantFacts = { employment: 'PNS', positionKind: 'fungsional', grade: 'III/b', inServiceSince: '2024-11-26', ageAtMost: () => 'met' }
const answers = (rules: readonly EligibilityRule[], known: Partial<EntrantFacts> = {}) => checkEligibility(rules, { ...facts, ...known }, '2026-11-25').map(({ answer }) => answer)

describe('whether someone may enter: met, not met or unknown (I-18)', () => {
  test('employment, kind of position and grade are looked up', () => {
    const rules = [rule('employment', 'PNS', 'PPPK'), rule('position-kind', 'pelaksana'), rule('grade', 'III/a', 'III/b')]
    expect(answers(rules)).toEqual(['met', 'not-met', 'met'])
    expect(answers(rules, { employment: null, positionKind: null, grade: null })).toEqual(['unknown', 'unknown', 'unknown'])
  })

  test('years of service are full years on the day of the deadline', () => {
    expect(answers([rule('service-years-at-least', '2')])).toEqual(['not-met'])
    expect(answers([rule('service-years-at-least', '2')], { inServiceSince: '2024-11-25' })).toEqual(['met'])
    expect(answers([rule('service-years-at-least', '2')], { inServiceSince: null })).toEqual(['unknown'])
  })

  test('a limit of age is answered by whoever may know, and the evidence holds no date (I-17)', () => {
    const [line] = checkEligibility([rule('age-at-most', '40')], { ...facts, ageAtMost: (years) => (years >= 40 ? 'met' : 'not-met') }, '2026-11-25')
    expect(line).toEqual({ code: 'age-at-most', answer: 'met', evidence: { key: 'contest.evidence.age', facts: { years: '40' } } })
    expect(answers([rule('age-at-most', '40')], { ageAtMost: () => 'unknown' })).toEqual(['unknown'])
  })

  test('what no record holds is decided by a person: unknown until then', () => {
    expect(answers([rule('other')])).toEqual(['unknown'])
  })
})
