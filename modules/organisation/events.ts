import type { Context } from '#platform/http/context.ts'
import { classOfTitle } from './rules/position-class.ts'
import { insertPositions } from './store/positions.ts'
import { insertUnits } from './store/units.ts'

/**
 * What organisation hears from others. It is told in the teller's own transaction and acts in it.
 *
 * A roster names units and positions that the agency does not know: they are made with the ids that the teller gave, *to be placed*, until a person says
 * where they stand. `actId` names the import in every row.
 */
export type RosterNamed = {
  readonly actId: string
  readonly units: readonly { readonly id: string; readonly siasnId: string | null; readonly name: string }[]
  readonly positions: readonly { readonly id: string; readonly siasnId: string | null; readonly name: string; readonly type: string }[]
}

export const rosterNamed = async (ctx: Context, event: RosterNamed): Promise<void> => {
  const units = event.units.map((unit) => ({ ...unit, parentId: null, state: 'to_be_placed' as const }))
  const positions = event.positions.map(({ id, siasnId, name, type }) => ({ id, siasnId, name, ...classOfTitle(name, type) }))
  await insertUnits(ctx.tx, ctx.agency.id, event.actId, ctx.received, units)
  await insertPositions(ctx.tx, ctx.agency.id, event.actId, ctx.received, positions)
}

/** A tree that is known whole from the first day: every unit stands where its parent says. Parents before children. */
export type TreeGiven = { readonly actId: string; readonly units: readonly { readonly id: string; readonly siasnId: string | null; readonly name: string; readonly parentId: string | null }[] }

export const treeGiven = async (ctx: Context, { actId, units }: TreeGiven): Promise<void> => {
  await insertUnits(ctx.tx, ctx.agency.id, actId, ctx.received, units.map((unit) => ({ ...unit, state: 'placed' as const })))
}
