import type { AccessCode } from '#platform/face/access-codes.ts'
import { ok, type Outcome, refuse } from '#platform/face/outcome.ts'
import type { AnswerGiven, Received } from '#platform/face/route.ts'
import type { Context } from '#platform/http/context.ts'
import { findPositions, pathTo } from '#modules/organisation/reads.ts'
import type { peopleContract } from '../contract.ts'
import { peoplePolicy as policy } from '../policy.ts'
import { knownBefore } from '../rules/known-before.ts'
import { actsById, educationsOf, placementsOf, ranksOf, standingsOf } from '../store/careers.ts'
import { directoryAfter, type Wanted } from '../store/directory.ts'
import { employeesOfPerson } from '../store/employees.ts'
import { item, treeOf, unitsOfOfficer } from './directory.ts'

type C = typeof peopleContract

const one = (agencyId: string, id: string, knownAt: string | undefined): Wanted => ({ agencyId, knownAt, terms: [], nipTail: undefined, employees: [id], units: undefined, positionId: undefined, kind: undefined, active: undefined })

/** Is the reader this employee? Only then does the code `self` count. */
export const isSelf = async (ctx: Context, employeeId: string): Promise<boolean> => (await employeesOfPerson(ctx.tx, ctx.agency.id, ctx.actor.personId)).includes(employeeId)

/** May the reader do this with this employee: by a role, or because it is their own file. */
export const mayWith = async (ctx: Context, who: readonly AccessCode[], employeeId: string): Promise<boolean> =>
  ctx.codes.some((code) => code !== 'self' && who.includes(code)) || (who.includes('self') && (await isSelf(ctx, employeeId)))

export const readMyEmployee = async (ctx: Context): Promise<Outcome<AnswerGiven<C['readMyEmployee']>>> =>
  ok({ employeeId: (await employeesOfPerson(ctx.tx, ctx.agency.id, ctx.actor.personId))[0] ?? null })

export const readEmployee = async (ctx: Context, { params }: Received<C['readEmployee']>): Promise<Outcome<AnswerGiven<C['readEmployee']>>> => await fileOf(ctx, params.employeeId, undefined)

/** The same over recorded times: what was known at the end of a day. */
export const readEmployeeKnown = async (ctx: Context, { params }: Received<C['readEmployeeKnown']>): Promise<Outcome<AnswerGiven<C['readEmployeeKnown']>>> =>
  await fileOf(ctx, params.employeeId, params.day)

const fileOf = async (ctx: Context, employeeId: string, knownOn: string | undefined): Promise<Outcome<AnswerGiven<C['readEmployee']>>> => {
  const { tx, agency } = ctx
  const at = knownOn === undefined ? undefined : knownBefore(knownOn, agency.timeZone)
  const [row] = await directoryAfter(tx, one(agency.id, employeeId, at), undefined, 1)
  if (row === undefined || !(await mayWith(ctx, policy.seeEmployee.who, row.id))) return refuse('NOT_FOUND')
  const tree = await treeOf(ctx, knownOn)
  const isMe = await isSelf(ctx, row.id)
  const own = isMe ? undefined : await unitsOfOfficer(ctx, tree)
  if (own !== undefined && (row.unitId === null || !own.includes(row.unitId))) return refuse('NOT_FOUND')
  const placements = await placementsOf(tx, agency.id, row.id, at)
  const [ranks, educations, standings] = [await ranksOf(tx, agency.id, row.id, at), await educationsOf(tx, agency.id, row.id, at), await standingsOf(tx, agency.id, row.id, at)]
  const positions = await findPositions(ctx, [...placements, row].flatMap(({ positionId }) => (positionId === null ? [] : [positionId])))
  const acts = await actsById(tx, agency.id, [...placements, ...ranks, ...educations, ...standings].map(({ writtenBy }) => writtenBy))
  return ok({
    ...item(row, tree, positions),
    isMe,
    unitPath: (row.unitId === null ? null : pathTo(tree, row.unitId))?.map(({ id, name }) => ({ id, name })) ?? [],
    placements: placements.map(({ unitId, positionId, ...rest }) => ({
      ...rest,
      unit: unitId === null ? null : (tree.get(unitId)?.name ?? null),
      position: positionId === null ? null : (positions.get(positionId)?.name ?? null),
    })),
    ranks: [...ranks],
    educations: [...educations],
    standings: [...standings],
    acts: [...acts],
  })
}
