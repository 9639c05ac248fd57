import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '#platform/db/pools.ts'
import { broughtColumns, type FactTable, factTables } from './fact-tables.ts'

type Import = { readonly agencyId: string; readonly importId: string; readonly present: ReadonlySet<string> }

const cell = (field: string, before: string, after: string, hidden: boolean, besides = ''): string =>
  `('${field}', ${hidden ? 'null::text' : `(${before})::text`}, ${hidden ? 'null::text' : `(${after})::text`}, ${before} is distinct from ${after}${besides})`

/** The cells of one fact that can differ, as a list of SQL values: field, before, after, differs. */
const cellsOf = (fact: FactTable, present: ReadonlySet<string>): readonly string[] => {
  const listed = broughtColumns(fact, present).filter(({ field }) => field !== null)
  const names = new Set(listed.map(({ name }) => name))
  // A code goes with its name: it is listed by itself only where the name stays.
  const besides = (named: string | undefined): string => (named !== undefined && names.has(named) ? ` and f.${named} is not distinct from r.${named}` : '')
  const cells = listed.map(({ name, field, named }) => cell(String(field), `f.${name}`, `r.${name}`, fact.hidden, besides(named)))
  const since = fact.since
  return since !== null && present.has(since.field) ? [...cells, cell(since.field, 'f.valid_from', `r.${since.column}`, fact.hidden)] : cells
}

/**
 * Rows that were written in this very transaction have no statistics yet: without this the planner takes them for a handful and compares each with each, for
 * minutes instead of a second.
 */
export const joinByHash = async (tx: Tx): Promise<void> => {
  await sql`set local enable_nestloop = off`.execute(tx)
}

/** What the import would change of people who are on the roster, cell by cell. Of a protected value only that it changes. */
export const findChanges = async (tx: Tx, given: Import): Promise<void> => {
  for (const fact of factTables) {
    const cells = cellsOf(fact, given.present)
    if (cells.length === 0) continue
    await sql`
      insert into people.import_change (agency_id, import_id, employee_id, field, row_number, before, after, hidden, kept, since)
      select r.agency_id, r.import_id, r.employee_id, c.field, r.row_number, c.before, c.after, ${fact.hidden}, coalesce(f.hand_verified, false), ${sinceOf(fact)}
        from protected.import_row r
        join people.name n on n.agency_id = ${given.agencyId} and n.employee_id = r.employee_id and n.is_open
        left join ${sql.table(fact.table)} f on f.agency_id = ${given.agencyId} and f.employee_id = r.employee_id and f.is_open
        cross join lateral (values ${sql.raw(cells.join(', '))}) c(field, before, after, differs)
       where r.agency_id = ${given.agencyId} and r.import_id = ${given.importId} and not r.is_new and c.differs`.execute(tx)
  }
}

const sinceOf = (fact: FactTable): RawBuilder<unknown> => (fact.since === null ? sql`null::date` : sql.raw(`r.${fact.since.column}`))

export type Counts = { readonly people_new: number; readonly people_changed: number; readonly cells_changed: number; readonly people_gone: number }

/** How many are new, changed, gone. Gone: on the roster, and in no row of the file, refused ones included. */
export const countDifferences = async (tx: Tx, agencyId: string, importId: string): Promise<Counts> => {
  const found = await sql<Counts>`
    select (select count(*) from protected.import_row r where ${isNew(agencyId, importId)})::integer as people_new,
           (select count(distinct employee_id) from people.import_change where agency_id = ${agencyId} and import_id = ${importId} and not kept)::integer as people_changed,
           (select count(*) from people.import_change where agency_id = ${agencyId} and import_id = ${importId} and not kept)::integer as cells_changed,
           (select count(*) from people.name n where ${isGone(agencyId, importId)})::integer as people_gone`.execute(tx)
  const [counts] = found.rows
  if (counts === undefined) throw new Error('Nothing was counted.')
  return counts
}

/** Of `protected.import_row r`: not on the roster now (also who was on it until an import was undone). */
export const isNew = (agencyId: string, importId: string): RawBuilder<boolean> => sql<boolean>`
  r.agency_id = ${agencyId} and r.import_id = ${importId}
  and (r.is_new or not exists (select 1 from people.name n where n.agency_id = ${agencyId} and n.employee_id = r.employee_id and n.is_open))`

/** Of `people.name n`: on the roster now and not in the file. */
export const isGone = (agencyId: string, importId: string): RawBuilder<boolean> => sql<boolean>`
  n.agency_id = ${agencyId} and n.is_open
  and not exists (select 1 from protected.import_row r where r.agency_id = ${agencyId} and r.import_id = ${importId} and r.employee_id = n.employee_id)
  and not exists (select 1 from people.import_refused x where x.agency_id = ${agencyId} and x.import_id = ${importId} and x.employee_id = n.employee_id)`
