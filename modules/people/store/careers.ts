import { sql } from 'kysely'
import type { Tx } from '#platform/db/pools.ts'

/** The rows of an employee's facts as they are recorded now, newest first: also those that are past. */
const times = sql`valid_from as "validFrom", valid_to as "validTo", recorded_from as "recordedFrom", recorded_to as "recordedTo", written_by as "writtenBy", hand_verified as "handVerified"`
/** `knownAt`: the rows that were recorded before that moment and not closed by then. */
const of = (agencyId: string, employeeId: string, knownAt?: string) =>
  sql`where agency_id = ${agencyId} and employee_id = ${employeeId}
    and ${knownAt === undefined ? sql`recorded_to is null` : sql`recorded_from < ${knownAt} and (recorded_to is null or recorded_to >= ${knownAt})`} order by valid_from desc nulls last, version desc`

export type Times = {
  readonly validFrom: string | null
  readonly validTo: string | null
  readonly recordedFrom: string
  readonly recordedTo: string | null
  readonly writtenBy: string
  readonly handVerified: boolean
}
type Text = string | null
export type PlacementRow = Times & { readonly unitId: Text; readonly positionId: Text; readonly assignment: string }
export type RankRow = Times & { readonly grade: Text; readonly serviceYears: Text; readonly serviceMonths: Text }
export type EducationRow = Times & { readonly level: Text; readonly major: Text; readonly school: Text; readonly graduated: Text }
export type StandingRow = Times & {
  readonly kind: string
  readonly legalPosition: Text
  readonly employmentType: Text
  readonly cpnsFrom: Text
  readonly pnsFrom: Text
  readonly homeAgency: Text
  readonly workAgency: Text
}

export const placementsOf = async (tx: Tx, agencyId: string, id: string, knownAt?: string): Promise<readonly PlacementRow[]> =>
  (await sql<PlacementRow>`select unit_id as "unitId", position_id as "positionId", assignment, ${times} from people.placement ${of(agencyId, id, knownAt)}`.execute(tx)).rows

export const ranksOf = async (tx: Tx, agencyId: string, id: string, knownAt?: string): Promise<readonly RankRow[]> =>
  (await sql<RankRow>`select grade, service_years as "serviceYears", service_months as "serviceMonths", ${times} from people.rank ${of(agencyId, id, knownAt)}`.execute(tx)).rows

export const educationsOf = async (tx: Tx, agencyId: string, id: string, knownAt?: string): Promise<readonly EducationRow[]> =>
  (await sql<EducationRow>`select level, major, school, graduated, ${times} from people.education ${of(agencyId, id, knownAt)}`.execute(tx)).rows

export const standingsOf = async (tx: Tx, agencyId: string, id: string, knownAt?: string): Promise<readonly StandingRow[]> =>
  (
    await sql<StandingRow>`
      select kind, legal_position as "legalPosition", employment_type as "employmentType", cpns_from as "cpnsFrom", pns_from as "pnsFrom",
             home_agency as "homeAgency", work_agency as "workAgency", ${times}
        from people.standing ${of(agencyId, id, knownAt)}`.execute(tx)
  ).rows

/** The acts that wrote facts, by id, with the file of an import. */
export const actsById = async (tx: Tx, agencyId: string, ids: readonly string[]) => {
  const found = await sql<{ id: string; kind: string; at: string; fileName: string | null }>`
    select a.id, a.kind, a.at, coalesce(i.file_name, h.file_name) as "fileName"
      from people.act a
      left join people.history_import h on h.agency_id = ${agencyId} and h.id = a.import_id
      left join people.import i on i.agency_id = ${agencyId} and i.id = a.import_id
     where a.agency_id = ${agencyId} and a.id = any(${[...new Set(ids)]}::uuid[]) order by a.at desc`.execute(tx)
  return found.rows
}
