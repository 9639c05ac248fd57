import type { Context } from '../http/context.ts'
import { type AccessCode, isRole } from '../face/access-codes.ts'

/** What the actor holds towards this process: the own codes, and roles granted for it alone, by date (I-10). Role: app. */
export const codesTowards = async (ctx: Context, processId: string | null): Promise<readonly AccessCode[]> => {
  if (processId === null) return ctx.codes
  const rows = await ctx.tx
    .selectFrom('access.granted')
    .select('role')
    .where('agency_id', '=', ctx.agency.id)
    .where('person_id', '=', ctx.actor.personId)
    .where('scope', '=', 'process')
    .where('scope_id', '=', processId)
    .where('from_at', '<=', ctx.received)
    .where((where) => where.or([where('to_at', 'is', null), where('to_at', '>', ctx.received)]))
    .where('ended_at', 'is', null)
    .execute()
  return [...new Set([...ctx.codes, ...rows.map(({ role }) => role).filter(isRole)])]
}
