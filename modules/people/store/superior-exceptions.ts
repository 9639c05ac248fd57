import { sql } from 'kysely'
import type { Tx } from '#platform/db/pools.ts'

export type ExceptionRow = { readonly id: string; readonly version: number; readonly employeeId: string; readonly superiorId: string; readonly letter: string; readonly reason: string; readonly from: string; readonly to: string | null }

/** The exceptions of the given employees as they are recorded now, newest first; `since`: those that still held on that day or later. */
export const exceptionsOf = async (tx: Tx, agencyId: string, employees: readonly string[], since?: string): Promise<readonly ExceptionRow[]> => {
  const found = await sql<ExceptionRow>`
    select id, version, employee_id as "employeeId", superior_id as "superiorId", letter, reason, valid_from as "from", valid_to as "to" from people.superior_exception
     where agency_id = ${agencyId} and employee_id = any(${[...employees]}::uuid[]) and recorded_to is null
       ${since === undefined ? sql`` : sql`and (valid_to is null or valid_to > ${since}::date)`}
     order by valid_from desc, id`.execute(tx)
  return found.rows
}

export const insertException = async (tx: Tx, agencyId: string, actId: string, at: string, row: ExceptionRow): Promise<void> => {
  await sql`
    insert into people.superior_exception (agency_id, id, version, employee_id, superior_id, letter, reason, valid_from, valid_to, recorded_from, written_by)
    values (${agencyId}, ${row.id}, ${row.version}, ${row.employeeId}, ${row.superiorId}, ${row.letter}, ${row.reason}, ${row.from}, ${row.to}, ${at}, ${actId})`.execute(tx)
}

/** Closes a row in recorded time; false when somebody did since. */
export const closeException = async (tx: Tx, agencyId: string, actId: string, at: string, id: string, version: number): Promise<boolean> => {
  const closed = await sql`
    update people.superior_exception set recorded_to = ${at}, closed_by = ${actId}
     where agency_id = ${agencyId} and id = ${id} and version = ${version} and recorded_to is null`.execute(tx)
  return closed.numAffectedRows === 1n
}
