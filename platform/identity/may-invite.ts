import { type Outcome, ok, refuse } from '../face/outcome.ts'
import type { Context } from '../http/context.ts'

/**
 * Whoever is given the one-time address of an account can take it, with every role that waits for its owner. So the address of
 * a person with a role is given to administrators alone; others invite people who hold nothing but a seat (I-10).
 */
export const mayInvite = async (ctx: Context, personIds: readonly string[]): Promise<Outcome<true>> => {
  if (ctx.codes.includes('agency_admin') || personIds.length === 0) return ok(true)
  const holder = await ctx.tx
    .selectFrom('access.granted')
    .select('id')
    .where('agency_id', '=', ctx.agency.id)
    .where('person_id', 'in', [...personIds])
    .where('role', '!=', 'employee')
    .where('ended_at', 'is', null)
    .where((where) => where.or([where('to_at', 'is', null), where('to_at', '>', ctx.received)]))
    .executeTakeFirst()
  return holder === undefined ? ok(true) : refuse('FORBIDDEN', { who: ['agency_admin'] })
}
