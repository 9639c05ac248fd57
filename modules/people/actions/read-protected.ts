import type { AccessCode } from '#platform/face/access-codes.ts'
import { ok, type Outcome, refuse } from '#platform/face/outcome.ts'
import type { AnswerGiven, Received } from '#platform/face/route.ts'
import type { Context } from '#platform/http/context.ts'
import { namesOf } from '#platform/identity/person.ts'
import { findPositions, pensionKeyOf } from '#modules/organisation/reads.ts'
import { rulesOn } from '#modules/rulebook/reads.ts'
import type { peopleContract } from '../contract.ts'
import { peoplePolicy as policy } from '../policy.ts'
import { localDay } from '../rules/local-day.ts'
import { nikTail } from '../rules/nik.ts'
import { pensionOf } from '../rules/pension-of.ts'
import { currentEmployees, type EmployeeRow } from '../store/employees.ts'
import { protectedOf, type ProtectedRow } from '../store/protected.ts'
import { logReading, type Read, readingsOf } from '../store/readings.ts'
import { mayWith } from './read-employee.ts'

type C = typeof peopleContract

/** The employee with what is protected, once the reading is on the log. */
const open = async (ctx: Context, employeeId: string, who: readonly AccessCode[], what: Read): Promise<Outcome<{ readonly employee: EmployeeRow; readonly values: ProtectedRow }>> => {
  const [employee] = await currentEmployees(ctx.tx, ctx.agency.id, [employeeId])
  if (employee === undefined || !(await mayWith(ctx, who, employee.id))) return refuse('NOT_FOUND')
  const values = await protectedOf(ctx.tx, ctx.agency.id, employee.id)
  if (values === undefined) return refuse('NOT_FOUND')
  await logReading(ctx, employee.id, what)
  return ok({ employee, values })
}

export const readNumber = async (ctx: Context, { params }: Received<C['readNumber']>): Promise<Outcome<AnswerGiven<C['readNumber']>>> => {
  const opened = await open(ctx, params.employeeId, policy.readNumber.who, 'nip')
  return opened.ok ? ok({ nip: opened.value.values.nip ?? '', nipOld: opened.value.values.nipOld }) : opened
}

export const readProtected = async (ctx: Context, { params }: Received<C['readProtected']>): Promise<Outcome<AnswerGiven<C['readProtected']>>> => {
  const opened = await open(ctx, params.employeeId, policy.readProtected.who, 'protected')
  if (!opened.ok) return opened
  const { nip: _nip, nipOld: _nipOld, nik, ...values } = opened.value.values
  return ok({ ...values, nikTail: nik === null ? null : nikTail(nik), pension: await pension(ctx, opened.value.employee, values.birthDate) })
}

/** When pension starts, by the position held now and the rulebook of today; null where a fact is missing. */
const pension = async (ctx: Context, employee: EmployeeRow, birthDate: string | null) => {
  const position = employee.positionId === null ? undefined : (await findPositions(ctx, [employee.positionId])).get(employee.positionId)
  const key = position === undefined ? null : pensionKeyOf(position)
  if (birthDate === null || key === null) return null
  const today = localDay(ctx.received, ctx.agency.timeZone)
  const rules = new Map([...(await rulesOn(ctx, 'bup.', today)), ...(await rulesOn(ctx, 'pension.', today))])
  const found = pensionOf(birthDate, key, rules)
  return found === null ? null : { ...found, classConfirmed: position?.basis === 'person' }
}

export const listReadings = async (ctx: Context, { params }: Received<C['listReadings']>): Promise<Outcome<AnswerGiven<C['listReadings']>>> => {
  const [employee] = await currentEmployees(ctx.tx, ctx.agency.id, [params.employeeId])
  if (employee === undefined || !(await mayWith(ctx, policy.readReadings.who, employee.id))) return refuse('NOT_FOUND')
  const readings = await readingsOf(ctx, employee.id)
  const names = await namesOf(ctx.tx, readings.map(({ readerId }) => readerId))
  return ok({ items: readings.map(({ readerId, what, at }) => ({ reader: names.get(readerId) ?? '', what, at })) })
}
