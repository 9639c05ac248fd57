import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '#platform/db/pools.ts'

/** What the directory is asked for. `units`: the chosen unit with everything below it; `codes`: legal positions that count as active. */
export type Wanted = {
  readonly agencyId: string
  /** What was known before this moment; undefined: what is known now. */
  readonly knownAt?: string | undefined
  readonly terms: readonly (readonly [from: string, end: string])[]
  readonly nipTail: string | undefined
  readonly employees: readonly string[] | undefined
  readonly units: readonly string[] | undefined
  readonly positionId: string | undefined
  readonly kind: string | undefined
  readonly active: { readonly is: boolean; readonly codes: readonly string[] } | undefined
}

export type DirectoryRow = {
  readonly id: string
  readonly name: string
  readonly frontTitle: string | null
  readonly backTitle: string | null
  readonly nipTail: string
  readonly unitId: string | null
  readonly positionId: string | null
  readonly kind: string | null
  readonly legalPositionId: string | null
  readonly legalPosition: string | null
}

/** The row of a fact that is open, or that was open in what was known before a moment: a query over recorded times, nothing is stored for it. */
const open = (alias: string, agencyId: string, knownAt?: string): RawBuilder<unknown> => {
  const row = sql.raw(alias)
  if (knownAt === undefined) return sql`${row}.agency_id = ${agencyId} and ${row}.is_open`
  return sql`${row}.agency_id = ${agencyId} and ${row}.valid_to is null and ${row}.recorded_from < ${knownAt} and (${row}.recorded_to is null or ${row}.recorded_to >= ${knownAt})`
}

/** Prefixes of words with leakproof comparisons only: row security then leaves the index of words usable. */
const conditions = (wanted: Wanted): readonly RawBuilder<unknown>[] => [
  open('n', wanted.agencyId, wanted.knownAt),
  ...wanted.terms.map(
    ([from, end]) =>
      sql`n.employee_id in (select w.employee_id from people.word w where w.agency_id = ${wanted.agencyId} and w.word >= ${from} and w.word < ${end})`,
  ),
  ...(wanted.nipTail === undefined ? [] : [sql`n.nip_tail = ${wanted.nipTail}`]),
  ...(wanted.employees === undefined ? [] : [sql`n.employee_id = any(${[...wanted.employees]}::uuid[])`]),
  ...(wanted.units === undefined ? [] : [sql`p.unit_id = any(${[...wanted.units]}::uuid[])`]),
  ...(wanted.positionId === undefined ? [] : [sql`p.position_id = ${wanted.positionId}`]),
  ...(wanted.kind === undefined ? [] : [sql`s.kind = ${wanted.kind}`]),
  ...(wanted.active === undefined ? [] : [activeIs(wanted.active.is, wanted.active.codes)]),
]

/** Two spellings that the planner can estimate: few are inactive, and it must know. */
const activeIs = (active: boolean, codes: readonly string[]): RawBuilder<unknown> =>
  active
    ? sql`(s.legal_position_id is null or s.legal_position_id = any(${[...codes]}::text[]))`
    : sql`(s.legal_position_id is not null and s.legal_position_id <> all(${[...codes]}::text[]))`

const from = ({ agencyId, knownAt }: Wanted): RawBuilder<unknown> => sql`
  people.name n
  left join people.placement p on ${open('p', agencyId, knownAt)} and p.employee_id = n.employee_id
  left join people.standing s on ${open('s', agencyId, knownAt)} and s.employee_id = n.employee_id`

/** `after`: the last employee of the page before. A name has no place in an address, so only the id travels. */
export const directoryAfter = async (tx: Tx, wanted: Wanted, after: string | undefined, limit: number): Promise<readonly DirectoryRow[]> => {
  const keyset = after === undefined ? [] : [sql`(n.sort_name, n.employee_id) > (${(await sortNameOf(tx, wanted, after)) ?? ''}, ${after}::uuid)`]
  const found = await sql<DirectoryRow>`
    select n.employee_id as id, n.name, n.front_title as "frontTitle", n.back_title as "backTitle", n.nip_tail as "nipTail",
           p.unit_id as "unitId", p.position_id as "positionId", s.kind, s.legal_position_id as "legalPositionId", s.legal_position as "legalPosition"
      from ${from(wanted)}
     where ${sql.join([...conditions(wanted), ...keyset], sql` and `)}
     order by n.sort_name, n.employee_id limit ${limit}`.execute(tx)
  return found.rows
}

const sortNameOf = async (tx: Tx, { agencyId, knownAt }: Wanted, id: string): Promise<string | undefined> => {
  const found = await sql<{ sortName: string }>`select n.sort_name as "sortName" from people.name n where ${open('n', agencyId, knownAt)} and n.employee_id = ${id}`.execute(tx)
  return found.rows[0]?.sortName
}

export const directoryCount = async (tx: Tx, wanted: Wanted): Promise<number> => {
  const found = await sql<{ count: number }>`
    select count(*)::integer as count from ${from(wanted)} where ${sql.join(conditions(wanted), sql` and `)}`.execute(tx)
  return found.rows[0]?.count ?? 0
}

export const countPerUnit = async (tx: Tx, agencyId: string, codes: readonly string[]) => {
  const found = await sql<{ unitId: string; count: number }>`
    select p.unit_id as "unitId", count(*)::integer as count
      from people.placement p
      join people.standing s on ${open('s', agencyId)} and s.employee_id = p.employee_id
     where ${open('p', agencyId)} and p.unit_id is not null and (s.legal_position_id is null or s.legal_position_id = any(${[...codes]}::text[]))
     group by p.unit_id`.execute(tx)
  return found.rows
}

/** Who bears this whole number now. Runs as jenjang_personal. */
export const employeesByNip = async (tx: Tx, agencyId: string, nip: string): Promise<readonly string[]> => {
  const found = await sql<{ id: string }>`select i.employee_id as id from protected.identity i where ${open('i', agencyId)} and i.nip = ${nip}`.execute(tx)
  return found.rows.map(({ id }) => id)
}
