import { sql } from 'kysely'
import type { DoctorCheck } from '#platform/module.ts'
import { allPositions, unitTree } from '#modules/organisation/reads.ts'
import { factTables } from './store/fact-tables.ts'

const historyTables = ['people.history', 'protected.history']

/** Facts and histories carry no foreign keys (migrations/0001): these look for what one would have refused. */
const noOrphans: DoctorCheck = {
  promise: 'I-31',
  name: 'every fact and every history belongs to an employee and names the act that wrote it',
  as: 'personal',
  find: async (tx, agencyId) => {
    const broken: string[] = []
    for (const table of [...factTables.map((fact) => fact.table), ...historyTables]) {
      const orphans = await sql<{ count: number }>`
        select count(*)::integer as count from ${sql.table(table)} f
         where f.agency_id = ${agencyId}
           and (not exists (select 1 from people.employee e where e.agency_id = ${agencyId} and e.id = f.employee_id)
             or not exists (select 1 from people.act a where a.agency_id = ${agencyId} and a.id = f.written_by)
             or (f.closed_by is not null and not exists (select 1 from people.act a where a.agency_id = ${agencyId} and a.id = f.closed_by)))`.execute(tx)
      const count = orphans.rows[0]?.count ?? 0
      if (count > 0) broken.push(`${count} rows of ${table} belong to no employee or to no act`)
    }
    return broken
  },
}

const oneOpenRow: DoctorCheck = {
  promise: 'I-31',
  name: 'of every fact of an employee one row is open at most',
  as: 'personal',
  find: async (tx, agencyId) => {
    const broken: string[] = []
    for (const { table } of factTables) {
      const doubles = await sql<{ employee_id: string }>`
        select employee_id from ${sql.table(table)} where agency_id = ${agencyId} and is_open
         group by employee_id having count(*) > 1 limit 5`.execute(tx)
      for (const row of doubles.rows) broken.push(`${table} has two open rows of the employee ${row.employee_id}`)
    }
    return broken
  },
}

const numberAndTail: DoctorCheck = {
  promise: 'I-17',
  name: 'lists show the last three digits of the number that is recorded, and everybody who is listed has one',
  as: 'personal',
  find: async (tx, agencyId) => {
    const differing = await sql<{ employee_id: string }>`
      select n.employee_id from people.name n
        left join protected.identity i on i.agency_id = ${agencyId} and i.employee_id = n.employee_id and i.is_open
       where n.agency_id = ${agencyId} and n.is_open and (i.nip is null or right(i.nip, 3) <> n.nip_tail) limit 5`.execute(tx)
    return differing.rows.map((row) => `The list shows other digits than the number of the employee ${row.employee_id}`)
  },
}

const placesAreThere: DoctorCheck = {
  promise: 'I-31',
  name: 'everybody is placed in units and positions that exist',
  as: 'personal',
  find: async (tx, agencyId) => {
    const ctx = { tx, agency: { id: agencyId, code: '', name: '', timeZone: '' } }
    const known = [...(await unitTree(ctx)).keys(), ...(await allPositions(ctx)).map(({ id }) => id)]
    const lost = await sql<{ count: number }>`
      select count(*)::integer as count from people.placement where agency_id = ${agencyId} and recorded_to is null
        and (unit_id <> all(${known}::uuid[]) or position_id <> all(${known}::uuid[]))`.execute(tx)
    const count = lost.rows[0]?.count ?? 0
    return count === 0 ? [] : [`${count} placements name a unit or a position that is not there`]
  },
}

const exceptionsStand: DoctorCheck = {
  promise: 'I-12',
  name: 'every exception to the superior names two employees, and no two hold at once',
  as: 'personal',
  find: async (tx, agencyId) => {
    const lost = await sql<{ id: string }>`
      select x.id from people.superior_exception x where x.agency_id = ${agencyId}
         and (select count(*) from people.employee e where e.agency_id = ${agencyId} and e.id in (x.employee_id, x.superior_id)) <> 2`.execute(tx)
    const double = await sql<{ employee_id: string }>`
      select distinct x.employee_id from people.superior_exception x
        join people.superior_exception y on y.agency_id = ${agencyId} and y.employee_id = x.employee_id and y.id > x.id and y.recorded_to is null
         and daterange(x.valid_from, x.valid_to) && daterange(y.valid_from, y.valid_to)
       where x.agency_id = ${agencyId} and x.recorded_to is null`.execute(tx)
    return [
      ...lost.rows.map(({ id }) => `The exception ${id} names somebody who is no employee`),
      ...double.rows.map(({ employee_id }) => `The employee ${employee_id} has two exceptions at once`),
    ]
  },
}

const correctionsStand: DoctorCheck = {
  promise: 'I-31',
  name: 'every correction has its evidence',
  as: 'personal',
  find: async (tx, agencyId) => {
    const bare = await sql<{ id: string }>`
      select c.id from people.correction c where c.agency_id = ${agencyId}
         and not exists (select 1 from files.file f where f.agency_id = ${agencyId} and f.id = c.evidence_id)`.execute(tx)
    return bare.rows.map(({ id }) => `The correction ${id} has lost its evidence`)
  },
}

export const peopleDoctor: readonly DoctorCheck[] = [noOrphans, oneOpenRow, numberAndTail, placesAreThere, exceptionsStand, correctionsStand]
