import type { Tx } from '#platform/db/pools.ts'

/** A receipt's place in the chain. For app and rank. */
export type ReceiptRow = { readonly seq: number; readonly kind: string; readonly about: string; readonly digest: string; readonly received: string }

export const receiptsOf = async (tx: Tx, agencyId: string, contestId: string, personId: string): Promise<readonly ReceiptRow[]> =>
  await tx
    .selectFrom('contest.receipt')
    .select(['seq', 'kind', 'about', 'digest', 'received_at as received'])
    .where('agency_id', '=', agencyId)
    .where('contest_id', '=', contestId)
    .where('person_id', '=', personId)
    .orderBy('seq')
    .execute()

export const insertReceipt = async (tx: Tx, agencyId: string, given: ReceiptRow & { readonly contestId: string; readonly personId: string }): Promise<void> => {
  await tx
    .insertInto('contest.receipt')
    .values({
      agency_id: agencyId,
      contest_id: given.contestId,
      person_id: given.personId,
      seq: given.seq,
      kind: given.kind,
      about: given.about,
      digest: given.digest,
      received_at: given.received,
    })
    .execute()
}
