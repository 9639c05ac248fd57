import { sql } from 'kysely'
import type { Tx } from '#platform/db/pools.ts'
import type { PositionClass, PositionKind, Tier } from '../rules/position-class.ts'

export type Position = {
  readonly id: string
  readonly siasnId: string | null
  readonly name: string
  readonly kind: PositionKind
  readonly tier: Tier | null
  readonly pensionKey: string | null
  readonly basis: 'title' | 'person'
  readonly state: 'placed' | 'to_be_placed'
  readonly version: number
}

const columns = sql`p.id, p.siasn_id as "siasnId", f.name, f.kind, f.tier, f.pension_key as "pensionKey", f.basis, f.state, f.version`

/** Positions as they stand now: the given ones, or all of the agency. */
export const currentPositions = async (tx: Tx, agencyId: string, ids?: readonly string[]): Promise<readonly Position[]> => {
  const found = await sql<Position>`
    select ${columns}
      from organisation.position p
      join organisation.position_fact f on f.agency_id = p.agency_id and f.position_id = p.id
     where p.agency_id = ${agencyId} and f.agency_id = ${agencyId} and f.is_open
       ${ids === undefined ? sql`` : sql`and p.id = any(${[...ids]}::uuid[])`}
     order by f.name collate "id-x-icu", p.id`.execute(tx)
  return found.rows
}

export type PositionsWanted = { readonly agencyId: string; readonly words: readonly string[]; readonly state: 'all' | 'to_be_placed' | 'no_tier'; readonly after: string | undefined; readonly limit: number }

/** Positions by name. `words`: each must stand in the title, in any case; a nomenclature is searched whole, it has no column that row security would hide. */
export const positionsAfter = async (tx: Tx, wanted: PositionsWanted): Promise<readonly Position[]> => {
  const open = sql`f.agency_id = ${wanted.agencyId} and f.is_open`
  const words = wanted.words.map((word) => sql`and position(${word} in lower(f.name)) > 0`)
  const state = { all: sql``, to_be_placed: sql`and f.state = 'to_be_placed'`, no_tier: sql`and f.tier is null and f.pension_key is null` }[wanted.state]
  const after = wanted.after === undefined ? sql`` : sql`and (f.name, f.position_id) > (select g.name, g.position_id from organisation.position_fact g
     where g.agency_id = ${wanted.agencyId} and g.is_open and g.position_id = ${wanted.after})`
  const found = await sql<Position>`
    select ${columns}
      from organisation.position p
      join organisation.position_fact f on f.agency_id = p.agency_id and f.position_id = p.id
     where p.agency_id = ${wanted.agencyId} and ${open} ${sql.join(words, sql` `)} ${state} ${after}
     order by f.name, f.position_id limit ${wanted.limit}`.execute(tx)
  return found.rows
}

export type NewPosition = PositionClass & { readonly id: string; readonly siasnId: string | null; readonly name: string }

export const insertPositions = async (tx: Tx, agencyId: string, actId: string, at: string, positions: readonly NewPosition[]): Promise<void> => {
  if (positions.length === 0) return
  const list = JSON.stringify(positions)
  await sql`
    insert into organisation.position (agency_id, id, siasn_id, written_by, recorded_at)
    select ${agencyId}, (p->>'id')::uuid, p->>'siasnId', ${actId}, ${at} from jsonb_array_elements(${list}::jsonb) p`.execute(tx)
  await sql`
    insert into organisation.position_fact (agency_id, position_id, version, name, kind, tier, pension_key, basis, state, recorded_from, written_by)
    select ${agencyId}, (p->>'id')::uuid, 1, p->>'name', p->>'kind', p->>'tier', p->>'pensionKey', 'title', 'to_be_placed', ${at}, ${actId}
      from jsonb_array_elements(${list}::jsonb) p`.execute(tx)
}

export type PositionChange = PositionClass & { readonly positionId: string; readonly version: number }

/** A person says the class of a position: a correction, so the row that was open is closed and another stands in its place. */
export const changePosition = async (tx: Tx, agencyId: string, actId: string, at: string, change: PositionChange): Promise<boolean> => {
  const closed = await sql`
    update organisation.position_fact set recorded_to = ${at}, closed_by = ${actId}
     where agency_id = ${agencyId} and position_id = ${change.positionId} and version = ${change.version} and is_open`.execute(tx)
  if (closed.numAffectedRows !== 1n) return false
  await sql`
    insert into organisation.position_fact (agency_id, position_id, version, name, kind, tier, pension_key, basis, state, valid_from, recorded_from, written_by)
    select agency_id, position_id, version + 1, name, ${change.kind}, ${change.tier}, ${change.pensionKey}, 'person', 'placed', valid_from, ${at}, ${actId}
      from organisation.position_fact
     where agency_id = ${agencyId} and position_id = ${change.positionId} and version = ${change.version}`.execute(tx)
  return true
}
