import type { Tx } from '#platform/db/pools.ts'

/** Codes tie a seat or an entry to what judges and the public see; random, new in each stage. */
export const judgeCodes = async (tx: Tx, agencyId: string, stageId: string) =>
  await tx
    .selectFrom('contest.judge_code')
    .select(['seat_id as seatId', 'code', 'coded_at as codedAt', 'late'])
    .where('agency_id', '=', agencyId)
    .where('stage_id', '=', stageId)
    .execute()
export type JudgeCode = Awaited<ReturnType<typeof judgeCodes>>[number]

export const entryCodes = async (tx: Tx, agencyId: string, stageId: string) =>
  await tx
    .selectFrom('contest.entry_code')
    .select(['entry_id as entryId', 'code'])
    .where('agency_id', '=', agencyId)
    .where('stage_id', '=', stageId)
    .execute()

export const entryOfCode = async (tx: Tx, agencyId: string, stageId: string, code: string): Promise<string | undefined> => {
  const row = await tx
    .selectFrom('contest.entry_code')
    .select('entry_id')
    .where('agency_id', '=', agencyId)
    .where('stage_id', '=', stageId)
    .where('code', '=', code)
    .executeTakeFirst()
  return row?.entry_id
}

export const codeOfEntry = async (tx: Tx, agencyId: string, stageId: string, entryId: string): Promise<string | undefined> => {
  const row = await tx
    .selectFrom('contest.entry_code')
    .select('code')
    .where('agency_id', '=', agencyId)
    .where('stage_id', '=', stageId)
    .where('entry_id', '=', entryId)
    .executeTakeFirst()
  return row?.code
}

type DrawnJudge = { readonly seatId: string; readonly code: string; readonly codedAt: string; readonly late: boolean }

export const insertJudgeCodes = async (tx: Tx, agencyId: string, stageId: string, drawn: readonly DrawnJudge[]): Promise<void> => {
  if (drawn.length === 0) return
  await tx
    .insertInto('contest.judge_code')
    .values(drawn.map(({ seatId, code, codedAt, late }) => ({ agency_id: agencyId, stage_id: stageId, seat_id: seatId, code, coded_at: codedAt, late })))
    .execute()
}

export const insertEntryCodes = async (tx: Tx, agencyId: string, stageId: string, drawn: readonly { readonly entryId: string; readonly code: string }[]): Promise<void> => {
  for (let at = 0; at < drawn.length; at += 1_000) {
    const rows = drawn.slice(at, at + 1_000).map(({ entryId, code }) => ({ agency_id: agencyId, stage_id: stageId, entry_id: entryId, code }))
    await tx.insertInto('contest.entry_code').values(rows).execute()
  }
}

/** The category of an entry. For app and rank. */
export const categoryOfEntry = async (tx: Tx, agencyId: string, entryId: string): Promise<string | undefined> => {
  const row = await tx
    .selectFrom('contest.entry as e')
    .innerJoin('contest.category as c', (join) => join.onRef('c.agency_id', '=', 'e.agency_id').onRef('c.id', '=', 'e.category_id'))
    .select('c.code')
    .where('e.agency_id', '=', agencyId)
    .where('c.agency_id', '=', agencyId)
    .where('e.id', '=', entryId)
    .executeTakeFirst()
  return row?.code
}

/** Every coded entry with its category. For app and rank. */
export const codedEntries = async (tx: Tx, agencyId: string, stageId: string) =>
  await tx
    .selectFrom('contest.entry_code as k')
    .innerJoin('contest.entry as e', (join) => join.onRef('e.agency_id', '=', 'k.agency_id').onRef('e.id', '=', 'k.entry_id'))
    .innerJoin('contest.category as c', (join) => join.onRef('c.agency_id', '=', 'e.agency_id').onRef('c.id', '=', 'e.category_id'))
    .select(['k.entry_id as entryId', 'k.code', 'c.code as category', 'c.id as categoryId'])
    .where('k.agency_id', '=', agencyId)
    .where('e.agency_id', '=', agencyId)
    .where('c.agency_id', '=', agencyId)
    .where('k.stage_id', '=', stageId)
    .execute()
