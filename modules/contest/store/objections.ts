import type { Tx } from '#platform/db/pools.ts'

const columns = [
  'id',
  'number',
  'kind',
  'sender',
  'channel',
  'received_on as receivedOn',
  'body',
  'file_id as fileId',
  'recorded_at as recordedAt',
  'recorded_name as recordedBy',
  'seq',
  'upheld',
  'answer',
  'answered_at as answeredAt',
  'answered_name as answeredBy',
  'row_version as version',
] as const

export const listObjections = async (tx: Tx, agencyId: string, stageId: string) =>
  await tx.selectFrom('contest.objection').select(columns).where('agency_id', '=', agencyId).where('stage_id', '=', stageId).orderBy('number').execute()
export type ObjectionRow = Awaited<ReturnType<typeof listObjections>>[number]

export const findObjection = async (tx: Tx, agencyId: string, stageId: string, id: string): Promise<ObjectionRow | undefined> =>
  (await listObjections(tx, agencyId, stageId)).find((objection) => objection.id === id)

/** How many objections there are, and how many still wait: the result is not final before each is answered. */
export const countObjections = async (tx: Tx, agencyId: string, stageId: string): Promise<{ readonly all: number; readonly open: number }> => {
  const rows = await tx.selectFrom('contest.objection').select(['number', 'answered_at']).where('agency_id', '=', agencyId).where('stage_id', '=', stageId).execute()
  return { all: rows.length, open: rows.filter((row) => row.answered_at === null).length }
}

export type NewObjection = {
  readonly id: string
  readonly stageId: string
  readonly number: number
  readonly kind: string
  readonly sender: string
  readonly channel: string
  readonly receivedOn: string
  readonly body: string
  readonly fileId: string | null
  readonly recordedAt: string
  readonly recordedBy: { readonly id: string; readonly name: string }
  readonly seq: number
}

export const insertObjection = async (tx: Tx, agencyId: string, given: NewObjection): Promise<void> => {
  await tx
    .insertInto('contest.objection')
    .values({
      agency_id: agencyId,
      id: given.id,
      stage_id: given.stageId,
      number: given.number,
      kind: given.kind,
      sender: given.sender,
      channel: given.channel,
      received_on: given.receivedOn,
      body: given.body,
      file_id: given.fileId,
      recorded_at: given.recordedAt,
      recorded_by: given.recordedBy.id,
      recorded_name: given.recordedBy.name,
      seq: given.seq,
    })
    .execute()
}

export const answerObjection = async (
  tx: Tx,
  agencyId: string,
  id: string,
  seen: number,
  given: { readonly upheld: boolean; readonly answer: string; readonly at: string; readonly by: { readonly id: string; readonly name: string } },
): Promise<boolean> => {
  const done = await tx
    .updateTable('contest.objection')
    .set({ upheld: given.upheld, answer: given.answer, answered_at: given.at, answered_by: given.by.id, answered_name: given.by.name, row_version: seen + 1 })
    .where('agency_id', '=', agencyId)
    .where('id', '=', id)
    .where('row_version', '=', seen)
    .where('answered_at', 'is', null)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}
