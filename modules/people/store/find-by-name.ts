import { sql } from 'kysely'
import type { Tx } from '#platform/db/pools.ts'
import { searchTerms, upperEnd } from '../rules/fold-name.ts'

/**
 * Employees whose name holds every typed word by its beginning, found under row security by leakproof comparisons only.
 * At most `limit`, by id.
 */
export const findByName = async (tx: Tx, agencyId: string, typed: string, limit: number): Promise<readonly string[]> => {
  const terms = searchTerms(typed)
  const [first, ...others] = terms
  if (first === undefined) return []
  const also = others.map(
    (term) => sql`and exists (select 1 from people.word o
       where o.agency_id = ${agencyId} and o.employee_id = w.employee_id and o.word >= ${term} and o.word < ${upperEnd(term)})`,
  )
  const found = await sql<{ id: string }>`
    select distinct w.employee_id as id from people.word w
     where w.agency_id = ${agencyId} and w.word >= ${first} and w.word < ${upperEnd(first)} ${sql.join(also, sql` `)}
     order by 1 limit ${limit}`.execute(tx)
  return found.rows.map(({ id }) => id)
}
