import { sql } from 'kysely'
import type { Tx } from '#platform/db/pools.ts'
import type { Unit } from '../rules/tree.ts'

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

export type NewUnit = { readonly id: string; readonly siasnId: string | null; readonly name: string; readonly parentId: string | null; readonly state: Unit['state'] }

export const insertUnits = async (tx: Tx, agencyId: string, actId: string, at: string, units: readonly NewUnit[]): Promise<void> => {
  if (units.length === 0) return
  const list = JSON.stringify(units)
  await sql`
    insert into organisation.unit (agency_id, id, siasn_id, written_by, recorded_at)
    select ${agencyId}, (u->>'id')::uuid, u->>'siasnId', ${actId}, ${at} from jsonb_array_elements(${list}::jsonb) u`.execute(tx)
  await sql`
    insert into organisation.unit_fact (agency_id, unit_id, version, name, parent_id, state, recorded_from, written_by)
    select ${agencyId}, (u->>'id')::uuid, 1, u->>'name', (u->>'parentId')::uuid, u->>'state', ${at}, ${actId}
      from jsonb_array_elements(${list}::jsonb) u`.execute(tx)
}

export type UnitChange = { readonly unitId: string; readonly name: string; readonly parentId: string | null; readonly validFrom: string; readonly version: number }

/**
 * What becomes true of a unit from a day on: the row that was open is closed in recorded time, a copy of it ends on that day, and the new one
 * begins. False when somebody else changed it since `version` (I-30).
 */
export const changeUnit = async (tx: Tx, agencyId: string, actId: string, at: string, change: UnitChange): Promise<boolean> => {
  const closed = await sql`
    update organisation.unit_fact set recorded_to = ${at}, closed_by = ${actId}
     where agency_id = ${agencyId} and unit_id = ${change.unitId} and version = ${change.version} and is_open`.execute(tx)
  if (closed.numAffectedRows !== 1n) return false
  await sql`
    insert into organisation.unit_fact (agency_id, unit_id, version, name, parent_id, state, valid_from, valid_to, recorded_from, written_by)
    select agency_id, unit_id, version + 1, name, parent_id, state, valid_from, ${change.validFrom}::date, ${at}, ${actId}
      from organisation.unit_fact
     where agency_id = ${agencyId} and unit_id = ${change.unitId} and version = ${change.version} and state = 'placed'
       and (valid_from is null or valid_from < ${change.validFrom}::date)`.execute(tx)
  await sql`
    insert into organisation.unit_fact (agency_id, unit_id, version, name, parent_id, state, valid_from, recorded_from, written_by)
    values (${agencyId}, ${change.unitId}, ${change.version + 2}, ${change.name}, ${change.parentId}, 'placed', ${change.validFrom}, ${at}, ${actId})`.execute(tx)
  return true
}
