import type { Tx } from '#platform/db/pools.ts'

/** Until when this device may open the judge's sheets, or undefined. For app and rank. */
export const sessionUntil = async (tx: Tx, agencyId: string, seatId: string, sessionId: string): Promise<string | undefined> => {
  const row = await tx
    .selectFrom('contest.judging_session')
    .select('until')
    .where('agency_id', '=', agencyId)
    .where('seat_id', '=', seatId)
    .where('session_id', '=', sessionId)
    .executeTakeFirst()
  return row?.until
}

export const openUntil = async (tx: Tx, agencyId: string, seatId: string, sessionId: string, until: string): Promise<void> => {
  await tx
    .insertInto('contest.judging_session')
    .values({ agency_id: agencyId, seat_id: seatId, session_id: sessionId, until })
    .onConflict((conflict) => conflict.columns(['agency_id', 'seat_id', 'session_id']).doUpdateSet((row) => ({ until: row.ref('excluded.until') })))
    .execute()
}
