import type { Tx } from '#platform/db/pools.ts'

/** Sheets and their states. The only table of judging that the daily work may read: no score stands in it (I-7). */
export type SheetState = 'empty' | 'draft' | 'sent'

const columns = [
  'id',
  'seat_id as seatId',
  'entry_id as entryId',
  'state',
  'filled',
  'version',
  'sent_at as sentAt',
  'withdrawn_at as withdrawnAt',
  'withdrawn_why as withdrawnWhy',
] as const

const sheets = (tx: Tx, agencyId: string, stageId: string) =>
  tx.selectFrom('contest.sheet').select(columns).where('agency_id', '=', agencyId).where('stage_id', '=', stageId)

type Raw = Awaited<ReturnType<ReturnType<typeof sheets>['execute']>>[number]
const typed = (row: Raw) => ({ ...row, state: row.state as SheetState, withdrawnWhy: row.withdrawnWhy as 'left' | 'conflict' | null })
export type SheetRow = ReturnType<typeof typed>

export const listSheets = async (tx: Tx, agencyId: string, stageId: string): Promise<readonly SheetRow[]> =>
  (await sheets(tx, agencyId, stageId).execute()).map(typed)

export const sheetsOfSeat = async (tx: Tx, agencyId: string, stageId: string, seatId: string): Promise<readonly SheetRow[]> =>
  (await sheets(tx, agencyId, stageId).where('seat_id', '=', seatId).where('withdrawn_at', 'is', null).execute()).map(typed)

export const findSheet = async (tx: Tx, agencyId: string, stageId: string, seatId: string, entryId: string): Promise<SheetRow | undefined> => {
  const row = await sheets(tx, agencyId, stageId)
    .where('seat_id', '=', seatId)
    .where('entry_id', '=', entryId)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  return row === undefined ? undefined : typed(row)
}

type NewSheet = { readonly id: string; readonly seatId: string; readonly entryId: string }

export const insertSheets = async (tx: Tx, agencyId: string, stageId: string, at: string, given: readonly NewSheet[]): Promise<void> => {
  for (let from = 0; from < given.length; from += 1_000) {
    await tx
      .insertInto('contest.sheet')
      .values(
        given.slice(from, from + 1_000).map(({ id, seatId, entryId }) => ({
          agency_id: agencyId,
          id,
          stage_id: stageId,
          seat_id: seatId,
          entry_id: entryId,
          state: 'empty',
          assigned_at: at,
        })),
      )
      .execute()
  }
}

/** Takes unsent sheets back: the judge left, or a conflict came up. Answers how many. */
export const withdrawSheets = async (
  tx: Tx,
  agencyId: string,
  given: { readonly seatId: string; readonly entryId?: string; readonly why: 'left' | 'conflict'; readonly at: string },
): Promise<number> => {
  const done = await tx
    .updateTable('contest.sheet')
    .set({ withdrawn_at: given.at, withdrawn_why: given.why })
    .where('agency_id', '=', agencyId)
    .where('seat_id', '=', given.seatId)
    .where('state', '!=', 'sent')
    .where('withdrawn_at', 'is', null)
    .$if(given.entryId !== undefined, (query) => query.where('entry_id', '=', given.entryId ?? ''))
    .executeTakeFirst()
  return Number(done.numUpdatedRows)
}
