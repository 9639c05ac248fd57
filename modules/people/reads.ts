import type { Context } from '#platform/http/context.ts'
import { findPositions, pathTo, type Position, type Tree, allPositions, unitLeaders, unitTree } from '#modules/organisation/reads.ts'
import { readableName } from './rules/display-name.ts'
import { isActive } from './rules/legal-position.ts'
import { localDay } from './rules/local-day.ts'
import { type Post, type SameUnit, sameUnitOf, type Superiors, superiorsOf } from './rules/line.ts'
import { byNip, firstDays, notOlderThan } from './store/eligibility-facts.ts'
import { currentEmployees, type EmployeeRow, employeesOfPerson } from './store/employees.ts'
import { countPlaced, employeesBySiasn } from './store/leaders.ts'
import { findByName } from './store/find-by-name.ts'
import { type ExceptionRow, exceptionsOf } from './store/superior-exceptions.ts'
import { postsSince } from './store/posts.ts'
import { numberedPeople } from './store/roster-numbers.ts'

/** What other modules may ask of the roster of the entered agency. Roles: app, personal. Nothing here is protected. */
type Reading = Pick<Context, 'tx' | 'agency'>

export type { SameUnit, Superiors } from './rules/line.ts'

/** What the rules of a contest need of an employee: kept as the member's snapshot. */
export type EmployeeSnapshot = {
  readonly id: string
  readonly personId: string
  /** Readable, without titles: titles may reveal religion (I-17). */
  readonly name: string
  readonly nipTail: string
  readonly unitId: string | null
  readonly unitName: string | null
  /** From the root down to the unit; empty where the unit is not placed yet. */
  readonly unitPath: readonly { readonly id: string; readonly name: string }[]
  readonly positionId: string | null
  readonly positionName: string | null
  readonly positionKind: string | null
  readonly positionTier: string | null
  /** CPNS, PNS, PPPK, PPPK_PW, unknown. */
  readonly kind: string
  readonly legalPosition: string | null
  readonly grade: string | null
  readonly active: boolean
}

/** The employees found, in no order; ids that are not there are left out. */
export const findEmployees = async (ctx: Reading, ids: readonly string[]): Promise<readonly EmployeeSnapshot[]> => {
  if (ids.length === 0) return []
  const rows = await currentEmployees(ctx.tx, ctx.agency.id, ids)
  const tree = await unitTree(ctx)
  const positions = await findPositions(ctx, rows.flatMap((row) => (row.positionId === null ? [] : [row.positionId])))
  return rows.map((row) => snapshot(row, tree, positions))
}

export const employeeSnapshot = async (ctx: Reading, id: string): Promise<EmployeeSnapshot | undefined> => (await findEmployees(ctx, [id]))[0]

/** The employee that a person is in this agency, or undefined. */
export const employeeOfPerson = async (ctx: Reading, personId: string): Promise<string | undefined> =>
  (await employeesOfPerson(ctx.tx, ctx.agency.id, personId))[0]

const snapshot = (row: EmployeeRow, tree: Tree, positions: ReadonlyMap<string, Position>): EmployeeSnapshot => {
  const position = row.positionId === null ? undefined : positions.get(row.positionId)
  return {
    id: row.id,
    personId: row.personId,
    name: readableName(row.name),
    nipTail: row.nipTail,
    unitId: row.unitId,
    unitName: row.unitId === null ? null : (tree.get(row.unitId)?.name ?? null),
    unitPath: (row.unitId === null ? null : pathTo(tree, row.unitId))?.map(({ id, name }) => ({ id, name })) ?? [],
    positionId: row.positionId,
    positionName: position?.name ?? null,
    positionKind: position?.kind ?? null,
    positionTier: position?.tier ?? null,
    kind: row.kind ?? 'unknown',
    legalPosition: row.legalPosition,
    grade: row.grade,
    active: isActive(row.legalPositionId),
  }
}

/** Who stands above whom, and who works beside whom, among the given employees since a day. Read once, asked often. */
export type Line = {
  readonly superiors: (employeeId: string, levels: number) => Superiors
  /** `level`: of the tree, 0 the root, 1 right below it. */
  readonly sameUnit: (a: string, b: string, level: number) => SameUnit
}

/** @param since the day ('yyyy-mm-dd') from which the sealed rules look: today less the sealed years. */
export const lineOf = async (ctx: Reading, employees: readonly string[], since: string): Promise<Line> => {
  const tree = await unitTree(ctx)
  const structural = new Map((await allPositions(ctx)).filter((position) => position.kind === 'structural').map((position) => [position.id, position]))
  const rows = await postsSince(ctx.tx, ctx.agency.id, { employees, positions: [...structural.keys()] }, since)
  const posts = rows.map((row): Post => {
    const head = row.positionId === null ? undefined : structural.get(row.positionId)
    return { employeeId: row.employeeId, unitId: row.unitId, structural: head !== undefined, tier: head?.tier ?? null, from: row.from, to: row.to }
  })
  const leaders = await unitLeaders(ctx, since)
  const byLeader = leaders.length === 0 ? new Map<string, string>() : await employeesBySiasn(ctx.tx, ctx.agency.id, leaders.map(({ siasnId }) => siasnId))
  const led = leaders.flatMap(({ unitId, siasnId, from, to }): readonly Post[] => {
    const employeeId = byLeader.get(siasnId)
    return employeeId === undefined ? [] : [{ employeeId, unitId, structural: true, tier: null, leads: true, from, to }]
  })
  const heads = [...posts.filter((post) => post.structural), ...led]
  const exceptions = Map.groupBy(await exceptionsOf(ctx.tx, ctx.agency.id, employees, since), ({ employeeId }) => employeeId)
  const pathOf = (unitId: string): readonly string[] | null => pathTo(tree, unitId)?.map(({ id }) => id) ?? null
  // Asked once for each judge and entrant: nobody walks through everyone's posts for one pair.
  const own = Map.groupBy(posts, (post) => post.employeeId)
  const of = (employeeId: string): readonly Post[] => own.get(employeeId) ?? []
  return {
    superiors: (employeeId, levels) => withExceptions(superiorsOf(pathOf, of(employeeId), heads, employeeId, levels, since), exceptions.get(employeeId) ?? []),
    sameUnit: (a, b, level) => sameUnitOf(pathOf, a === b ? of(a) : [...of(a), ...of(b)], a, b, level, since),
  }
}

/** Who was superior by a letter counts beside the heads: an exception never takes somebody out of sight (I-12). */
const withExceptions = ({ known, unknown }: Superiors, exceptions: readonly ExceptionRow[]): Superiors => {
  const named = new Set(exceptions.map(({ superiorId }) => superiorId))
  return { unknown, known: [...[...named].map((employeeId) => ({ employeeId, level: 1 })), ...known.filter(({ employeeId }) => !named.has(employeeId))] }
}

/** The superiors of one day: by an exception, else the head of the unit or of the next one above. */
export const directSuperior = async (ctx: Reading, employeeId: string, day: string): Promise<{ readonly basis: 'exception' | 'tree'; readonly employees: readonly string[]; readonly unknown: boolean }> => {
  const held = (await exceptionsOf(ctx.tx, ctx.agency.id, [employeeId], day)).filter(({ from }) => from <= day)
  if (held.length > 0) return { basis: 'exception', employees: held.map(({ superiorId }) => superiorId), unknown: false }
  const { known, unknown } = (await lineOf(ctx, [employeeId], day)).superiors(employeeId, 1)
  return { basis: 'tree', employees: known.map((one) => one.employeeId), unknown }
}

export const lineSuperiors = async (ctx: Reading, employeeId: string, levels: number, since: string): Promise<Superiors> =>
  (await lineOf(ctx, [employeeId], since)).superiors(employeeId, levels)

/** Employees by name, for choosing a colleague: readable names and units, at most `limit`. */
export const findColleagues = async (ctx: Reading, typed: string, limit: number): Promise<readonly EmployeeSnapshot[]> =>
  await findEmployees(ctx, await findByName(ctx.tx, ctx.agency.id, typed, limit))

/** The first day in service of each, where it is on record. */
export const firstDaysInService = async (ctx: Reading, ids: readonly string[]): Promise<ReadonlyMap<string, string>> =>
  ids.length === 0 ? new Map() : await firstDays(ctx.tx, ctx.agency.id, ids)

/** Role personal: who is at most so many full years old on the day; unknown is left out. No date leaves (I-17). */
export const ageAtMost = async (ctx: Reading, ids: readonly string[], years: number, day: string): Promise<ReadonlyMap<string, boolean>> =>
  ids.length === 0 ? new Map() : await notOlderThan(ctx.tx, ctx.agency.id, ids, years, day)

/** Role personal: the employees that these numbers name. The numbers go in and never come out. */
export const employeesByNip = async (ctx: Reading, nips: readonly string[]): Promise<ReadonlyMap<string, string>> =>
  nips.length === 0 ? new Map() : await byNip(ctx.tx, ctx.agency.id, nips)

/** How the sheets of SIASN spell things, for whoever reads another of its exports. */
export { cleanCell as cellText } from './rules/clean-cell.ts'
export { slugOf as headingSlug } from './rules/roster-columns.ts'

export { knownBefore } from './rules/known-before.ts'

/** The calendar day of the request where the agency is. */
export const dayHere = ({ received, agency }: Pick<Context, 'received' | 'agency'>): string => localDay(received, agency.timeZone)

/** The SIASN ids of everybody on the roster. */
export const siasnIdsOfRoster = async (ctx: Reading): Promise<ReadonlySet<string>> => new Set((await employeesBySiasn(ctx.tx, ctx.agency.id)).keys())

/** Of the given units those in which somebody is placed now, with how many. */
export const placedIn = async (ctx: Reading, unitIds: readonly string[]): Promise<ReadonlyMap<string, number>> =>
  unitIds.length === 0 ? new Map() : await countPlaced(ctx.tx, ctx.agency.id, unitIds)

/** Role personal: the active employees of the units given (null: of all) with their numbers, in the order of lists. For making digests; a number is shown by nobody who asks here. */
export const rosterNumbers = async (ctx: Reading, units: readonly string[] | null) =>
  (await numberedPeople(ctx.tx, ctx.agency.id, units)).flatMap(({ legalPositionId, name, ...row }) => (isActive(legalPositionId) ? [{ ...row, name: readableName(name) }] : []))
