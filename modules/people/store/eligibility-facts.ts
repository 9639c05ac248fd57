import { sql } from 'kysely'
import type { Tx } from '#platform/db/pools.ts'

/** The first day in service of each employee, where it is on record. */
export const firstDays = async (tx: Tx, agencyId: string, ids: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const found = await sql<{ id: string; day: string }>`
    select employee_id as id, coalesce(cpns_from, pns_from) as day from people.standing
     where agency_id = ${agencyId} and employee_id = any(${[...ids]}::uuid[]) and is_open
       and coalesce(cpns_from, pns_from) is not null`.execute(tx)
  return new Map(found.rows.map(({ id, day }) => [id, day]))
}

/** Role personal. Who is at most so many full years old on the day; nothing else of a birth date leaves this query. */
export const notOlderThan = async (tx: Tx, agencyId: string, ids: readonly string[], years: number, day: string): Promise<ReadonlyMap<string, boolean>> => {
  const found = await sql<{ id: string; within: boolean }>`
    select employee_id as id, birth_date + make_interval(years => ${years + 1}::int) > ${day}::date as within from protected.attribute
     where agency_id = ${agencyId} and employee_id = any(${[...ids]}::uuid[]) and is_open and birth_date is not null`.execute(tx)
  return new Map(found.rows.map(({ id, within }) => [id, within]))
}

/** Role personal. The employees of these numbers. */
export const byNip = async (tx: Tx, agencyId: string, nips: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const found = await sql<{ nip: string; id: string }>`
    select nip, employee_id as id from protected.identity
     where agency_id = ${agencyId} and nip = any(${[...nips]}) and is_open`.execute(tx)
  return new Map(found.rows.map(({ nip, id }) => [nip, id]))
}
