import { sql } from 'kysely'
import type { Context } from '#platform/http/context.ts'
import type { Waiting } from '#platform/module.ts'
import { organisationPolicy as policy } from './policy.ts'

/** Units that nobody has placed yet: until then the superiors of their people are unknown. */
export const waitingUnits = async ({ tx, agency, codes }: Context): Promise<readonly Waiting[]> => {
  if (!policy.changeUnits.who.some((code) => codes.includes(code))) return []
  const found = await sql<{ count: number }>`
    select count(*)::integer as count from organisation.unit_fact where agency_id = ${agency.id} and is_open and state = 'to_be_placed'`.execute(tx)
  const count = found.rows[0]?.count ?? 0
  return count === 0 ? [] : [{ key: 'organisation.waiting', facts: { count }, address: '/unit', kind: 'data', due: null }]
}
