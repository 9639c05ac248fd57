import { sql } from 'kysely'
import type { Tx } from '../db/pools.ts'
import { type Instant, later } from '../clock/instant.ts'

const THIRTY_DAYS = 30 * 24 * 3_600_000

/**
 * Are the two people of an act independent of each other (I-10)? Two different people, and in the last 30 days neither made
 * the other's account, nor held the one-time address by which it was taken, nor empowered it alone: whoever held the address
 * may be the one who took the account. It holds both ways, since who plays two people plays either part. A roster account
 * that its owner activated may act at once; every role has two names on it, so only a person who stands under both names
 * empowered alone.
 * Reads platform.account: runs as jenjang_app.
 */
export const independent = async (tx: Tx, agencyId: string, first: string, second: string, now: Instant): Promise<boolean> => {
  if (first === second) return false
  const account = await tx.selectFrom('platform.account').select('id').where('person_id', '=', second).executeTakeFirst()
  if (account === undefined) return false
  const since = later(now, -THIRTY_DAYS)
  return !(await raised(tx, agencyId, { by: first, whom: second }, since)) && !(await raised(tx, agencyId, { by: second, whom: first }, since))
}

const raised = async (tx: Tx, agencyId: string, { by, whom }: { readonly by: string; readonly whom: string }, since: Instant): Promise<boolean> => {
  const found = await sql<{ id: string }>`
    select a.id from platform.account a
     where a.person_id = ${whom} and a.origin = 'named' and a.created_by = ${by} and a.created_at > ${since}
    union all
    select i.id from platform.invitation i join platform.account a on a.id = i.account_id
     where a.person_id = ${whom} and i.made_by = ${by} and i.used_at > ${since}
    union all
    select g.id from access.granted g
     where g.agency_id = ${agencyId} and g.person_id = ${whom} and g.asked_by = ${by} and g.approved_by = ${by} and g.from_at > ${since}
    limit 1`.execute(tx)
  return found.rows.length > 0
}
