import { sql } from 'kysely'
import type { Instant } from '../clock/instant.ts'
import type { Tx } from '../db/pools.ts'
import { type AccessCode, isRole, isSeat } from '../face/access-codes.ts'
import type { Module } from '../module.ts'

/**
 * What this person holds in the agency at this moment: roles granted, seats in any process, relations that can exist.
 * Read at every request, never cached: losing a role takes effect on the next one (I-37). A code opens the whole agency, so a
 * role granted for less is none here, except the officer of units, whose reads ask for the units themselves, and a role for one
 * process (I-10) in a request about that very process: `processes` are the ids that the request's address names.
 */
export const codesHeld = async (
  tx: Tx,
  modules: readonly Module[],
  agencyId: string,
  personId: string,
  now: Instant,
  processes: readonly string[] = [],
): Promise<readonly AccessCode[]> => {
  const rows = await sql<{ code: string }>`
    select role as code from access.granted
     where agency_id = ${agencyId} and person_id = ${personId} and from_at <= ${now}
       and (to_at is null or to_at > ${now}) and ended_at is null
       and (scope = 'agency' or (scope = 'unit' and role = 'unit_officer') or (scope = 'process' and scope_id = any(${[...processes]}::uuid[])))
    union
    select seat from access.seat
     where agency_id = ${agencyId} and person_id = ${personId} and from_at <= ${now} and (to_at is null or to_at > ${now})`.execute(tx)
  const codes = new Set<AccessCode>(['signed_in'])
  for (const { code } of rows.rows) if (isRole(code) || isSeat(code)) codes.add(code)
  for (const module of modules) {
    if (module.relations === undefined) continue
    for (const code of await module.relations(tx, agencyId, personId)) codes.add(code)
  }
  return [...codes]
}
