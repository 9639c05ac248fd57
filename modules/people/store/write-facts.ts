import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '#platform/db/pools.ts'
import { broughtColumns, type FactTable } from './fact-tables.ts'

/** An import that is being applied: `day` is the day on which a change without a TMT was seen. */
export type Applied = { readonly agencyId: string; readonly importId: string; readonly present: ReadonlySet<string>; readonly at: string; readonly day: string }

const staged = (given: Applied): RawBuilder<unknown> => sql`r.agency_id = ${given.agencyId} and r.import_id = ${given.importId}`
const openFact = (fact: FactTable, given: Applied): RawBuilder<unknown> =>
  sql`${sql.table(fact.table)} f on f.agency_id = ${given.agencyId} and f.employee_id = r.employee_id and f.is_open`
const list = (fact: FactTable, prefix = ''): RawBuilder<unknown> => sql.raw(fact.columns.map(({ name }) => prefix + name).join(', '))
const holdsSomething = (fact: FactTable): RawBuilder<unknown> => sql.raw(`num_nonnulls(${fact.columns.map(({ name }) => `r.${name}`).join(', ')}) > 0`)

/** The first row of a fact: of people who are new, and of those who had none that is open (it numbers on where others were closed). */
export const writeFirstFacts = async (tx: Tx, fact: FactTable, given: Applied): Promise<void> => {
  const since = fact.since === null ? sql`null::date` : sql.raw(`r.${fact.since.column}`)
  await sql`
    insert into ${sql.table(fact.table)} (agency_id, employee_id, version, ${list(fact)}, valid_from, recorded_from, written_by)
    select r.agency_id, r.employee_id, 1, ${list(fact, 'r.')}, ${since}, ${given.at}, r.import_id
      from protected.import_row r where ${staged(given)} and r.is_new and ${holdsSomething(fact)}`.execute(tx)
  await sql`
    insert into ${sql.table(fact.table)} (agency_id, employee_id, version, ${list(fact)}, valid_from, recorded_from, written_by)
    select r.agency_id, r.employee_id,
           coalesce((select max(m.version) from ${sql.table(fact.table)} m where m.agency_id = ${given.agencyId} and m.employee_id = r.employee_id), 0) + 1,
           ${list(fact, 'r.')}, ${since}, ${given.at}, r.import_id
      from protected.import_row r left join ${openFact(fact, given)}
     where ${staged(given)} and not r.is_new and f.employee_id is null and ${holdsSomething(fact)}`.execute(tx)
}

/**
 * A fact that differs from the file. Two cases, both without overwriting:
 * succession (the file's TMT is later, or it gives none and the content differs): the open row is closed in recorded time, a copy of it ends where the new one begins;
 * correction (the TMT is not later): the open row is closed, and the new one stands in its place.
 * Rows verified by hand are left as they are (I-31).
 */
export const writeChangedFacts = async (tx: Tx, fact: FactTable, given: Applied): Promise<void> => {
  const brought = broughtColumns(fact, given.present).map(({ name }) => name)
  const sinceGiven = fact.since !== null && given.present.has(fact.since.field)
  if (brought.length === 0 && !sinceGiven) return
  const differs = sql.raw(brought.length === 0 ? 'false' : `(${brought.map((name) => `f.${name} is distinct from r.${name}`).join(' or ')})`)
  const since = sinceGiven ? sql.raw(`r.${fact.since?.column}`) : sql`null::date`
  const moved = sinceGiven ? sql`f.valid_from is distinct from ${since}` : sql`false`
  const begins = sql`coalesce(${since}, ${given.day}::date)`
  await sql`
    with changed as (
      select f.employee_id, f.version, ${differs} and (f.valid_from is null or ${begins} > f.valid_from) as succeeds, ${begins} as begins,
             f.valid_from as began, ${since} as since, ${sql.raw(fact.columns.map(({ name }) => `f.${name} as old_${name}`).join(', '))},
             ${sql.raw(fact.columns.map(({ name }) => (brought.includes(name) ? `r.${name} as new_${name}` : `f.${name} as new_${name}`)).join(', '))}
        from protected.import_row r join ${openFact(fact, given)}
       where ${staged(given)} and not r.is_new and not f.hand_verified and (${differs} or ${moved})
    ), closed as (
      update ${sql.table(fact.table)} t set recorded_to = ${given.at}, closed_by = ${given.importId} from changed c
       where t.agency_id = ${given.agencyId} and t.employee_id = c.employee_id and t.version = c.version
    ), ended as (
      insert into ${sql.table(fact.table)} (agency_id, employee_id, version, ${list(fact)}, valid_from, valid_to, recorded_from, written_by)
      select ${given.agencyId}::uuid, employee_id, version + 1, ${list(fact, 'old_')}, began, begins, ${given.at}, ${given.importId}::uuid from changed where succeeds
    )
    insert into ${sql.table(fact.table)} (agency_id, employee_id, version, ${list(fact)}, valid_from, recorded_from, written_by)
    select ${given.agencyId}::uuid, employee_id, version + 2, ${list(fact, 'new_')}, case when succeeds then begins else coalesce(since, began) end, ${given.at}, ${given.importId}::uuid
      from changed`.execute(tx)
}
