import { sql } from 'kysely'
import type { Tx } from '#platform/db/pools.ts'
import type { EntryFile } from '../rules/entry-complete.ts'
import type { EntryState, Work } from '../rules/work.ts'
import { asJson } from './as-json.ts'

const columns = [
  'e.id',
  'e.stage_id as stageId',
  'e.state',
  'e.entered_by as enteredBy',
  'e.row_version as version',
  'e.draft_work as draftWork',
  'e.draft_files as draftFiles',
  'e.draft_members as draftMembers',
  'e.version as number',
  'e.members_since as membersSince',
  'e.unsent',
  'e.received_at as receivedAt',
  'e.check_reason as checkReason',
  'e.checked_at as checkedAt',
  'e.checked_name as checkedName',
  'c.code as category',
] as const

const entries = (tx: Tx, agencyId: string) =>
  tx
    .selectFrom('contest.entry as e')
    .innerJoin('contest.category as c', (join) => join.onRef('c.agency_id', '=', 'e.agency_id').onRef('c.id', '=', 'e.category_id'))
    .select(columns)
    .where('e.agency_id', '=', agencyId)
    .where('c.agency_id', '=', agencyId)

type Raw = Awaited<ReturnType<ReturnType<typeof entries>['execute']>>[number]

const typed = (row: Raw) => ({
  ...row,
  state: row.state as EntryState,
  enteredBy: row.enteredBy as 'entrant' | 'clerk',
  draftWork: row.draftWork as Work,
  draftFiles: row.draftFiles as unknown as readonly EntryFile[],
  draftMembers: row.draftMembers as unknown as NamedMembers,
})
/** Employees named beside the entrant. */
export type NamedMembers = { readonly coauthors: readonly string[]; readonly mentors: readonly string[] }

export type EntryRow = ReturnType<typeof typed>

export const findEntry = async (tx: Tx, agencyId: string, stageId: string, entryId: string): Promise<EntryRow | undefined> => {
  const row = await entries(tx, agencyId).where('e.stage_id', '=', stageId).where('e.id', '=', entryId).executeTakeFirst()
  return row === undefined ? undefined : typed(row)
}

/** The entry that this employee entered, or that a clerk entered for them. */
export const findOwnEntry = async (tx: Tx, agencyId: string, stageId: string, employeeId: string): Promise<EntryRow | undefined> => {
  const row = await entries(tx, agencyId)
    .innerJoin('contest.member as m', (join) => join.onRef('m.agency_id', '=', 'e.agency_id').onRef('m.entry_id', '=', 'e.id'))
    .where('m.agency_id', '=', agencyId)
    .where('e.stage_id', '=', stageId)
    .where('m.employee_id', '=', employeeId)
    .where('m.part', '=', 'entrant')
    .executeTakeFirst()
  return row === undefined ? undefined : typed(row)
}

export type EntryFilter = { readonly state: EntryState | undefined; readonly search: string | undefined; readonly after: string | undefined; readonly limit: number }

export const listEntries = async (tx: Tx, agencyId: string, stageId: string, filter: EntryFilter): Promise<readonly EntryRow[]> => {
  const rows = await entries(tx, agencyId)
    .where('e.stage_id', '=', stageId)
    .$if(filter.state !== undefined, (query) => query.where('e.state', '=', filter.state ?? ''))
    .$if(filter.after !== undefined, (query) => query.where('e.id', '>', filter.after ?? ''))
    .$if(filter.search !== undefined, (query) =>
      query.where(
        sql<boolean>`exists (select 1 from contest.member m where m.agency_id = ${agencyId} and m.entry_id = e.id and m.name ilike ${`%${(filter.search ?? '').replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`})`,
      ),
    )
    .orderBy('e.id')
    .limit(filter.limit)
    .execute()
  return rows.map(typed)
}

export const entriesIn = async (tx: Tx, agencyId: string, stageId: string, state: EntryState): Promise<readonly EntryRow[]> => {
  const rows = await entries(tx, agencyId).where('e.stage_id', '=', stageId).where('e.state', '=', state).orderBy('e.id').execute()
  return rows.map(typed)
}

export const categoryId = async (tx: Tx, agencyId: string, contestId: string, code: string): Promise<string | undefined> => {
  const row = await tx
    .selectFrom('contest.category')
    .select('id')
    .where('agency_id', '=', agencyId)
    .where('contest_id', '=', contestId)
    .where('code', '=', code)
    .executeTakeFirst()
  return row?.id
}

export const addCategories = async (tx: Tx, agencyId: string, contestId: string, given: readonly { readonly id: string; readonly code: string }[]): Promise<void> => {
  await tx
    .insertInto('contest.category')
    .values(given.map(({ id, code }) => ({ agency_id: agencyId, id, contest_id: contestId, code })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export type NewEntry = {
  readonly id: string
  readonly contestId: string
  readonly stageId: string
  readonly categoryId: string
  readonly enteredBy: 'entrant' | 'clerk'
  readonly work: Work
  readonly files: readonly EntryFile[]
  readonly members: NamedMembers
  readonly createdAt: string
}

export const insertEntry = async (tx: Tx, agencyId: string, given: NewEntry): Promise<void> => {
  await tx
    .insertInto('contest.entry')
    .values({
      agency_id: agencyId,
      id: given.id,
      contest_id: given.contestId,
      stage_id: given.stageId,
      category_id: given.categoryId,
      kind: 'person',
      state: 'draft',
      entered_by: given.enteredBy,
      draft_work: asJson(given.work),
      draft_files: asJson(given.files),
      draft_members: asJson(given.members),
      created_at: given.createdAt,
    })
    .execute()
}

/** Saves what is being written, if nobody saved since it was read (I-30). */
export const saveEntryDraft = async (tx: Tx, agencyId: string, entry: Pick<EntryRow, 'id'>, seen: number, draft: { work: Work; files: readonly EntryFile[]; members: NamedMembers; categoryId: string }): Promise<number | undefined> => {
  const done = await tx
    .updateTable('contest.entry')
    .set({ draft_work: asJson(draft.work), draft_files: asJson(draft.files), draft_members: asJson(draft.members), category_id: draft.categoryId, unsent: true, row_version: seen + 1 })
    .where('agency_id', '=', agencyId)
    .where('id', '=', entry.id)
    .where('row_version', '=', seen)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n ? seen + 1 : undefined
}

export type SentVersion = {
  readonly entryId: string
  readonly number: number
  readonly work: Work
  readonly files: readonly EntryFile[]
  readonly sentBy: string
  readonly by: 'entrant' | 'clerk'
  readonly receivedAt: string
  readonly seq: number
  readonly digest: string
}

export const insertVersion = async (tx: Tx, agencyId: string, given: SentVersion): Promise<void> => {
  await tx
    .insertInto('contest.entry_version')
    .values({
      agency_id: agencyId,
      entry_id: given.entryId,
      number: given.number,
      work: asJson(given.work),
      files: asJson(given.files),
      sent_by: given.sentBy,
      by: given.by,
      received_at: given.receivedAt,
      seq: given.seq,
      digest: given.digest,
    })
    .execute()
}

export const markSent = async (tx: Tx, agencyId: string, entry: Pick<EntryRow, 'id'>, seen: number, sent: { number: number; membersSince: number; receivedAt: string }): Promise<boolean> => {
  const done = await tx
    .updateTable('contest.entry')
    .set({ state: 'sent', version: sent.number, members_since: sent.membersSince, unsent: false, received_at: sent.receivedAt, row_version: seen + 1 })
    .where('agency_id', '=', agencyId)
    .where('id', '=', entry.id)
    .where('row_version', '=', seen)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

export const markChecked = async (
  tx: Tx,
  agencyId: string,
  entry: Pick<EntryRow, 'id'>,
  seen: number,
  check: { readonly state: 'accepted' | 'returned' | 'rejected'; readonly reason: string; readonly at: string; readonly by: { readonly id: string; readonly name: string } },
): Promise<boolean> => {
  const done = await tx
    .updateTable('contest.entry')
    .set({ state: check.state, check_reason: check.reason, checked_at: check.at, checked_by: check.by.id, checked_name: check.by.name, row_version: seen + 1 })
    .where('agency_id', '=', agencyId)
    .where('id', '=', entry.id)
    .where('row_version', '=', seen)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

const version = (row: { work: unknown; files: unknown; number: number; receivedAt: string; by: string; seq: number; digest: string; entryId: string }) => ({
  ...row,
  work: row.work as Work,
  files: row.files as readonly EntryFile[],
  by: row.by as 'entrant' | 'clerk',
})

const versionColumns = ['entry_id as entryId', 'number', 'work', 'files', 'by', 'received_at as receivedAt', 'seq', 'digest'] as const

export const versionsOf = async (tx: Tx, agencyId: string, entryId: string) => {
  const rows = await tx
    .selectFrom('contest.entry_version')
    .select(versionColumns)
    .where('agency_id', '=', agencyId)
    .where('entry_id', '=', entryId)
    .orderBy('number')
    .execute()
  return rows.map(version)
}

/** The last version of each entry: the one that counts. */
export const lastVersions = async (tx: Tx, agencyId: string, entryIds: readonly string[]) => {
  if (entryIds.length === 0) return new Map<string, ReturnType<typeof version>>()
  const rows = await tx
    .selectFrom('contest.entry_version')
    .distinctOn('entry_id')
    .select(versionColumns)
    .where('agency_id', '=', agencyId)
    .where('entry_id', 'in', [...entryIds])
    .orderBy('entry_id')
    .orderBy('number', 'desc')
    .execute()
  return new Map(rows.map((row) => [row.entryId, version(row)]))
}

export const countEntries = async (tx: Tx, agencyId: string, stageId: string): Promise<ReadonlyMap<EntryState, number>> => {
  const rows = await tx
    .selectFrom('contest.entry')
    .select(['state', (count) => count.fn.countAll<number>().as('count')])
    .where('agency_id', '=', agencyId)
    .where('stage_id', '=', stageId)
    .groupBy('state')
    .execute()
  return new Map(rows.map((row) => [row.state as EntryState, row.count]))
}

/** The rules of eligibility changed: whoever was checked is checked anew. */
export const uncheck = async (tx: Tx, agencyId: string, stageId: string): Promise<void> => {
  await tx
    .updateTable('contest.entry')
    .set((row) => ({ state: 'sent', row_version: row('row_version', '+', 1) }))
    .where('agency_id', '=', agencyId)
    .where('stage_id', '=', stageId)
    .where('state', 'in', ['accepted', 'rejected'])
    .execute()
}
