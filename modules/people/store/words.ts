import { sql } from 'kysely'
import type { Tx } from '#platform/db/pools.ts'

/** The folded words of everybody whose name the import wrote: what stood there goes, the staged words come, in the order of the key. */
export const writeWords = async (tx: Tx, agencyId: string, importId: string): Promise<void> => {
  await sql`
    delete from people.word w using people.name n
     where w.agency_id = ${agencyId} and n.agency_id = ${agencyId} and n.employee_id = w.employee_id and n.closed_by = ${importId}`.execute(tx)
  await sql`
    insert into people.word (agency_id, word, employee_id)
    select ${agencyId}::uuid, w.word, r.employee_id
      from protected.import_row r
      cross join lateral string_to_table(r.words, ' ') w(word)
     where r.agency_id = ${agencyId} and r.import_id = ${importId} and w.word <> ''
       and (r.is_new or exists (select 1 from people.name n where n.agency_id = ${agencyId} and n.employee_id = r.employee_id and n.written_by = ${importId}))
     order by w.word collate "C", r.employee_id`.execute(tx)
}

/** After an undoing: the words of the people whose names came back. */
export const replaceWords = async (tx: Tx, agencyId: string, employees: readonly string[], words: readonly { readonly employeeId: string; readonly word: string }[]): Promise<void> => {
  await sql`delete from people.word where agency_id = ${agencyId} and employee_id = any(${[...employees]}::uuid[])`.execute(tx)
  if (words.length === 0) return
  await sql`
    insert into people.word (agency_id, word, employee_id)
    select distinct ${agencyId}::uuid, w.word, w.employee
      from unnest(${words.map(({ word }) => word)}::text[], ${words.map(({ employeeId }) => employeeId)}::uuid[]) w(word, employee)`.execute(tx)
}
