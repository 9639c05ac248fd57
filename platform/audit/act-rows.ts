import { sql } from 'kysely'
import type { Context } from '../http/context.ts'

/** One act as its row says it. `code` is who acted in this chain, `person` the one behind the code (null for the system). */
export type ActRow = { readonly chain: string; readonly seq: number; readonly kind: string; readonly digest: string; readonly bytes: Buffer; readonly recorded: string; readonly code: string; readonly person: string | null }

type Filters = { readonly chain?: string | undefined; readonly person?: string | undefined; /** Leaves out what others did in processes in which this person has a seat. */ readonly apart?: string | undefined; readonly kind?: string | undefined; readonly day?: string | undefined; readonly after?: Place | undefined; readonly limit: number }
type Place = { readonly recorded: string; readonly chain: string; readonly seq: number }

// A canonical entry begins with its actor: {"actor":"0123456789abcdef", ... The index entry_actor (0006) cuts the code out the same way.
const code = sql`substring(e.bytes from 11 for 16)`
const columns = sql`e.chain, e.seq, e.kind, e.digest, e.bytes, e.recorded,
  case when convert_from(${code}, 'UTF8') ~ '^[0-9a-f]{16}$' then convert_from(${code}, 'UTF8') else 'system' end as code, a.person_id as person`
const withActor = sql`from ledger.entry e left join ledger.actor a on a.agency_id = e.agency_id and a.chain = e.chain and a.code = convert_from(${code}, 'UTF8')`

/** Acts of the agency, newest first, one page after another by key. */
export const findActs = async ({ tx, agency }: Context, { chain, person, apart, kind, day, after, limit }: Filters): Promise<readonly ActRow[]> => {
  const rows = await sql<ActRow>`
    select ${columns} ${withActor}
     where e.agency_id = ${agency.id}
       ${chain === undefined ? sql`` : sql`and e.chain = ${chain}`}
       ${kind === undefined ? sql`` : sql`and e.kind = ${kind}`}
       ${person === undefined ? sql`` : sql`and (e.chain, ${code}) in (select own.chain, own.code::bytea from ledger.actor own where own.agency_id = ${agency.id} and own.person_id = ${person})`}
       ${apart === undefined ? sql`` : sql`and (a.person_id = ${apart} or not exists (select from access.seat s where s.agency_id = ${agency.id} and s.process_id::text = e.chain and s.person_id = ${apart}))`}
       ${day === undefined ? sql`` : sql`and e.recorded >= ${day}::date::timestamp at time zone ${agency.timeZone} and e.recorded < (${day}::date + 1)::timestamp at time zone ${agency.timeZone}`}
       ${after === undefined ? sql`` : sql`and (e.recorded, e.chain, e.seq) < (${after.recorded}, ${after.chain}, ${after.seq})`}
     order by e.recorded desc, e.chain desc, e.seq desc
     limit ${limit}`.execute(tx)
  return rows.rows
}

export const findAct = async ({ tx, agency }: Context, chain: string, seq: number): Promise<ActRow | undefined> =>
  (await sql<ActRow>`select ${columns} ${withActor} where e.agency_id = ${agency.id} and e.chain = ${chain} and e.seq = ${seq}`.execute(tx)).rows[0]

/** Who acted, as the act itself keeps it: the name and the codes held at that moment. Erased names are absent. */
export const namesOf = async ({ tx, agency }: Context, acts: readonly ActRow[]): Promise<ReadonlyMap<string, { readonly name: string; readonly codes: readonly string[] }>> => {
  if (acts.length === 0) return new Map()
  const rows = await sql<{ chain: string; seq: number; content: Buffer }>`
    select chain, seq, content from ledger.opening_personal
     where agency_id = ${agency.id} and part = 'actor'
       and (chain, seq) in (select * from unnest(${acts.map((act) => act.chain)}::text[], ${acts.map((act) => act.seq)}::bigint[]))`.execute(tx)
  return new Map(rows.rows.map((row) => [`${row.chain} ${row.seq}`, JSON.parse(row.content.toString('utf8')) as { name: string; codes: string[] }]))
}

/** The chains that hold acts of this person, or all; with the kinds of these acts. */
export const findChains = async ({ tx, agency }: Context, person: string | undefined): Promise<readonly { readonly chain: string; readonly entries: number; readonly recorded: string }[]> =>
  (
    await sql<{ chain: string; entries: number; recorded: string }>`
      select h.chain, h.seq as entries, h.recorded from ledger.head h
       where h.agency_id = ${agency.id} and h.seq > 0
         ${person === undefined ? sql`` : sql`and exists (select from ledger.actor own where own.agency_id = h.agency_id and own.chain = h.chain and own.person_id = ${person})`}
       order by h.recorded desc, h.chain
       limit 500`.execute(tx)
  ).rows

/** Every kind of act that the ledger of the agency holds: one step through the index per kind. */
export const findKinds = async ({ tx, agency }: Context): Promise<readonly string[]> =>
  (
    await sql<{ kind: string }>`
      with recursive kinds as (
        (select kind from ledger.entry where agency_id = ${agency.id} order by kind limit 1)
        union all
        select (select e.kind from ledger.entry e where e.agency_id = ${agency.id} and e.kind > kinds.kind order by e.kind limit 1) from kinds where kinds.kind is not null)
      select kind from kinds where kind is not null`.execute(tx)
  ).rows.map(({ kind }) => kind)
