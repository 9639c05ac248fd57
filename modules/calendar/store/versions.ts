import { sql } from 'kysely'
import type { Tx } from '#platform/db/pools.ts'
import type { DayOff } from '../rules/day-off.ts'

export type CalendarVersion = {
  readonly id: string
  readonly year: number
  readonly week: readonly number[]
  readonly days: readonly DayOff[]
  readonly digest: string
  readonly basis: string
  readonly askedName: string
  readonly approvedName: string
  readonly madeAt: string
}

const columns = sql`id, year, week, days, digest, basis, asked_name as "askedName", approved_name as "approvedName", made_at as "madeAt"`

/** The newest version of every year, the years in order. Role: app. */
export const currentYears = async (tx: Tx, agencyId: string): Promise<readonly CalendarVersion[]> =>
  (await sql<CalendarVersion>`select distinct on (year) ${columns} from calendar.version where agency_id = ${agencyId} order by year, made_at desc, id desc`.execute(tx)).rows

/** Every version of a year, the newest first. */
export const versionsOfYear = async (tx: Tx, agencyId: string, year: number): Promise<readonly CalendarVersion[]> =>
  (await sql<CalendarVersion>`select ${columns} from calendar.version where agency_id = ${agencyId} and year = ${year} order by made_at desc, id desc limit 50`.execute(tx)).rows

export const insertVersion = async (tx: Tx, agencyId: string, given: CalendarVersion): Promise<void> => {
  await sql`
    insert into calendar.version (agency_id, id, year, week, days, digest, basis, asked_name, approved_name, made_at)
    values (${agencyId}, ${given.id}, ${given.year}, ${JSON.stringify(given.week)}::jsonb, ${JSON.stringify(given.days)}::jsonb, ${given.digest}, ${given.basis},
            ${given.askedName}, ${given.approvedName}, ${given.madeAt})`.execute(tx)
}

/** One year is changed by one act at a time. */
export const lockYear = async (tx: Tx, agencyId: string, year: number): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`calendar.version ${agencyId} ${year}`}, 0))`.execute(tx)
}

export type WaitingYear = { readonly approvalId: string; readonly year: number }

export const waitingYears = async (tx: Tx, agencyId: string, now: string): Promise<readonly WaitingYear[]> =>
  (
    await sql<WaitingYear>`
      select id as "approvalId", (convert_from(document, 'UTF8')::jsonb ->> 'year')::integer as year from approval.request
       where agency_id = ${agencyId} and state = 'asked' and expires_at > ${now} and kind = 'calendar.set' order by asked_at`.execute(tx)
  ).rows
