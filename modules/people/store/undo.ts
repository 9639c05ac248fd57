import { sql } from 'kysely'
import type { Tx } from '#platform/db/pools.ts'
import { type FactTable, factTables } from './fact-tables.ts'

type Undoing = { readonly agencyId: string; readonly importId: string; readonly actId: string; readonly at: string }

/** Did a later act close a row that the import wrote? Then the import can no longer be undone as one. */
export const isBuiltUpon = async (tx: Tx, agencyId: string, importId: string): Promise<boolean> => {
  for (const { table } of factTables) {
    const found = await sql<{ one: number }>`
      select 1 as one from ${sql.table(table)} where agency_id = ${agencyId} and written_by = ${importId} and closed_by is not null limit 1`.execute(tx)
    if (found.rows.length > 0) return true
  }
  return false
}

/** Closes what the import wrote and writes anew what it closed: both stay on record. */
export const undoFacts = async (tx: Tx, fact: FactTable, given: Undoing): Promise<void> => {
  const columns = sql.raw(fact.columns.map(({ name }) => name).join(', '))
  await sql`
    update ${sql.table(fact.table)} set recorded_to = ${given.at}, closed_by = ${given.actId}
     where agency_id = ${given.agencyId} and written_by = ${given.importId} and recorded_to is null`.execute(tx)
  await sql`
    insert into ${sql.table(fact.table)} (agency_id, employee_id, version, ${columns}, valid_from, valid_to, recorded_from, written_by, hand_verified)
    select f.agency_id, f.employee_id,
           (select max(m.version) from ${sql.table(fact.table)} m where m.agency_id = ${given.agencyId} and m.employee_id = f.employee_id) + 1,
           ${sql.raw(fact.columns.map(({ name }) => `f.${name}`).join(', '))}, f.valid_from, f.valid_to, ${given.at}, ${given.actId}::uuid, f.hand_verified
      from ${sql.table(fact.table)} f
     where f.agency_id = ${given.agencyId} and f.closed_by = ${given.importId}`.execute(tx)
}

/** Everybody whose name the undoing touched, and the name that is open now (null: nobody on the roster any more). */
export const namesTouched = async (tx: Tx, agencyId: string, actId: string): Promise<readonly { readonly employeeId: string; readonly name: string | null }[]> => {
  const found = await sql<{ employeeId: string; name: string | null }>`
    select distinct n.employee_id as "employeeId", now.name
      from people.name n
      left join people.name now on now.agency_id = ${agencyId} and now.employee_id = n.employee_id and now.is_open
     where n.agency_id = ${agencyId} and (n.closed_by = ${actId} or n.written_by = ${actId})`.execute(tx)
  return found.rows
}
