import type { Context } from '../http/context.ts'

/** The units for which the actor is officer now; null among them: the whole agency. What is below them the caller adds. Roles: app, personal. */
export const unitsHeld = async (ctx: Context): Promise<readonly (string | null)[]> => {
  const rows = await ctx.tx
    .selectFrom('access.granted')
    .select('scope_id')
    .where('agency_id', '=', ctx.agency.id)
    .where('person_id', '=', ctx.actor.personId)
    .where('role', '=', 'unit_officer')
    .where('from_at', '<=', ctx.received)
    .where((where) => where.or([where('to_at', 'is', null), where('to_at', '>', ctx.received)]))
    .where('ended_at', 'is', null)
    .execute()
  return rows.map((row) => row.scope_id)
}
