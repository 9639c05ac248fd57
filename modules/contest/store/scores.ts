import { sql } from 'kysely'
import type { Tx } from '#platform/db/pools.ts'
import type { Scores } from '../rules/read-scores.ts'
import { asJson } from './as-json.ts'

/** Scores, drafts and notes: read and written as jenjang_rank alone. */

/** Locks the sheet, so that of two sendings at once the second sees the first (I-28, I-30). */
export const lockSheet = async (tx: Tx, agencyId: string, sheetId: string): Promise<void> => {
  await sql`select id from contest.sheet where agency_id = ${agencyId} and id = ${sheetId} for update`.execute(tx)
}

export const readDraft = async (tx: Tx, agencyId: string, sheetId: string) => {
  const row = await tx
    .selectFrom('contest.sheet_draft')
    .select(['version', 'scores', 'note', 'memo', 'saved_at as savedAt'])
    .where('agency_id', '=', agencyId)
    .where('sheet_id', '=', sheetId)
    .executeTakeFirst()
  return row === undefined ? undefined : { ...row, scores: row.scores as Scores }
}

type Draft = { readonly scores: Scores; readonly note: string; readonly memo: string; readonly savedAt: string }

/** The later save wins: a draft counts for nothing (I-30 holds for what was sent). */
export const writeDraft = async (tx: Tx, agencyId: string, sheetId: string, draft: Draft): Promise<number> => {
  const row = await tx
    .insertInto('contest.sheet_draft')
    .values({ agency_id: agencyId, sheet_id: sheetId, version: 1, scores: asJson(draft.scores), note: draft.note, memo: draft.memo, saved_at: draft.savedAt })
    .onConflict((conflict) =>
      conflict.columns(['agency_id', 'sheet_id']).doUpdateSet((given) => ({
        version: sql`contest.sheet_draft.version + 1`,
        scores: given.ref('excluded.scores'),
        note: given.ref('excluded.note'),
        memo: given.ref('excluded.memo'),
        saved_at: given.ref('excluded.saved_at'),
      })),
    )
    .returning('version')
    .executeTakeFirstOrThrow()
  return row.version
}

const versionColumns = ['sheet_id as sheetId', 'number', 'rules_digest as rulesDigest', 'scores', 'note', 'memo', 'reason', 'received_at as receivedAt', 'seq', 'digest', 'person_id as personId'] as const

export const sentVersions = async (tx: Tx, agencyId: string, sheetId: string) => {
  const rows = await tx
    .selectFrom('contest.sheet_version')
    .select(versionColumns)
    .where('agency_id', '=', agencyId)
    .where('sheet_id', '=', sheetId)
    .orderBy('number')
    .execute()
  return rows.map((row) => ({ ...row, scores: row.scores as Scores }))
}

/** The last version of every sheet of the stage: the one that counts. */
export const lastScores = async (tx: Tx, agencyId: string, stageId: string) => {
  const rows = await sql<{ sheetId: string; seatId: string; entryId: string; number: number; scores: Scores; note: string; memo: string }>`
    select s.id as "sheetId", s.seat_id as "seatId", s.entry_id as "entryId", v.number, v.scores, v.note, v.memo
      from contest.sheet s
      join contest.sheet_version v on v.agency_id = ${agencyId} and v.sheet_id = s.id and v.number = s.version
     where s.agency_id = ${agencyId} and s.stage_id = ${stageId}`.execute(tx)
  return rows.rows
}

export type NewVersion = {
  readonly sheetId: string
  readonly number: number
  readonly rulesDigest: string
  readonly scores: Scores
  readonly note: string
  readonly memo: string
  readonly reason: string | null
  readonly personId: string
  readonly receivedAt: string
  readonly seq: number
  readonly digest: string
}

export const insertSheetVersion = async (tx: Tx, agencyId: string, given: NewVersion): Promise<void> => {
  await tx
    .insertInto('contest.sheet_version')
    .values({
      agency_id: agencyId,
      sheet_id: given.sheetId,
      number: given.number,
      rules_digest: given.rulesDigest,
      scores: asJson(given.scores),
      note: given.note,
      memo: given.memo,
      reason: given.reason,
      person_id: given.personId,
      received_at: given.receivedAt,
      seq: given.seq,
      digest: given.digest,
    })
    .execute()
}

export const markSheet = async (
  tx: Tx,
  agencyId: string,
  sheetId: string,
  change: { readonly state: 'draft' | 'sent'; readonly filled: number; readonly version?: number; readonly sent_at?: string },
): Promise<void> => {
  await tx.updateTable('contest.sheet').set(change).where('agency_id', '=', agencyId).where('id', '=', sheetId).execute()
}
