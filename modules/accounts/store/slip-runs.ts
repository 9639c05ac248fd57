import { sql } from 'kysely'
import type { Tx } from '#platform/db/pools.ts'
import type { SlipRun } from '../contract/slips.ts'

export type RunRow = Omit<SlipRun, 'mine'> & { readonly madeBy: string; readonly movedAt: string }

const columns = sql`id, unit_name as "unitName", state, slips, printed, in_use as "inUse", named, with_role as "withRole", made_by as "madeBy", made_name as "madeName",
  begun_at as "begunAt", moved_at as "movedAt", expires_at as "expiresAt"`

/** The newest fifty; `by`: of this person alone. */
export const newestRuns = async (tx: Tx, agencyId: string, by: string | null): Promise<readonly RunRow[]> =>
  (await sql<RunRow>`select ${columns} from accounts.slip_run where agency_id = ${agencyId} ${by === null ? sql`` : sql`and made_by = ${by}`} order by begun_at desc, id limit 50`.execute(tx)).rows

export type NewRun = { readonly id: string; readonly unitId: string | null; readonly unitName: string | null; readonly units: readonly string[] | null; readonly byAdministrator: boolean; readonly by: string; readonly byName: string; readonly at: string }

export const insertRun = async (tx: Tx, agencyId: string, run: NewRun): Promise<void> => {
  await sql`
    insert into accounts.slip_run (agency_id, id, unit_id, unit_name, units, state, by_administrator, made_by, made_name, begun_at, moved_at)
    values (${agencyId}, ${run.id}, ${run.unitId}, ${run.unitName}, ${run.units === null ? null : [...run.units]}::uuid[], 'waiting', ${run.byAdministrator}, ${run.by}, ${run.byName}, ${run.at}, ${run.at})`.execute(tx)
}

export type WaitingRun = { readonly id: string; readonly units: readonly string[] | null; readonly byAdministrator: boolean; readonly madeBy: string }

/** Locked: two servers never make the same slips twice. Undefined when somebody took it up. */
export const takeUpRun = async (tx: Tx, agencyId: string, id: string): Promise<WaitingRun | undefined> =>
  (await sql<WaitingRun>`
    select id, units, by_administrator as "byAdministrator", made_by as "madeBy" from accounts.slip_run
     where agency_id = ${agencyId} and id = ${id} and state = 'waiting' for update`.execute(tx)).rows[0]

export type Counted = { readonly slips: number; readonly inUse: number; readonly named: number; readonly withRole: number; readonly expiresAt: string }

export const startPrinting = async (tx: Tx, agencyId: string, id: string, at: string, counted: Counted): Promise<void> => {
  await sql`
    update accounts.slip_run set state = 'printing', slips = ${counted.slips}, in_use = ${counted.inUse}, named = ${counted.named}, with_role = ${counted.withRole},
           expires_at = ${counted.expiresAt}, moved_at = ${at}, row_version = row_version + 1
     where agency_id = ${agencyId} and id = ${id}`.execute(tx)
}

export const tellPrinted = async (tx: Tx, agencyId: string, id: string, at: string, printed: number): Promise<void> => {
  await sql`update accounts.slip_run set printed = ${printed}, moved_at = ${at} where agency_id = ${agencyId} and id = ${id} and state = 'printing'`.execute(tx)
}

export const layReady = async (tx: Tx, agencyId: string, id: string, at: string, sheets: Buffer): Promise<void> => {
  await sql`
    update accounts.slip_run set state = 'ready', printed = slips, sheets = ${sheets}, moved_at = ${at}, row_version = row_version + 1
     where agency_id = ${agencyId} and id = ${id} and state = 'printing'`.execute(tx)
}

export const breakRun = async (tx: Tx, agencyId: string, id: string, at: string): Promise<void> => {
  await sql`update accounts.slip_run set state = 'broken', moved_at = ${at}, row_version = row_version + 1 where agency_id = ${agencyId} and id = ${id} and state in ('waiting', 'printing')`.execute(tx)
}

/** Gives the sealed sheets to their maker and forgets them, in one statement: of two who ask at once one has them. */
export const takeSheets = async (tx: Tx, agencyId: string, id: string, by: string, at: string): Promise<Buffer | undefined> =>
  (await sql<{ sheets: Buffer }>`
    with held as (select sheets from accounts.slip_run where agency_id = ${agencyId} and id = ${id} and made_by = ${by} and state = 'ready' for update)
    update accounts.slip_run r set state = 'taken', sheets = null, moved_at = ${at}, row_version = r.row_version + 1 from held
     where r.agency_id = ${agencyId} and r.id = ${id} and r.state = 'ready'
    returning held.sheets`.execute(tx)).rows[0]?.sheets

/** The codes ended: sheets that nobody took are forgotten. */
export const forgetSheets = async (tx: Tx, agencyId: string, id: string, at: string): Promise<void> => {
  await sql`update accounts.slip_run set state = 'taken', sheets = null, moved_at = ${at}, row_version = row_version + 1 where agency_id = ${agencyId} and id = ${id} and state = 'ready'`.execute(tx)
}
