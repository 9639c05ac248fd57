import { ageAtMost, type EmployeeSnapshot, findEmployees, firstDaysInService } from '#modules/people/reads.ts'
import type { Context } from '#platform/http/context.ts'
import { dayIn } from '../rules/day-in.ts'
import { checkEligibility, type Eligibility } from '../rules/check-eligibility.ts'
import type { RulesDocument } from '../rules/rules-document.ts'
import type { ScheduleDocument } from '../rules/schedule-document.ts'
import { worstOf } from '../rules/worst-of.ts'

const known = (value: string | null): string | null => (value === null || value === 'unknown' || value === '' ? null : value)

/** What the rules need of a member, kept as it was known when the entry was sent; nothing that is protected (I-15). */
export const snapshotOf = (employee: EmployeeSnapshot): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries({ employment: known(employee.kind), grade: known(employee.grade), 'position-kind': known(employee.positionKind) }).flatMap(([key, value]) =>
      value === null ? [] : [[key, value]],
    ),
  )

/**
 * Met, not met or unknown for these authors together, rule by rule, on the day of the deadline. Birth dates are looked at by
 * jenjang_personal alone, which answers yes or no.
 */
export const eligibilityFor = async (ctx: Context, rules: RulesDocument, schedule: ScheduleDocument, employeeIds: readonly string[]): Promise<readonly Eligibility[]> => {
  const day = dayIn(schedule.moments.entriesUntil, schedule.timeZone)
  const employees = await findEmployees(ctx, employeeIds)
  const since = await firstDaysInService(ctx, employeeIds)
  const limits = rules.eligibility.flatMap(({ test }) => (test.kind === 'age-at-most' ? [Number(test.values[0])] : []))
  const ages = limits.length === 0 ? new Map<number, ReadonlyMap<string, boolean>>() : await ctx.within('personal', async (personal) => await readAges(personal, employeeIds, limits, day))
  const each = employees.map((employee) =>
    checkEligibility(
      rules.eligibility,
      {
        employment: employee.active ? known(employee.kind) : known(employee.legalPosition),
        positionKind: known(employee.positionKind),
        grade: known(employee.grade),
        inServiceSince: since.get(employee.id) ?? null,
        ageAtMost: (years) => {
          const within = ages.get(years)?.get(employee.id)
          return within === undefined ? 'unknown' : within ? 'met' : 'not-met'
        },
      },
      day,
    ),
  )
  return worstOf(rules.eligibility.map(({ code }) => code), each)
}

const readAges = async (ctx: Context, ids: readonly string[], limits: readonly number[], day: string) => {
  const found = new Map<number, ReadonlyMap<string, boolean>>()
  for (const years of limits) found.set(years, await ageAtMost(ctx, ids, years, day))
  return found
}
