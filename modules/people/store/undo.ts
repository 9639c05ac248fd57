import { sql } from 'kysely'
import type { Tx } from '#platform/db/pools.ts'
import { type FactTable, factTables } from './fact-tables.ts'

type Undoing = { readonly agencyId: string; readonly importId: string; readonly actId: string; readonly at: string }

/**
 * The names of the people on whose rows something later stands: a later act closed a row that the import wrote, or somebody whom the import brought has
 * an exception to the superior, by a later act. Then the import can no longer be undone as one.
 */
export const builtUpon = async (tx: Tx, agencyId: string, importId: string): Promise<readonly string[]> => {
  const later = factTables.map(({ table }) => sql`
    select employee_id from ${sql.table(table)} where agency_id = ${agencyId} and written_by = ${importId} and closed_by is not null`)
  const found = await sql<{ name: string }>`
    select distinct on (n.sort_name, n.employee_id) n.name from people.name n
     where n.agency_id = ${agencyId} and n.employee_id in (
       ${sql.join(later, sql` union `)}
       union select e.id from people.employee e join people.superior_exception x on x.agency_id = ${agencyId} and x.recorded_to is null and e.id in (x.employee_id, x.superior_id)
        where e.agency_id = ${agencyId} and e.written_by = ${importId})
     order by n.sort_name, n.employee_id, n.version desc`.execute(tx)
  return found.rows.map(({ name }) => name)
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
