import { sql } from 'kysely'
import { type Instant, later } from '../clock/instant.ts'
import type { Tx } from '../db/pools.ts'

const THIRTY_DAYS = 30 * 24 * 3_600_000

/**
 * Is the second person independent of the first (I-10)? Two different people, and the second's account was neither made nor
 * empowered by the first alone in the last 30 days. A roster account that its owner activated may act at once; every role
 * has two names on it, so only a person who stands under both names empowered alone.
 * Reads platform.account: runs as jenjang_app.
 */
export const independent = async (tx: Tx, agencyId: string, first: string, second: string, now: Instant): Promise<boolean> => {
  if (first === second) return false
  const account = await tx.selectFrom('platform.account').select(['origin', 'created_by', 'created_at']).where('person_id', '=', second).executeTakeFirst()
  if (account === undefined) return false
  const since = later(now, -THIRTY_DAYS)
  if (account.origin === 'named' && account.created_by === first && account.created_at > since) return false
  const empowered = await sql<{ id: string }>`
    select id from access.granted
     where agency_id = ${agencyId} and person_id = ${second} and asked_by = ${first} and approved_by = ${first} and from_at > ${since} limit 1`.execute(tx)
  return empowered.rows.length === 0
}
