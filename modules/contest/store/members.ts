import type { Tx } from '#platform/db/pools.ts'
import { asJson } from './as-json.ts'

export type MemberPart = 'entrant' | 'coauthor' | 'mentor'

const columns = [
  'id',
  'entry_id as entryId',
  'ordinal',
  'part',
  'member_agency_id as memberAgencyId',
  'employee_id as employeeId',
  'person_id as personId',
  'name',
  'unit_name as unit',
  'snapshot',
  'confirmed_at as confirmedAt',
] as const

const members = (tx: Tx, agencyId: string) => tx.selectFrom('contest.member').select(columns).where('agency_id', '=', agencyId)
type Raw = Awaited<ReturnType<ReturnType<typeof members>['execute']>>[number]
const typed = (row: Raw) => ({ ...row, part: row.part as MemberPart, snapshot: row.snapshot as Readonly<Record<string, string>> })
export type MemberRow = ReturnType<typeof typed>

/** Members of each entry, entrant first; mentors stand last. */
export const membersOf = async (tx: Tx, agencyId: string, entryIds: readonly string[]): Promise<ReadonlyMap<string, readonly MemberRow[]>> => {
  const found = new Map<string, MemberRow[]>(entryIds.map((id) => [id, []]))
  if (entryIds.length === 0) return found
  const rows = await members(tx, agencyId).where('entry_id', 'in', [...entryIds]).orderBy('entry_id').orderBy('ordinal').execute()
  for (const row of rows) found.get(row.entryId)?.push(typed(row))
  return found
}

/** Entries of the stage that name this person as an author and wait for their word (I-14). */
export const unconfirmedOf = async (tx: Tx, agencyId: string, stageId: string, personId: string) =>
  await tx
    .selectFrom('contest.member as m')
    .innerJoin('contest.entry as e', (join) => join.onRef('e.agency_id', '=', 'm.agency_id').onRef('e.id', '=', 'm.entry_id'))
    .select(['e.id as entryId'])
    .where('m.agency_id', '=', agencyId)
    .where('e.agency_id', '=', agencyId)
    .where('e.stage_id', '=', stageId)
    .where('e.version', '>', 0)
    .where('m.person_id', '=', personId)
    .where('m.part', '!=', 'mentor')
    .where('m.confirmed_at', 'is', null)
    .execute()

/** Is this person the author of any entry of the agency? The gate asks it; an act then looks at its own entry. */
export const isAuthor = async (tx: Tx, agencyId: string, personId: string): Promise<boolean> => {
  const row = await tx.selectFrom('contest.member').select('id').where('agency_id', '=', agencyId).where('person_id', '=', personId).where('part', '!=', 'mentor').limit(1).executeTakeFirst()
  return row !== undefined
}

export type NewMember = {
  readonly id: string
  readonly entryId: string
  readonly stageId: string
  readonly ordinal: number
  readonly part: MemberPart
  readonly employeeId: string
  readonly personId: string
  readonly name: string
  readonly unit: string
  readonly snapshot: Readonly<Record<string, string>>
}

export const insertMembers = async (tx: Tx, agencyId: string, given: readonly NewMember[]): Promise<void> => {
  if (given.length === 0) return
  await tx
    .insertInto('contest.member')
    .values(
      given.map((member) => ({
        agency_id: agencyId,
        id: member.id,
        entry_id: member.entryId,
        stage_id: member.stageId,
        ordinal: member.ordinal,
        part: member.part,
        member_agency_id: agencyId,
        employee_id: member.employeeId,
        person_id: member.personId,
        name: member.name,
        unit_name: member.unit,
        snapshot: asJson(member.snapshot),
      })),
    )
    .execute()
}

export const changeMember = async (
  tx: Tx,
  agencyId: string,
  memberId: string,
  change: Partial<{ confirmed_at: string | null; ordinal: number; name: string; unit_name: string }>,
): Promise<void> => {
  await tx.updateTable('contest.member').set(change).where('agency_id', '=', agencyId).where('id', '=', memberId).execute()
}

/** The list of authors changed: every one is asked anew (docs/bundle.md, section 7.2). */
export const forgetConfirmations = async (tx: Tx, agencyId: string, entryId: string): Promise<void> => {
  await tx.updateTable('contest.member').set({ confirmed_at: null }).where('agency_id', '=', agencyId).where('entry_id', '=', entryId).execute()
}

export const deleteMember = async (tx: Tx, agencyId: string, memberId: string): Promise<void> => {
  await tx.deleteFrom('contest.member').where('agency_id', '=', agencyId).where('id', '=', memberId).execute()
}

/** The sent entry of the stage that has this person as an author. */
export const entryOfAuthor = async (tx: Tx, agencyId: string, stageId: string, personId: string): Promise<string | undefined> => {
  const row = await tx
    .selectFrom('contest.member as m')
    .innerJoin('contest.entry as e', (join) => join.onRef('e.agency_id', '=', 'm.agency_id').onRef('e.id', '=', 'm.entry_id'))
    .select('e.id')
    .where('m.agency_id', '=', agencyId)
    .where('e.agency_id', '=', agencyId)
    .where('m.stage_id', '=', stageId)
    .where('m.person_id', '=', personId)
    .where('m.part', '!=', 'mentor')
    .where('e.version', '>', 0)
    .orderBy('m.ordinal')
    .limit(1)
    .executeTakeFirst()
  return row?.id
}
