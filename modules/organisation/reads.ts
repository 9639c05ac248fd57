import type { Context } from '#platform/http/context.ts'
import { type Tree, treeOf } from './rules/tree.ts'
import { currentPositions, type Position } from './store/positions.ts'
import { currentUnits, leadersSince, unitsKnownAt } from './store/units.ts'

/** What other modules may ask: the units and positions of the entered agency, as they stand now. Roles: app, personal. */
type Reading = Pick<Context, 'tx' | 'agency'>

export { pensionKeyOf } from './rules/position-class.ts'
export type { Position } from './store/positions.ts'
export { below, pathTo, type Tree, type Unit } from './rules/tree.ts'

/** Who led which unit since a day, by SIASN id, in the time that is recorded. */
export const unitLeaders = async (ctx: Reading, since: string) => await leadersSince(ctx.tx, ctx.agency.id, since)

/** The units as they were known at a moment. */
export const unitTreeKnown = async (ctx: Reading, at: string): Promise<Tree> => treeOf(await unitsKnownAt(ctx.tx, ctx.agency.id, at))

export const unitTree = async (ctx: Reading): Promise<Tree> => treeOf(await currentUnits(ctx.tx, ctx.agency.id))

export const findPositions = async (ctx: Reading, ids: readonly string[]): Promise<ReadonlyMap<string, Position>> =>
  new Map((ids.length === 0 ? [] : await currentPositions(ctx.tx, ctx.agency.id, [...new Set(ids)])).map((position) => [position.id, position]))

export const allPositions = async (ctx: Reading): Promise<readonly Position[]> => await currentPositions(ctx.tx, ctx.agency.id)
