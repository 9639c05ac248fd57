import { sql } from 'kysely'
import type { Tx } from '#platform/db/pools.ts'

export type RecoveryRow = {
  readonly id: string
  readonly personId: string
  readonly personName: string
  readonly reason: string
  readonly begunBy: string
  readonly begunName: string
  readonly begunAt: string
  readonly finishedAt: string | null
  readonly expiresAt: string
  readonly seenName: string | null
  readonly seenAt: string | null
}

/** The newest hundred, with what became of the code. Role: app. */
export const newestRecoveries = async (tx: Tx, agencyId: string): Promise<readonly RecoveryRow[]> =>
  (await sql<RecoveryRow>`
    select r.id, r.person_id as "personId", r.person_name as "personName", r.reason, r.begun_by as "begunBy", r.begun_name as "begunName", r.begun_at as "begunAt",
           i.used_at as "finishedAt", i.expires_at as "expiresAt", r.seen_name as "seenName", r.seen_at as "seenAt"
      from accounts.recovery r join platform.invitation i on i.id = r.invitation_id
     where r.agency_id = ${agencyId} order by r.begun_at desc, r.id limit 100`.execute(tx)).rows

export type NewRecovery = { readonly id: string; readonly personId: string; readonly personName: string; readonly invitationId: string; readonly reason: string; readonly by: string; readonly byName: string; readonly at: string }

export const insertRecovery = async (tx: Tx, agencyId: string, given: NewRecovery): Promise<void> => {
  await sql`
    insert into accounts.recovery (agency_id, id, person_id, person_name, invitation_id, reason, begun_by, begun_name, begun_at)
    values (${agencyId}, ${given.id}, ${given.personId}, ${given.personName}, ${given.invitationId}, ${given.reason}, ${given.by}, ${given.byName}, ${given.at})`.execute(tx)
}

/** Says once that it was seen, by another than who began it. */
export const markSeen = async (tx: Tx, agencyId: string, id: string, by: { readonly id: string; readonly name: string }, at: string): Promise<boolean> =>
  (await sql`
    update accounts.recovery set seen_by = ${by.id}, seen_name = ${by.name}, seen_at = ${at}
     where agency_id = ${agencyId} and id = ${id} and seen_by is null and begun_by <> ${by.id}`.execute(tx)).numAffectedRows === 1n

/** What nobody of the hr officers has seen yet, that this person did not begin. */
export const unseenBy = async (tx: Tx, agencyId: string, personId: string): Promise<readonly { readonly id: string; readonly personName: string; readonly begunName: string }[]> =>
  (await sql<{ id: string; personName: string; begunName: string }>`
    select id, person_name as "personName", begun_name as "begunName" from accounts.recovery
     where agency_id = ${agencyId} and seen_by is null and begun_by <> ${personId} order by begun_at desc limit 5`.execute(tx)).rows
