import { randomBytes } from 'node:crypto'
import type { Context } from '../http/context.ts'

/**
 * The random code under which the acting person stands in this chain: new per chain, the same within it, so that acts of two
 * people can be checked publicly without naming them. The tie lies in the personal part `actor`.
 */
export const actorCode = async (ctx: Context, chain: string, personId: string = ctx.actor.personId): Promise<string> => {
  const known = await findCode(ctx, chain, personId)
  if (known !== undefined) return known
  const code = randomBytes(8).toString('hex')
  await ctx.tx
    .insertInto('ledger.actor')
    .values({ agency_id: ctx.agency.id, chain, person_id: personId, code })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const now = await findCode(ctx, chain, personId)
  if (now === undefined) throw new Error('No actor code was written.')
  return now
}

const findCode = async (ctx: Context, chain: string, personId: string): Promise<string | undefined> => {
  const row = await ctx.tx
    .selectFrom('ledger.actor')
    .select('code')
    .where('agency_id', '=', ctx.agency.id)
    .where('chain', '=', chain)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return row?.code
}
