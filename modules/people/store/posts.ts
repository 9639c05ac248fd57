import { sql } from 'kysely'
import type { Tx } from '#platform/db/pools.ts'

export type PostRow = { readonly employeeId: string; readonly unitId: string | null; readonly positionId: string | null; readonly from: string | null; readonly to: string | null }

/** Who was where since a day, as it is recorded now: of the given employees, and of everybody who holds one of the given positions. */
export const postsSince = async (tx: Tx, agencyId: string, given: { readonly employees: readonly string[]; readonly positions: readonly string[] }, since: string): Promise<readonly PostRow[]> => {
  const found = await sql<PostRow>`
    select employee_id as "employeeId", unit_id as "unitId", position_id as "positionId", valid_from as "from", valid_to as "to"
      from people.placement
     where agency_id = ${agencyId} and recorded_to is null and (valid_to is null or valid_to > ${since}::date)
       and (employee_id = any(${[...given.employees]}::uuid[]) or position_id = any(${[...given.positions]}::uuid[]))`.execute(tx)
  return found.rows
}
