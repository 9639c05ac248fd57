import { pensionDate } from './retirement.ts'

/** A number of a law as the rulebook gives it. */
type Rule = { readonly value: unknown; readonly legalBasis: string; readonly article: string | null; readonly confirmed: boolean }

export type Pension = { readonly date: string; readonly years: number; readonly legalBasis: string; readonly article: string | null; readonly ruleConfirmed: boolean }

const field = (rule: Rule | undefined, name: string): unknown =>
  typeof rule?.value === 'object' && rule.value !== null ? (rule.value as Readonly<Record<string, unknown>>)[name] : undefined

/** The date of pension with the rule it follows from; null where the rulebook is silent. Confirmed only if every rule that takes part is. */
export const pensionOf = (birthDate: string, key: string, rules: ReadonlyMap<string, Rule>): Pension | null => {
  const [age, leap, starts] = [rules.get(key), rules.get('pension.leap_birthday'), rules.get('pension.starts')]
  const years = field(age, 'years')
  const day = field(leap, 'day')
  const [monthsAfter, dayOfMonth] = [field(starts, 'months_after'), field(starts, 'day')]
  if (age === undefined || typeof years !== 'number' || (day !== '02-28' && day !== '03-01') || typeof monthsAfter !== 'number' || typeof dayOfMonth !== 'number') return null
  return {
    date: pensionDate(birthDate, { years, leapBirthday: day, monthsAfter, dayOfMonth }),
    years,
    legalBasis: age.legalBasis,
    article: age.article,
    ruleConfirmed: age.confirmed && leap?.confirmed === true && starts?.confirmed === true,
  }
}
