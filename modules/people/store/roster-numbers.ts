import { sql } from 'kysely'
import type { Tx } from '#platform/db/pools.ts'

export type NumberedPerson = { readonly personId: string; readonly name: string; readonly nip: string; readonly unitId: string | null; readonly legalPositionId: string | null }

/** Role personal: everybody with an employee number, in the units given or in all; in the order of lists. The number is for digests, never for a page (I-17). */
export const numberedPeople = async (tx: Tx, agencyId: string, units: readonly string[] | null): Promise<readonly NumberedPerson[]> => {
  const found = await sql<NumberedPerson>`
    select e.person_id as "personId", n.name, i.nip, p.unit_id as "unitId", s.legal_position_id as "legalPositionId"
      from people.employee e
      join people.name n on n.agency_id = ${agencyId} and n.employee_id = e.id and n.is_open
      join protected.identity i on i.agency_id = ${agencyId} and i.employee_id = e.id and i.is_open
      left join people.placement p on p.agency_id = ${agencyId} and p.employee_id = e.id and p.is_open
      left join people.standing s on s.agency_id = ${agencyId} and s.employee_id = e.id and s.is_open
     where e.agency_id = ${agencyId} ${units === null ? sql`` : sql`and p.unit_id = any(${[...units]}::uuid[])`}
     order by n.sort_name, e.id`.execute(tx)
  return found.rows
}
