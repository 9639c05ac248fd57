import { sql } from 'kysely'
import type { Tx } from '#platform/db/pools.ts'

/** Everybody on the roster by their SIASN id, or those of the given ids. */
export const employeesBySiasn = async (tx: Tx, agencyId: string, ids?: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const found = await sql<{ siasnId: string; id: string }>`
    select e.siasn_id as "siasnId", e.id from people.employee e
      join people.name n on n.agency_id = ${agencyId} and n.employee_id = e.id and n.is_open
     where e.agency_id = ${agencyId} and e.siasn_id is not null ${ids === undefined ? sql`` : sql`and e.siasn_id = any(${[...ids]}::text[])`}`.execute(tx)
  return new Map(found.rows.map(({ siasnId, id }) => [siasnId, id]))
}

export const countPlaced = async (tx: Tx, agencyId: string, unitIds: readonly string[]): Promise<ReadonlyMap<string, number>> => {
  const found = await sql<{ unitId: string; count: number }>`
    select unit_id as "unitId", count(*)::integer as count from people.placement
     where agency_id = ${agencyId} and is_open and unit_id = any(${[...unitIds]}::uuid[]) group by unit_id`.execute(tx)
  return new Map(found.rows.map(({ unitId, count }) => [unitId, count]))
}
