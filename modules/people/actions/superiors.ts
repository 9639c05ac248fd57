import { newId } from '#platform/clock/ids.ts'
import { ok, type Outcome, refuse } from '#platform/face/outcome.ts'
import type { AnswerGiven, Received } from '#platform/face/route.ts'
import type { Context } from '#platform/http/context.ts'
import { append } from '#platform/ledger/append.ts'
import type { peopleContract } from '../contract.ts'
import { peoplePolicy as policy } from '../policy.ts'
import { directSuperior, findEmployees } from '../reads.ts'
import { localDay } from '../rules/local-day.ts'
import { insertAct } from '../store/imports.ts'
import { closeException, exceptionsOf, insertException } from '../store/superior-exceptions.ts'
import { mayWith } from './read-employee.ts'

type C = typeof peopleContract

export const readSuperior = async (ctx: Context, { params }: Received<C['readSuperior']>): Promise<Outcome<AnswerGiven<C['readSuperior']>>> => {
  const { tx, agency, received } = ctx
  const [employee] = await findEmployees(ctx, [params.employeeId])
  if (employee === undefined || !(await mayWith(ctx, policy.seeSuperior.who, employee.id))) return refuse('NOT_FOUND')
  const direct = await directSuperior(ctx, employee.id, localDay(received, agency.timeZone))
  const exceptions = await exceptionsOf(tx, agency.id, [employee.id])
  const people = new Map((await findEmployees(ctx, [...direct.employees, ...exceptions.map(({ superiorId }) => superiorId)])).map((one) => [one.id, one]))
  return ok({
    basis: direct.basis,
    unknown: direct.unknown,
    superiors: direct.employees.flatMap((id) => {
      const found = people.get(id)
      return found === undefined ? [] : [{ id, name: found.name, position: found.positionName }]
    }),
    exceptions: exceptions.map(({ id, version, superiorId, letter, reason, from, to }) => ({ id, version, superior: people.get(superiorId)?.name ?? '', letter, reason, from, to })),
  })
}

/** From a day on somebody else than the head of the unit is the superior, by a letter. On record in the agency's chain. */
export const nameSuperior = async (ctx: Context, { params, body }: Received<C['nameSuperior']>): Promise<Outcome<AnswerGiven<C['nameSuperior']>>> => {
  const { tx, agency, received, actor } = ctx
  if (params.employeeId === body.superiorId) return refuse('SUPERIOR_ONESELF')
  if (body.to !== null && body.to <= body.from) return refuse('SUPERIOR_PERIOD')
  if ((await findEmployees(ctx, [params.employeeId, body.superiorId])).length !== 2) return refuse('NOT_FOUND')
  const overlap = (await exceptionsOf(tx, agency.id, [params.employeeId])).some(({ from, to }) => (to === null || to > body.from) && (body.to === null || from < body.to))
  if (overlap) return refuse('SUPERIOR_OVERLAPS')
  const id = newId(received)
  const actId = newId(received)
  await insertAct(tx, agency.id, { id: actId, kind: 'correction', importId: null, by: actor.personId, reason: body.reason, at: received })
  await insertException(tx, agency.id, actId, received, { id, version: 1, employeeId: params.employeeId, ...body })
  await append(ctx, {
    chain: 'agency',
    kind: 'superior.named',
    parts: [{ name: 'exception', content: { act: actId, exception: id, employee: params.employeeId, superior: body.superiorId, from: body.from, to: body.to, letter: body.letter } }],
  })
  return ok({ exceptionId: id })
}

/** An exception ends on a day, or never held (`to` is its first day): the row is closed and what remains true is written beside it. */
export const endSuperior = async (ctx: Context, { params, body }: Received<C['endSuperior']>): Promise<Outcome<AnswerGiven<C['endSuperior']>>> => {
  const { tx, agency, received, actor } = ctx
  const found = (await exceptionsOf(tx, agency.id, [params.employeeId])).find(({ id }) => id === params.exceptionId)
  if (found === undefined) return refuse('NOT_FOUND')
  if (found.version !== body.version) return refuse('STALE')
  if (body.to < found.from || (found.to !== null && body.to > found.to)) return refuse('SUPERIOR_PERIOD')
  const actId = newId(received)
  await insertAct(tx, agency.id, { id: actId, kind: 'correction', importId: null, by: actor.personId, reason: null, at: received })
  if (!(await closeException(tx, agency.id, actId, received, found.id, found.version))) return refuse('STALE')
  if (body.to > found.from) await insertException(tx, agency.id, actId, received, { ...found, version: found.version + 1, to: body.to })
  await append(ctx, { chain: 'agency', kind: 'superior.ended', parts: [{ name: 'exception', content: { act: actId, exception: found.id, employee: found.employeeId, from: found.from, to: body.to } }] })
  return ok({ ended: true })
}
