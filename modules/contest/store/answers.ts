import type { Tx } from '#platform/db/pools.ts'

/** What the judge declared for this entry; undefined: nothing, so no sheet (I-11). For app and rank: no name, no ground. */
export const declaredAnswer = async (tx: Tx, agencyId: string, seatId: string, entryId: string): Promise<'none' | 'common' | 'particular' | undefined> => {
  const row = await tx
    .selectFrom('contest.declaration_line')
    .select('answer')
    .where('agency_id', '=', agencyId)
    .where('seat_id', '=', seatId)
    .where('entry_id', '=', entryId)
    .executeTakeFirst()
  return row?.answer as 'none' | 'common' | 'particular' | undefined
}
