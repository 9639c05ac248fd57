import { sql } from 'kysely'
import { ok, type Outcome } from '#platform/face/outcome.ts'
import type { AnswerGiven, Received } from '#platform/face/route.ts'
import type { OpenContext } from '#platform/http/bind.ts'
import type { Context } from '#platform/http/context.ts'
import { below, findPositions, type Position, type Tree, unitTree, unitTreeKnown } from '#modules/organisation/reads.ts'
import type { peopleContract } from '../contract.ts'
import type { EmployeeItem } from '../contract/employees.ts'
import { readableName } from '../rules/display-name.ts'
import { searchTerms, upperEnd } from '../rules/fold-name.ts'
import { knownBefore } from '../rules/known-before.ts'
import { activeCodes, isActive } from '../rules/legal-position.ts'
import { peoplePolicy as policy } from '../policy.ts'
import { countPerUnit, directoryAfter, directoryCount, type DirectoryRow, employeesByNip, type Wanted } from '../store/directory.ts'

type C = typeof peopleContract
type Query = Omit<Received<C['listEmployees']>['query'], 'after' | 'limit'>

export const listEmployees = async (ctx: OpenContext, { query }: Received<C['listEmployees']>): Promise<Outcome<AnswerGiven<C['listEmployees']>>> => {
  const named = await namedByNip(ctx, query.q)
  return await ctx.within('app', async (app) => {
    const tree = await treeOf(app, query.knownOn)
    const rows = await directoryAfter(app.tx, await wantedOf(app, tree, query, named), query.after, query.limit + 1)
    const page = rows.slice(0, query.limit)
    const positions = await findPositions(app, page.flatMap((row) => (row.positionId === null ? [] : [row.positionId])))
    return ok({ items: page.map((row) => item(row, tree, positions)), next: rows.length > query.limit ? (page.at(-1)?.id ?? null) : null })
  })
}

export const countEmployees = async (ctx: OpenContext, { query }: Received<C['countEmployees']>): Promise<Outcome<AnswerGiven<C['countEmployees']>>> => {
  const named = await namedByNip(ctx, query.q)
  return await ctx.within('app', async (app) => ok({ count: await directoryCount(app.tx, await wantedOf(app, await treeOf(app, query.knownOn), query, named)) }))
}

export const countByUnit = async (ctx: Context): Promise<Outcome<AnswerGiven<C['countByUnit']>>> => ok({ items: [...(await countPerUnit(ctx.tx, ctx.agency.id, activeCodes))] })

/** The units as they are, or as they were known on a day. */
export const treeOf = async (ctx: Context, knownOn: string | undefined): Promise<Tree> =>
  knownOn === undefined ? await unitTree(ctx) : await unitTreeKnown(ctx, knownBefore(knownOn, ctx.agency.timeZone))

const readsNumbers = ['hr_officer', 'hr_head'] as const

/**
 * A whole number is looked up where it lies, by the role that may, for those who may read it anyway. To all others it finds nobody: whoever may try numbers
 * learns birth date and sex from the one that hits (I-17).
 */
export const namedByNip = async (ctx: OpenContext, q: string): Promise<readonly string[] | undefined> => {
  const digits = q.replace(/[\s.'-]/g, '')
  if (!/^\d{18}$/.test(digits)) return undefined
  if (!readsNumbers.some((role) => ctx.codes.includes(role))) return []
  return await ctx.within('personal', async ({ tx, agency }) => await employeesByNip(tx, agency.id, digits))
}

export const wantedOf = async (ctx: Context, tree: Tree, query: Query, named: readonly string[] | undefined): Promise<Wanted> => {
  const isTail = /^\d{3}$/.test(query.q)
  const own = await unitsOfOfficer(ctx, tree)
  const chosen = query.unit === undefined ? undefined : below(tree, query.unit)
  return {
    agencyId: ctx.agency.id,
    knownAt: query.knownOn === undefined ? undefined : knownBefore(query.knownOn, ctx.agency.timeZone),
    terms: named !== undefined || isTail ? [] : searchTerms(query.q).map((term) => [term, upperEnd(term)] as const),
    nipTail: isTail ? query.q : undefined,
    employees: named,
    units: own === undefined ? chosen : (chosen ?? own).filter((id) => own.includes(id)),
    positionId: query.position,
    kind: query.kind,
    active: query.state === 'all' ? undefined : { is: query.state === 'active', codes: activeCodes },
  }
}

/** Whoever sees the directory only as the officer of units sees those units and what is below them; undefined: everybody. */
export const unitsOfOfficer = async (ctx: Context, tree: Tree): Promise<readonly string[] | undefined> => {
  const all: readonly string[] = policy.seeDirectory.who.filter((code) => code !== 'unit_officer')
  return ctx.codes.some((code) => all.includes(code)) ? undefined : await unitsGranted(ctx, tree)
}

/** The units of which somebody is the officer, with what is below them; undefined: of all. */
export const unitsGranted = async (ctx: Context, tree: Tree): Promise<readonly string[] | undefined> => {
  const found = await sql<{ id: string | null }>`
    select scope_id as id from access.granted
     where agency_id = ${ctx.agency.id} and person_id = ${ctx.actor.personId} and role = 'unit_officer' and from_at <= ${ctx.received}
       and (to_at is null or to_at > ${ctx.received}) and ended_at is null`.execute(ctx.tx)
  if (found.rows.some(({ id }) => id === null)) return undefined
  return [...new Set(found.rows.flatMap(({ id }) => (id === null ? [] : below(tree, id))))]
}

export const item = (row: DirectoryRow, tree: Tree, positions: ReadonlyMap<string, Position>): EmployeeItem => ({
  id: row.id,
  name: readableName(row.name),
  frontTitle: row.frontTitle,
  backTitle: row.backTitle,
  nipTail: row.nipTail,
  unitId: row.unitId,
  unit: row.unitId === null ? null : (tree.get(row.unitId)?.name ?? null),
  positionId: row.positionId,
  position: row.positionId === null ? null : (positions.get(row.positionId)?.name ?? null),
  kind: row.kind,
  active: isActive(row.legalPositionId),
  legalPosition: row.legalPosition,
})
