import { randomBytes } from 'node:crypto'
import { employeeSnapshot } from '#modules/people/reads.ts'
import { newId } from '#platform/clock/ids.ts'
import { type Outcome, ok, refuse } from '#platform/face/outcome.ts'
import type { AnswerGiven, Received } from '#platform/face/route.ts'
import type { Context } from '#platform/http/context.ts'
import { newPerson } from '#platform/identity/person.ts'
import type { contestContract } from '../contract.ts'
import { contestPolicy } from '../policy.ts'
import { changeSeat, deleteSeat, insertSeat, listSeats } from '../store/seats.ts'
import { changeStage } from '../store/stages.ts'
import { enterContest } from './enter-contest.ts'

type C = typeof contestContract
type Given = Received<C['addSeat']>['body']
type Sitter = { readonly name: string; readonly office: string; readonly institution: string; readonly personId: string }

/** Adds a judge or a reserve to the draft: an own employee, or someone from outside, who becomes a person here. */
export const addSeat = async (ctx: Context, { params, body }: Received<C['addSeat']>): Promise<Outcome<AnswerGiven<C['addSeat']>>> => {
  const entered = await enterContest(ctx, params.contestId, contestPolicy.editPanel, 'update')
  if (!entered.ok) return entered
  const { stage } = entered.value

  const seats = await listSeats(ctx.tx, ctx.agency.id, stage.id)
  const sitter = await sitterOf(ctx, body)
  if (!sitter.ok) return sitter
  if (seats.some((seat) => seat.personId === sitter.value.personId)) return refuse('ALREADY_ON_PANEL', { name: sitter.value.name })

  const seatId = newId(ctx.received)
  await insertSeat(ctx.tx, ctx.agency.id, {
    id: seatId,
    stageId: stage.id,
    seat: Math.max(0, ...seats.map(({ seat }) => seat)) + 1,
    reserve: body.reserve ? Math.max(0, ...seats.map(({ reserve }) => reserve)) + 1 : 0,
    ...sitter.value,
    employeeId: body.employeeId,
    chair: body.chair && !body.reserve,
    salt: randomBytes(32),
  })
  const version = await changeStage(ctx.tx, ctx.agency.id, stage.id, body.version)
  return version === undefined ? refuse('STALE') : ok({ seatId, version })
}

const sitterOf = async (ctx: Context, given: Given): Promise<Outcome<Sitter>> => {
  if (given.employeeId === null) {
    if (given.name === '' || given.institution === '') return refuse('JUDGE_UNNAMED')
    const personId = await newPerson(ctx.tx, { name: given.name, agencyId: ctx.agency.id }, ctx.received)
    return ok({ name: given.name, office: given.office, institution: given.institution, personId })
  }
  const employee = await employeeSnapshot(ctx, given.employeeId)
  if (employee === undefined) return refuse('NOT_FOUND')
  const office = given.office === '' ? (employee.positionName ?? '') : given.office
  const institution = given.institution === '' ? (employee.unitName ?? ctx.agency.name) : given.institution
  return ok({ name: given.name === '' ? employee.name : given.name, office, institution, personId: employee.personId })
}

export const editSeat = async (ctx: Context, { params, body }: Received<C['editSeat']>): Promise<Outcome<AnswerGiven<C['editSeat']>>> => {
  const entered = await enterContest(ctx, params.contestId, contestPolicy.editPanel, 'update')
  if (!entered.ok) return entered
  const { stage } = entered.value
  const seat = (await listSeats(ctx.tx, ctx.agency.id, stage.id)).find(({ id }) => id === params.seatId)
  if (seat === undefined) return refuse('NOT_FOUND')

  const { name, office, institution } = body
  await changeSeat(ctx.tx, ctx.agency.id, seat.id, { name, office, institution, chair: body.chair && seat.reserve === 0 })
  const version = await changeStage(ctx.tx, ctx.agency.id, stage.id, body.version)
  return version === undefined ? refuse('STALE') : ok({ version })
}

export const removeSeat = async (ctx: Context, { params, query }: Received<C['removeSeat']>): Promise<Outcome<AnswerGiven<C['removeSeat']>>> => {
  const entered = await enterContest(ctx, params.contestId, contestPolicy.editPanel, 'update')
  if (!entered.ok) return entered
  const { stage } = entered.value
  const seats = await listSeats(ctx.tx, ctx.agency.id, stage.id)
  if (!seats.some(({ id }) => id === params.seatId)) return refuse('NOT_FOUND')

  await deleteSeat(ctx.tx, ctx.agency.id, params.seatId)
  const left = seats.filter(({ id }) => id !== params.seatId)
  await number(ctx, left.filter(({ reserve }) => reserve === 0), left.filter(({ reserve }) => reserve > 0))
  const version = await changeStage(ctx.tx, ctx.agency.id, stage.id, query.version)
  return version === undefined ? refuse('STALE') : ok({ version })
}

export const orderPanel = async (ctx: Context, { params, body }: Received<C['orderPanel']>): Promise<Outcome<AnswerGiven<C['orderPanel']>>> => {
  const entered = await enterContest(ctx, params.contestId, contestPolicy.editPanel, 'update')
  if (!entered.ok) return entered
  const { stage } = entered.value
  const known = (await listSeats(ctx.tx, ctx.agency.id, stage.id)).map(({ id }) => id).sort()
  const given = [...body.judges, ...body.reserves].sort()
  if (given.join() !== known.join()) return refuse('STALE')

  await number(ctx, body.judges.map((id) => ({ id })), body.reserves.map((id) => ({ id })))
  const version = await changeStage(ctx.tx, ctx.agency.id, stage.id, body.version)
  return version === undefined ? refuse('STALE') : ok({ version })
}

/** Judges first, then reserves in the order in which they will be called: the numbers that the sealed rules name. */
const number = async (ctx: Context, judges: readonly { readonly id: string }[], reserves: readonly { readonly id: string }[]): Promise<void> => {
  for (const [index, { id }] of judges.entries()) await changeSeat(ctx.tx, ctx.agency.id, id, { seat: index + 1, reserve: 0, state: 'seated' })
  for (const [index, { id }] of reserves.entries()) {
    await changeSeat(ctx.tx, ctx.agency.id, id, { seat: judges.length + index + 1, reserve: index + 1, state: 'waiting', chair: false })
  }
}
