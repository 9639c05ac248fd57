import { sql } from 'kysely'
import type { Tx } from '#platform/db/pools.ts'
import type { UnitPlan } from '../rules/plan-units.ts'
import type { UnitRow } from '../rules/unit-columns.ts'

export type UnitImportState = 'staged' | 'applied' | 'abandoned' | 'undone'
export type UnitImportRow = {
  readonly id: string
  readonly fileName: string
  readonly fileSha: string
  readonly state: UnitImportState
  readonly rows: readonly UnitRow[]
  readonly plan: UnitPlan | null
  readonly digest: string
  readonly stagedBy: string
  readonly stagedAt: string
  readonly appliedAt: string | null
  readonly setAside: number
  readonly version: number
}

const columns = sql`id, file_name as "fileName", file_sha as "fileSha", state, rows, plan, digest, staged_by as "stagedBy", staged_at as "stagedAt",
  applied_at as "appliedAt", set_aside as "setAside", row_version as "version"`

export const findUnitImport = async (tx: Tx, agencyId: string, id: string): Promise<UnitImportRow | undefined> =>
  (await sql<UnitImportRow>`select ${columns} from organisation.unit_import where agency_id = ${agencyId} and id = ${id}`.execute(tx)).rows[0]

export const newestUnitImports = async (tx: Tx, agencyId: string): Promise<readonly Omit<UnitImportRow, 'rows' | 'plan'>[]> =>
  (
    await sql<UnitImportRow>`
      select id, file_name as "fileName", file_sha as "fileSha", state, digest, staged_by as "stagedBy", staged_at as "stagedAt", applied_at as "appliedAt",
             set_aside as "setAside", row_version as "version"
        from organisation.unit_import where agency_id = ${agencyId} order by staged_at desc, id limit 50`.execute(tx)
  ).rows

export const unitImportOfFile = async (tx: Tx, agencyId: string, fileId: string): Promise<string | undefined> =>
  (await sql<{ id: string }>`select id from organisation.unit_import where agency_id = ${agencyId} and file_id = ${fileId}`.execute(tx)).rows[0]?.id

export type NewUnitImport = { readonly id: string; readonly fileId: string | null; readonly fileName: string; readonly sha256: string; readonly by: string; readonly at: string; readonly rows: readonly UnitRow[]; readonly digest: string }

export const insertUnitImport = async (tx: Tx, agencyId: string, given: NewUnitImport): Promise<void> => {
  await sql`
    insert into organisation.unit_import (agency_id, id, file_id, file_name, file_sha, state, rows, digest, staged_by, staged_at)
    values (${agencyId}, ${given.id}, ${given.fileId}, ${given.fileName}, ${given.sha256}, 'staged', ${JSON.stringify(given.rows)}::jsonb, ${given.digest}, ${given.by}, ${given.at})`.execute(tx)
}

export type UnitImportChange = { readonly state: UnitImportState; readonly plan?: UnitPlan; readonly appliedAt?: string; readonly setAside?: number }

/** Moves an import on from a state; false when it is in another by now (I-30). */
export const changeUnitImport = async (tx: Tx, agencyId: string, id: string, from: UnitImportState, change: UnitImportChange): Promise<boolean> => {
  const plan = change.plan === undefined ? null : JSON.stringify(change.plan)
  const done = await sql`
    update organisation.unit_import
       set state = ${change.state}, plan = coalesce(${plan}::jsonb, plan), applied_at = coalesce(${change.appliedAt ?? null}, applied_at),
           set_aside = coalesce(${change.setAside ?? null}, set_aside), row_version = row_version + 1
     where agency_id = ${agencyId} and id = ${id} and state = ${from}`.execute(tx)
  return done.numAffectedRows === 1n
}

/** The tree is changed by one act at a time: whoever applies or undoes an import holds this until the end of the transaction. */
export const lockTree = async (tx: Tx, agencyId: string): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`organisation.unit ${agencyId}`}, 0))`.execute(tx)
}

/** The names of units on which something later stands: rows of the import that a later act closed, and units of later acts below units that the import made. */
export const unitsBuiltUpon = async (tx: Tx, agencyId: string, importId: string): Promise<readonly string[]> => {
  const found = await sql<{ name: string }>`
    select f.name from organisation.unit_fact f
     where f.agency_id = ${agencyId} and f.written_by = ${importId} and f.closed_by is not null and f.closed_by <> ${importId}
    union
    select f.name from organisation.unit u
      join organisation.unit_fact f on f.agency_id = ${agencyId} and f.parent_id = u.id and f.recorded_to is null and f.written_by <> ${importId}
     where u.agency_id = ${agencyId} and u.written_by = ${importId}
     order by 1`.execute(tx)
  return found.rows.map(({ name }) => name)
}

/** The units that the import made, by id and name. */
export const unitsMadeBy = async (tx: Tx, agencyId: string, importId: string): Promise<ReadonlyMap<string, string>> => {
  const found = await sql<{ id: string; name: string }>`
    select u.id, f.name from organisation.unit u
      join organisation.unit_fact f on f.agency_id = ${agencyId} and f.unit_id = u.id and f.is_open
     where u.agency_id = ${agencyId} and u.written_by = ${importId}`.execute(tx)
  return new Map(found.rows.map(({ id, name }) => [id, name]))
}

/** Closes what the import wrote and writes anew what it closed: both stay on record. */
export const undoUnitFacts = async (tx: Tx, agencyId: string, importId: string, actId: string, at: string): Promise<void> => {
  const all = sql.raw('name, parent_id, state, head_title, echelon_id, top_siasn_id, leader_siasn_id, valid_from, valid_to')
  await sql`
    update organisation.unit_fact set recorded_to = ${at}, closed_by = ${actId}
     where agency_id = ${agencyId} and written_by = ${importId} and recorded_to is null`.execute(tx)
  await sql`
    insert into organisation.unit_fact (agency_id, unit_id, version, ${all}, recorded_from, written_by)
    select f.agency_id, f.unit_id, (select max(m.version) from organisation.unit_fact m where m.agency_id = ${agencyId} and m.unit_id = f.unit_id) + 1, ${all}, ${at}, ${actId}::uuid
      from organisation.unit_fact f where f.agency_id = ${agencyId} and f.closed_by = ${importId}`.execute(tx)
}
