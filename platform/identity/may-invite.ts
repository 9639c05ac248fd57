import { sql } from 'kysely'
import type { Context } from '../http/context.ts'
import { type Outcome, ok, refuse } from '../face/outcome.ts'

/** Who of these holds a role beyond that of an employee, now or later. */
export const roleHolders = async (ctx: Context, personIds: readonly string[]): Promise<ReadonlySet<string>> => {
  if (personIds.length === 0) return new Set()
  const rows = await ctx.tx
    .selectFrom('access.granted')
    .select('person_id')
    .distinct()
    .where('agency_id', '=', ctx.agency.id)
    .where(sql<boolean>`person_id = any(${[...personIds]}::uuid[])`)
    .where('role', '!=', 'employee')
    .where('ended_at', 'is', null)
    .where((where) => where.or([where('to_at', 'is', null), where('to_at', '>', ctx.received)]))
    .execute()
  return new Set(rows.map((row) => row.person_id))
}

/**
 * Whoever is given the one-time address of an account can take it, with every role that waits for its owner. So the address of
 * a person with a role is given to administrators alone; others invite people who hold nothing but a seat (I-10).
 */
export const mayInvite = async (ctx: Context, personIds: readonly string[]): Promise<Outcome<true>> => {
  if (ctx.codes.includes('agency_admin')) return ok(true)
  return (await roleHolders(ctx, personIds)).size === 0 ? ok(true) : refuse('FORBIDDEN', { who: ['agency_admin'] })
}
