import { sql } from 'kysely'
import type { Tx } from '#platform/db/pools.ts'
import type { KnownUnit } from '../rules/plan-units.ts'
import type { Unit } from '../rules/tree.ts'

const said = sql.raw('head_title, echelon_id, top_siasn_id, leader_siasn_id')

/** Every unit of the agency as it stands now. A regency has some hundreds: they are read whole and the tree is walked in memory. */
export const currentUnits = async (tx: Tx, agencyId: string): Promise<readonly Unit[]> => {
  const found = await sql<Unit>`
    select u.id, f.name, u.siasn_id as "siasnId", f.parent_id as "parentId", f.state, f.version
      from organisation.unit u
      join organisation.unit_fact f on f.agency_id = u.agency_id and f.unit_id = u.id
     where u.agency_id = ${agencyId} and f.agency_id = ${agencyId} and f.is_open
     order by f.name collate "id-x-icu", u.id`.execute(tx)
  return found.rows
}

/** The same with what the unit reference said of each. */
export const knownUnits = async (tx: Tx, agencyId: string): Promise<readonly KnownUnit[]> => {
  const found = await sql<KnownUnit>`
    select u.id, f.name, u.siasn_id as "siasnId", f.parent_id as "parentId", f.state, f.version, f.head_title as "headTitle", f.echelon_id as "echelonId",
           f.top_siasn_id as "topSiasnId", f.leader_siasn_id as "leaderSiasnId"
      from organisation.unit u
      join organisation.unit_fact f on f.agency_id = u.agency_id and f.unit_id = u.id
     where u.agency_id = ${agencyId} and f.agency_id = ${agencyId} and f.is_open
     order by u.id`.execute(tx)
  return found.rows
}

/** Everybody who led a unit since a day, by their SIASN ids, in the time that is recorded. */
export const leadersSince = async (tx: Tx, agencyId: string, since: string) => {
  const found = await sql<{ unitId: string; siasnId: string; from: string | null; to: string | null }>`
    select unit_id as "unitId", leader_siasn_id as "siasnId", valid_from as "from", valid_to as "to" from organisation.unit_fact
     where agency_id = ${agencyId} and recorded_to is null and leader_siasn_id is not null and (valid_to is null or valid_to > ${since}::date)`.execute(tx)
  return found.rows
}

/** The units as they were known at a moment: a query over recorded times, nothing is stored for it. */
export const unitsKnownAt = async (tx: Tx, agencyId: string, at: string): Promise<readonly Unit[]> => {
  const found = await sql<Unit>`
    select u.id, f.name, u.siasn_id as "siasnId", f.parent_id as "parentId", f.state, f.version
      from organisation.unit u
      join organisation.unit_fact f on f.agency_id = u.agency_id and f.unit_id = u.id
     where u.agency_id = ${agencyId} and f.agency_id = ${agencyId} and f.valid_to is null
       and f.recorded_from < ${at} and (f.recorded_to is null or f.recorded_to >= ${at})
     order by f.name collate "id-x-icu", u.id`.execute(tx)
  return found.rows
}

export type NewUnit = { readonly id: string; readonly siasnId: string | null; readonly name: string; readonly parentId: string | null; readonly state: Unit['state']; readonly reference?: Reference }

export const insertUnits = async (tx: Tx, agencyId: string, actId: string, at: string, units: readonly NewUnit[]): Promise<void> => {
  if (units.length === 0) return
  const list = JSON.stringify(units)
  await sql`
    insert into organisation.unit (agency_id, id, siasn_id, written_by, recorded_at)
    select ${agencyId}, (u->>'id')::uuid, u->>'siasnId', ${actId}, ${at} from jsonb_array_elements(${list}::jsonb) u`.execute(tx)
  await sql`
    insert into organisation.unit_fact (agency_id, unit_id, version, name, parent_id, state, ${said}, recorded_from, written_by)
    select ${agencyId}, (u->>'id')::uuid, 1, u->>'name', (u->>'parentId')::uuid, u->>'state', u#>>'{reference,headTitle}', u#>>'{reference,echelonId}',
           u#>>'{reference,topSiasnId}', u#>>'{reference,leaderSiasnId}', ${at}, ${actId}
      from jsonb_array_elements(${list}::jsonb) u`.execute(tx)
}

/** What the unit reference says besides name and place; a change by hand leaves it as it was. */
export type Reference = Pick<KnownUnit, 'headTitle' | 'echelonId' | 'topSiasnId' | 'leaderSiasnId'>
export type UnitChange = {
  readonly unitId: string
  readonly name: string
  readonly parentId: string | null
  /** To be placed: nobody said where it stands, so it has no beginning there either. */
  readonly state?: Unit['state']
  readonly validFrom: string
  readonly version: number
  readonly reference?: Reference
}

/**
 * What becomes true of a unit from a day on: the row that was open is closed in recorded time, a copy of it ends on that day, and the new one
 * begins. False when somebody else changed it since `version` (I-30).
 */
export const changeUnit = async (tx: Tx, agencyId: string, actId: string, at: string, change: UnitChange): Promise<boolean> => {
  const closed = await sql`
    update organisation.unit_fact set recorded_to = ${at}, closed_by = ${actId}
     where agency_id = ${agencyId} and unit_id = ${change.unitId} and version = ${change.version} and is_open`.execute(tx)
  if (closed.numAffectedRows !== 1n) return false
  const old = sql`from organisation.unit_fact where agency_id = ${agencyId} and unit_id = ${change.unitId} and version = ${change.version}`
  await sql`
    insert into organisation.unit_fact (agency_id, unit_id, version, name, parent_id, state, ${said}, valid_from, valid_to, recorded_from, written_by)
    select agency_id, unit_id, version + 1, name, parent_id, state, ${said}, valid_from, ${change.validFrom}::date, ${at}, ${actId}
      ${old} and state = 'placed' and (valid_from is null or valid_from < ${change.validFrom}::date)`.execute(tx)
  const { state = 'placed', reference } = change
  const now = reference === undefined ? said : sql`${reference.headTitle}::text, ${reference.echelonId}::text, ${reference.topSiasnId}::text, ${reference.leaderSiasnId}::text`
  await sql`
    insert into organisation.unit_fact (agency_id, unit_id, version, name, parent_id, state, ${said}, valid_from, recorded_from, written_by)
    select agency_id, unit_id, version + 2, ${change.name}, ${change.parentId}::uuid, ${state}, ${now}, ${state === 'placed' ? change.validFrom : null}::date, ${at}, ${actId}::uuid
      ${old}`.execute(tx)
  return true
}
