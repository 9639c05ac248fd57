import { sql } from 'kysely'
import type { Tx } from '#platform/db/pools.ts'
import type { RulesDocument } from '../rules/rules-document.ts'
import type { ScheduleDocument } from '../rules/schedule-document.ts'
import type { StageState } from '../rules/stage-state.ts'
import { asJson } from './as-json.ts'

/** What every act needs to know of a contest and its current stage. Readable by every login role of the module. */
const columns = [
  'c.id as contestId',
  'c.title',
  'c.summary',
  'c.template',
  's.id',
  's.ordinal',
  's.state',
  's.row_version as version',
  's.seal_version as sealVersion',
  's.plan_seed as planSeed',
  's.plan_digest as planDigest',
  's.sealed_at as sealedAt',
  's.judging_at as judgingAt',
  's.closed_at as closedAt',
  's.publish_at as publishAt',
  's.published_at as publishedAt',
  's.published_version as publishedVersion',
  's.published_digest as publishedDigest',
  's.objection_until as objectionUntil',
  's.final_at as finalAt',
  's.cancelled_at as cancelledAt',
  's.cancel_reason as cancelReason',
] as const

/** Two acts on one stage: `share` stands beside others of its kind, `update` alone. A sheet is `share`, a closing `update` (I-27). */
export const lockStage = async (tx: Tx, agencyId: string, contestId: string, how: 'share' | 'update'): Promise<void> => {
  const lock = how === 'share' ? sql`for share` : sql`for update`
  await sql`select id from contest.stage where agency_id = ${agencyId} and contest_id = ${contestId} ${lock}`.execute(tx)
}

const stages = (tx: Tx, agencyId: string) =>
  tx
    .selectFrom('contest.contest as c')
    .innerJoin('contest.stage as s', (join) => join.onRef('s.agency_id', '=', 'c.agency_id').onRef('s.id', '=', 'c.stage_id'))
    .select(columns)
    .where('c.agency_id', '=', agencyId)
    .where('s.agency_id', '=', agencyId)

const typed = <R extends { readonly state: string }>(row: R): R & { readonly state: StageState } => ({ ...row, state: row.state as StageState })

export const findStage = async (tx: Tx, agencyId: string, contestId: string) => {
  const row = await stages(tx, agencyId).where('c.id', '=', contestId).executeTakeFirst()
  return row === undefined ? undefined : typed(row)
}
export type StageRow = NonNullable<Awaited<ReturnType<typeof findStage>>>

export type StageFilter = {
  /** Every draft, none, or those in which this person is the secretary. */
  readonly drafts: 'all' | 'none' | { readonly secretary: string }
  readonly state: StageState | undefined
  readonly search: string | undefined
  readonly after: string | undefined
  readonly limit: number
}

const secretaryOf = (personId: string) =>
  sql<boolean>`exists (select from access.seat t where t.agency_id = s.agency_id and t.process_id = s.contest_id and t.seat = 'secretary' and t.to_at is null and t.person_id = ${personId})`

/** Newest first; ids grow with time. */
export const listStages = async (tx: Tx, agencyId: string, filter: StageFilter): Promise<readonly StageRow[]> => {
  const rows = await stages(tx, agencyId)
    .$if(filter.drafts !== 'all', (query) => query.where((where) => where.or([where('s.state', '!=', 'draft'), ...(typeof filter.drafts === 'object' ? [secretaryOf(filter.drafts.secretary)] : [])])))
    .$if(filter.state !== undefined, (query) => query.where('s.state', '=', filter.state ?? ''))
    .$if(filter.search !== undefined, (query) => query.where('c.title', 'ilike', `%${escapeLike(filter.search ?? '')}%`))
    .$if(filter.after !== undefined, (query) => query.where('c.id', '<', filter.after ?? ''))
    .orderBy('c.id', 'desc')
    .limit(filter.limit)
    .execute()
  return rows.map(typed)
}

const escapeLike = (text: string): string => text.replace(/[\\%_]/g, (sign) => `\\${sign}`)

export const readDraft = async (tx: Tx, agencyId: string, stageId: string): Promise<{ rules: RulesDocument; schedule: ScheduleDocument; createdBy: string }> => {
  const row = await tx
    .selectFrom('contest.stage as s')
    .innerJoin('contest.contest as c', (join) => join.onRef('c.agency_id', '=', 's.agency_id').onRef('c.id', '=', 's.contest_id'))
    .select(['s.draft_rules', 's.draft_schedule', 'c.created_name'])
    .where('s.agency_id', '=', agencyId)
    .where('c.agency_id', '=', agencyId)
    .where('s.id', '=', stageId)
    .executeTakeFirstOrThrow()
  return { rules: row.draft_rules as RulesDocument, schedule: row.draft_schedule as ScheduleDocument, createdBy: row.created_name }
}

export type NewContest = {
  readonly contestId: string
  readonly stageId: string
  readonly categories: readonly { readonly id: string; readonly code: string }[]
  readonly createdBy: { readonly id: string; readonly name: string }
  readonly createdAt: string
  readonly rules: RulesDocument
  readonly schedule: ScheduleDocument
}

export const insertContest = async (tx: Tx, agencyId: string, given: NewContest): Promise<void> => {
  await tx
    .insertInto('contest.contest')
    .values({
      agency_id: agencyId,
      id: given.contestId,
      template: given.rules.template,
      title: given.rules.title,
      summary: given.rules.summary,
      created_by: given.createdBy.id,
      created_name: given.createdBy.name,
      created_at: given.createdAt,
      stage_id: given.stageId,
    })
    .execute()
  await tx
    .insertInto('contest.category')
    .values(given.categories.map(({ id, code }) => ({ agency_id: agencyId, id, contest_id: given.contestId, code })))
    .execute()
  await tx
    .insertInto('contest.stage')
    .values({
      agency_id: agencyId,
      id: given.stageId,
      contest_id: given.contestId,
      ordinal: 1,
      entrant_kind: 'person',
      result_from: 'judges',
      state: 'draft',
      draft_rules: asJson(given.rules),
      draft_schedule: asJson(given.schedule),
    })
    .execute()
}

export const saveDraft = async (tx: Tx, agencyId: string, stage: Pick<StageRow, 'id' | 'contestId' | 'state'>, draft: { rules: RulesDocument; schedule: ScheduleDocument }): Promise<void> => {
  await tx
    .updateTable('contest.stage')
    .set({ draft_rules: asJson(draft.rules), draft_schedule: asJson(draft.schedule) })
    .where('agency_id', '=', agencyId)
    .where('id', '=', stage.id)
    .execute()
  if (stage.state === 'draft') await retitle(tx, agencyId, stage.contestId, draft.rules)
}

/** The title that lists show: the draft's until it is sealed, then the sealed one. */
export const retitle = async (tx: Tx, agencyId: string, contestId: string, { title, summary }: Pick<RulesDocument, 'title' | 'summary'>): Promise<void> => {
  await tx.updateTable('contest.contest').set({ title, summary }).where('agency_id', '=', agencyId).where('id', '=', contestId).execute()
}

export type StageChange = Partial<{
  readonly state: StageState
  readonly seal_version: number
  readonly plan_seed: string
  readonly plan_digest: string
  readonly sealed_at: string
  readonly judging_at: string
  readonly closed_at: string
  readonly publish_at: string
  readonly published_at: string
  readonly published_version: number
  readonly published_digest: string
  readonly objection_until: string
  readonly final_at: string
  readonly cancelled_at: string
  readonly cancel_reason: string
}>

/** Changes the stage if it is still as the actor saw it, and answers its new version; undefined when somebody was first (I-30). */
export const changeStage = async (tx: Tx, agencyId: string, stageId: string, seen: number, change: StageChange = {}): Promise<number | undefined> => {
  const done = await tx
    .updateTable('contest.stage')
    .set({ ...change, row_version: seen + 1 })
    .where('agency_id', '=', agencyId)
    .where('id', '=', stageId)
    .where('row_version', '=', seen)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n ? seen + 1 : undefined
}
