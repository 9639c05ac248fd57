import { sql } from 'kysely'
import type { Tx } from '#platform/db/pools.ts'
import { isGone, isNew } from './diff.ts'

type Of = { readonly agencyId: string; readonly importId: string; readonly limit: number }

export const findingsByCode = async (tx: Tx, agencyId: string, importId: string) => {
  const found = await sql<{ code: string; refuses: boolean; count: number }>`
    select code, refuses, count(*)::integer as count from people.import_finding
     where agency_id = ${agencyId} and import_id = ${importId} group by code, refuses order by refuses desc, count(*) desc, code`.execute(tx)
  return found.rows
}

export const changesByField = async (tx: Tx, agencyId: string, importId: string) => {
  const found = await sql<{ field: string; count: number }>`
    select field, count(*)::integer as count from people.import_change
     where agency_id = ${agencyId} and import_id = ${importId} group by field order by count(*) desc, field`.execute(tx)
  return found.rows
}

export type FindingRow = { readonly ordinal: number; readonly row: number; readonly column: string; readonly code: string; readonly refuses: boolean; readonly shown: string }

export const findingsAfter = async (tx: Tx, given: Of & { readonly refuses: boolean | undefined; readonly code: string | undefined; readonly after: number }): Promise<readonly FindingRow[]> => {
  const found = await sql<FindingRow>`
    select ordinal, row_number as row, heading as column, code, refuses, shown from people.import_finding
     where agency_id = ${given.agencyId} and import_id = ${given.importId} and ordinal > ${given.after}
       ${given.refuses === undefined ? sql`` : sql`and refuses = ${given.refuses}`}
       ${given.code === undefined ? sql`` : sql`and code = ${given.code}`}
     order by ordinal limit ${given.limit}`.execute(tx)
  return found.rows
}

export type ChangeRow = {
  readonly employeeId: string
  readonly name: string
  readonly nipTail: string
  readonly field: string
  readonly row: number
  readonly before: string | null
  readonly after: string | null
  readonly hidden: boolean
  readonly kept: boolean
  readonly since: string | null
}

/** By row of the file, then by field. `terms` are folded prefixes of words of the name, each with its upper end. */
export const changesAfter = async (
  tx: Tx,
  given: Of & { readonly field: string | undefined; readonly terms: readonly (readonly [string, string])[]; readonly afterRow: number; readonly afterField: string },
): Promise<readonly ChangeRow[]> => {
  const words = given.terms.map(
    ([from, end]) => sql`and exists (select 1 from people.word w where w.agency_id = ${given.agencyId} and w.employee_id = c.employee_id and w.word >= ${from} and w.word < ${end})`,
  )
  const found = await sql<ChangeRow>`
    select c.employee_id as "employeeId", n.name, n.nip_tail as "nipTail", c.field, c.row_number as row, c.before, c.after, c.hidden, c.kept, c.since
      from people.import_change c
      left join lateral (select name, nip_tail from people.name n where n.agency_id = ${given.agencyId} and n.employee_id = c.employee_id order by n.version desc limit 1) n on true
     where c.agency_id = ${given.agencyId} and c.import_id = ${given.importId}
       and (c.row_number > ${given.afterRow} or (c.row_number = ${given.afterRow} and c.field > ${given.afterField}))
       ${given.field === undefined ? sql`` : sql`and c.field = ${given.field}`}
       ${sql.join(words, sql` `)}
     order by c.row_number, c.field limit ${given.limit}`.execute(tx)
  return found.rows
}

export type PreviewPerson = { readonly row: number | null; readonly employeeId: string; readonly name: string; readonly nipTail: string; readonly unitId: string | null; readonly positionId: string | null }

/** Who is new, by row of the file. */
export const newPeopleAfter = async (tx: Tx, given: Of & { readonly after: number }): Promise<readonly PreviewPerson[]> => {
  const found = await sql<PreviewPerson>`
    select r.row_number as row, r.employee_id as "employeeId", r.name, r.nip_tail as "nipTail", r.unit_id as "unitId", r.position_id as "positionId"
      from protected.import_row r where ${isNew(given.agencyId, given.importId)} and r.row_number > ${given.after}
     order by r.row_number limit ${given.limit}`.execute(tx)
  return found.rows
}

/** Who is on the roster and not in the file, by employee. */
export const gonePeopleAfter = async (tx: Tx, given: Of & { readonly after: string }): Promise<readonly PreviewPerson[]> => {
  const found = await sql<PreviewPerson>`
    select null::integer as row, n.employee_id as "employeeId", n.name, n.nip_tail as "nipTail", p.unit_id as "unitId", p.position_id as "positionId"
      from people.name n
      left join people.placement p on p.agency_id = ${given.agencyId} and p.employee_id = n.employee_id and p.is_open
     where ${isGone(given.agencyId, given.importId)} and n.employee_id > ${given.after}::uuid
     order by n.employee_id limit ${given.limit}`.execute(tx)
  return found.rows
}
