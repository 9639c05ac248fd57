import { sql } from 'kysely'
import type { Tx } from '#platform/db/pools.ts'
import type { AccessCode } from '#platform/face/access-codes.ts'

/**
 * Which relations a person can hold at all in the agency: whoever is an employee here is somebody's self and may be an author. Who stands above whom is a question
 * about two people, which the action asks (reads.ts); the gate only lets employees as far as the question.
 */
export const peopleRelations = async (tx: Tx, agencyId: string, personId: string): Promise<readonly AccessCode[]> => {
  const found = await sql<{ one: number }>`
    select 1 as one from people.employee e where e.agency_id = ${agencyId} and e.person_id = ${personId} limit 1`.execute(tx)
  return found.rows.length === 0 ? [] : ['self', 'author', 'superior', 'unit_head']
}
