import { sql } from 'kysely'
import type { Tx } from '#platform/db/pools.ts'

export type EmployeeRow = {
  readonly id: string
  readonly personId: string
  readonly name: string
  readonly nipTail: string
  readonly unitId: string | null
  readonly positionId: string | null
  readonly kind: string | null
  readonly legalPositionId: string | null
  readonly legalPosition: string | null
  readonly grade: string | null
}

/** Employees as they stand now, without anything protected. Those of another agency, and those of an undone import, are not found. */
export const currentEmployees = async (tx: Tx, agencyId: string, ids: readonly string[]): Promise<readonly EmployeeRow[]> => {
  const found = await sql<EmployeeRow>`
    select e.id, e.person_id as "personId", n.name, n.nip_tail as "nipTail", p.unit_id as "unitId", p.position_id as "positionId",
           s.kind, s.legal_position_id as "legalPositionId", s.legal_position as "legalPosition", r.grade
      from people.employee e
      join people.name n on n.agency_id = ${agencyId} and n.employee_id = e.id and n.is_open
      left join people.placement p on p.agency_id = ${agencyId} and p.employee_id = e.id and p.is_open
      left join people.standing s on s.agency_id = ${agencyId} and s.employee_id = e.id and s.is_open
      left join people.rank r on r.agency_id = ${agencyId} and r.employee_id = e.id and r.is_open
     where e.agency_id = ${agencyId} and e.id = any(${[...ids]}::uuid[])`.execute(tx)
  return found.rows
}

/** The employees that a person is in this agency: one, save where a roster named the same human twice. Oldest first. */
export const employeesOfPerson = async (tx: Tx, agencyId: string, personId: string): Promise<readonly string[]> => {
  const found = await sql<{ id: string }>`
    select e.id from people.employee e
      join people.name n on n.agency_id = ${agencyId} and n.employee_id = e.id and n.is_open
     where e.agency_id = ${agencyId} and e.person_id = ${personId} order by e.id`.execute(tx)
  return found.rows.map((row) => row.id)
}
