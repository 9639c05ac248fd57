import { sql } from 'kysely'
import { type Context, SYSTEM } from '../http/context.ts'

/**
 * Does the first person still hold a role or a seat, by which they could ask? Who lost it asks for nothing any more: what still waits is asked for
 * anew by somebody who may (I-37). Runs as app.
 */
export const askerStands = async ({ tx, agency, received }: Context, askedBy: string): Promise<boolean> => {
  if (askedBy === SYSTEM) return true
  const found = await sql<{ found: number }>`
    select 1 as found from access.granted
     where agency_id = ${agency.id} and person_id = ${askedBy} and role <> 'employee' and from_at <= ${received} and (to_at is null or to_at > ${received}) and ended_at is null
    union all
    select 1 from access.seat where agency_id = ${agency.id} and person_id = ${askedBy} and from_at <= ${received} and (to_at is null or to_at > ${received})
    limit 1`.execute(tx)
  return found.rows.length > 0
}
