import { sql } from 'kysely'
import type { DoctorCheck } from '#platform/module.ts'

const sheetsGone: DoctorCheck = {
  promise: 'I-42',
  name: 'printed slips whose codes ended are kept nowhere',
  as: 'app',
  find: async (tx, agencyId) => {
    const left = await sql<{ id: string }>`
      select r.id from accounts.slip_run r
       where r.agency_id = ${agencyId} and r.sheets is not null
         and exists (select 1 from due.task t where t.agency_id = ${agencyId} and t.kind = 'accounts.slips.forget' and t.subject = r.id and t.done_at is not null)`.execute(tx)
    return left.rows.map(({ id }) => `The sheets of the slips ${id} are still there`)
  },
}

const recoveriesApart: DoctorCheck = {
  promise: 'I-10',
  name: 'new access was begun by somebody else than its owner, seen by a third, and its code was made then',
  as: 'app',
  find: async (tx, agencyId) => {
    const broken = await sql<{ id: string }>`
      select r.id from accounts.recovery r
        left join platform.invitation i on i.id = r.invitation_id and i.agency_id = r.agency_id and i.made_by = r.begun_by
       where r.agency_id = ${agencyId} and (i.id is null or r.begun_by = r.person_id or r.seen_by = r.begun_by)`.execute(tx)
    return broken.rows.map(({ id }) => `The new access ${id} does not stand on a code that its officer made`)
  },
}

export const accountsDoctor: readonly DoctorCheck[] = [sheetsGone, recoveriesApart]
