import { Temporal } from 'temporal-polyfill'
import type { Fact } from './detect-conflict.ts'
import type { EligibilityRule } from './rules-document.ts'

/** What the rules look at, as it is known on the day that counts. Null: not known. */
export type EntrantFacts = {
  readonly employment: string | null
  readonly positionKind: string | null
  readonly grade: string | null
  /** The first day in service. */
  readonly inServiceSince: string | null
  /** Answered by whoever may read a birth date; nobody else learns more than this word (I-17). */
  readonly ageAtMost: (years: number) => 'met' | 'not-met' | 'unknown'
}

export type Eligibility = { readonly code: string; readonly answer: 'met' | 'not-met' | 'unknown'; readonly evidence: Fact }

/** Met, not met or unknown, rule by rule, with what was looked at. `day`: the day of the deadline, the same for everyone. */
export const checkEligibility = (rules: readonly EligibilityRule[], facts: EntrantFacts, day: string): readonly Eligibility[] =>
  rules.map((rule) => ({ code: rule.code, ...answer(rule, facts, day) }))

const unknown = { answer: 'unknown', evidence: { key: 'contest.evidence.missing', facts: {} } } as const

const oneOf = (values: readonly string[], value: string | null, key: string): Omit<Eligibility, 'code'> =>
  value === null ? unknown : { answer: values.includes(value) ? 'met' : 'not-met', evidence: { key, facts: { value } } }

const answer = ({ test }: EligibilityRule, facts: EntrantFacts, day: string): Omit<Eligibility, 'code'> => {
  if (test.kind === 'employment') return oneOf(test.values, facts.employment, 'contest.evidence.employment')
  if (test.kind === 'position-kind') return oneOf(test.values, facts.positionKind, 'contest.evidence.position-kind')
  if (test.kind === 'grade') return oneOf(test.values, facts.grade, 'contest.evidence.grade')
  if (test.kind === 'service-years-at-least') return service(Number(test.values[0]), facts.inServiceSince, day)
  if (test.kind === 'age-at-most') {
    const met = facts.ageAtMost(Number(test.values[0]))
    return met === 'unknown' ? unknown : { answer: met, evidence: { key: 'contest.evidence.age', facts: { years: test.values[0] ?? '' } } }
  }
  return { answer: 'unknown', evidence: { key: 'contest.evidence.by-hand', facts: {} } }
}

const service = (atLeast: number, since: string | null, day: string): Omit<Eligibility, 'code'> => {
  if (since === null) return unknown
  const years = Temporal.PlainDate.from(since).until(Temporal.PlainDate.from(day), { largestUnit: 'years' }).years
  return { answer: years >= atLeast ? 'met' : 'not-met', evidence: { key: 'contest.evidence.service-years', facts: { years, since } } }
}
