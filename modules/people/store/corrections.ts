import { sql } from 'kysely'
import type { Tx } from '#platform/db/pools.ts'
import type { CorrectionField } from '../rules/correction-fields.ts'

export type CorrectionRow = {
  readonly id: string
  readonly employeeId: string
  readonly field: CorrectionField
  readonly claim: string
  readonly evidenceId: string
  readonly state: 'asked' | 'accepted' | 'refused'
  readonly askedBy: string
  readonly askedAt: string
  readonly answer: string | null
  readonly answeredBy: string | null
  readonly answeredAt: string | null
  readonly version: number
}

/** Role personal. Corrections, those that wait first, then the newest: of some employees, one by its id, or of the agency. */
export const corrections = async (tx: Tx, agencyId: string, given: { readonly employees?: readonly string[]; readonly id?: string }): Promise<readonly CorrectionRow[]> => {
  const found = await sql<CorrectionRow>`
    select id, employee_id as "employeeId", field, claim, evidence_id as "evidenceId", state, asked_by as "askedBy", asked_at as "askedAt", answer, answered_by as "answeredBy",
           answered_at as "answeredAt", row_version as "version"
      from people.correction where agency_id = ${agencyId}
       ${given.employees === undefined ? sql`` : sql`and employee_id = any(${[...given.employees]}::uuid[])`} ${given.id === undefined ? sql`` : sql`and id = ${given.id}`}
     order by (state = 'asked') desc, asked_at desc, id limit 200`.execute(tx)
  return found.rows
}

export const insertCorrection = async (tx: Tx, agencyId: string, row: Pick<CorrectionRow, 'id' | 'employeeId' | 'field' | 'claim' | 'evidenceId' | 'askedBy' | 'askedAt'>): Promise<void> => {
  await sql`
    insert into people.correction (agency_id, id, employee_id, field, claim, evidence_id, state, asked_by, asked_at)
    values (${agencyId}, ${row.id}, ${row.employeeId}, ${row.field}, ${row.claim}, ${row.evidenceId}, 'asked', ${row.askedBy}, ${row.askedAt})`.execute(tx)
}

/** False when it was answered by now. */
export const answerCorrection = async (tx: Tx, agencyId: string, id: string, version: number, given: { readonly state: 'accepted' | 'refused'; readonly answer: string; readonly by: string; readonly at: string }): Promise<boolean> => {
  const done = await sql`
    update people.correction set state = ${given.state}, answer = ${given.answer}, answered_by = ${given.by}, answered_at = ${given.at}, row_version = row_version + 1
     where agency_id = ${agencyId} and id = ${id} and row_version = ${version} and state = 'asked'`.execute(tx)
  return done.numAffectedRows === 1n
}

/** How many wait: of the people in some units, or of everybody. Role app. */
export const waitingCorrections = async (tx: Tx, agencyId: string, units: readonly string[] | undefined): Promise<number> => {
  const found = await sql<{ count: number }>`
    select count(*)::integer as count from people.correction c
     where c.agency_id = ${agencyId} and c.state = 'asked'
       ${units === undefined ? sql`` : sql`and exists (select 1 from people.placement p where p.agency_id = ${agencyId} and p.employee_id = c.employee_id and p.is_open and p.unit_id = any(${[...units]}::uuid[]))`}`.execute(tx)
  return found.rows[0]?.count ?? 0
}
