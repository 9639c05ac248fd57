import { sql } from 'kysely'
import type { DoctorCheck } from '#platform/module.ts'

/** Terms are counted by the calendar: every version is word for word what two people approved and the chain of the agency keeps. */
const calendarInLedger: DoctorCheck = {
  promise: 'I-10',
  name: 'every year of the calendar is what two people approved',
  as: 'app',
  find: async (tx, agencyId) => {
    const found = await sql<{ what: string }>`
      select 'The calendar of ' || v.year || ' (' || v.id || ') is not what two people approved' as what from calendar.version v
       where v.agency_id = ${agencyId} and not exists (
         select 1 from ledger.entry e
           join ledger.opening o on o.agency_id = e.agency_id and o.chain = e.chain and o.seq = e.seq and o.part = 'calendar'
           cross join lateral (select convert_from(o.content, 'UTF8')::jsonb as said) c
           join approval.request a on a.agency_id = e.agency_id and a.id = (c.said ->> 'request')::uuid and a.state = 'approved' and a.asked_by <> a.decided_by
          where e.agency_id = ${agencyId} and e.chain = 'agency' and e.kind = 'calendar.set' and c.said ->> 'version' = v.id::text
            and c.said -> 'days' = v.days and c.said -> 'week' = v.week and (c.said ->> 'year')::integer = v.year and c.said ->> 'digest' = v.digest)`.execute(tx)
    return found.rows.map(({ what }) => what)
  },
}

export const calendarDoctor: readonly DoctorCheck[] = [calendarInLedger]
