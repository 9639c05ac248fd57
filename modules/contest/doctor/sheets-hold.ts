import type { Tx } from '#platform/db/pools.ts'
import { canonicalText } from '#core/ledger/canonical.ts'
import type { Json } from '#core/ledger/json.ts'
import { everyStage } from './every-stage.ts'

type SheetPart = { readonly scores: Json }

/** I-5, I-6: versions of a sheet count without gaps, each says what the chain says, and each was sent by the judge of its seat. */
export const sheetsHold = async (tx: Tx, agencyId: string): Promise<readonly string[]> => {
  const broken: string[] = []
  for (const stage of await everyStage(tx, agencyId)) {
    const rows = await tx
      .selectFrom('contest.sheet as s')
      .innerJoin('contest.seat as j', (join) => join.onRef('j.agency_id', '=', 's.agency_id').onRef('j.id', '=', 's.seat_id'))
      .leftJoin('contest.sheet_version as v', (join) => join.onRef('v.agency_id', '=', 's.agency_id').onRef('v.sheet_id', '=', 's.id'))
      .select(['s.id', 's.version', 's.state', 'v.number', 'v.scores', 'v.seq', 'v.person_id as sender', 'j.person_id as judge'])
      .where('s.agency_id', '=', agencyId)
      .where('j.agency_id', '=', agencyId)
      .where('s.stage_id', '=', stage.id)
      .orderBy('s.id')
      .orderBy('v.number')
      .execute()
    const inChain = await sheetsInChain(tx, agencyId, stage.contestId)
    const newest = new Map<string, number>()
    for (const row of rows) {
      if (row.number === null) continue
      if (row.number !== (newest.get(row.id) ?? 0) + 1) broken.push(`${stage.title}: a version of a sheet is missing before ${row.number}`)
      newest.set(row.id, row.number)
      if (row.sender !== row.judge) broken.push(`${stage.title}: a sheet was sent by someone else than its judge`)
      const said = inChain.get(row.seq ?? 0)
      if (said === undefined || canonicalText(said.scores) !== canonicalText(row.scores as Json)) broken.push(`${stage.title}: version ${row.number} of a sheet is not what the chain says (entry ${row.seq})`)
    }
    for (const row of rows) {
      if ((newest.get(row.id) ?? 0) !== row.version || (row.state === 'sent') !== row.version > 0) broken.push(`${stage.title}: the state of a sheet is not that of its versions`)
    }
    if (inChain.size !== [...newest.values()].reduce((sum, count) => sum + count, 0)) broken.push(`${stage.title}: the chain holds ${inChain.size} sheets, the tables another number`)
  }
  return broken
}

const sheetsInChain = async (tx: Tx, agencyId: string, chain: string): Promise<ReadonlyMap<number, SheetPart>> => {
  const rows = await tx
    .selectFrom('ledger.opening')
    .select(['seq', 'content'])
    .where('agency_id', '=', agencyId)
    .where('chain', '=', chain)
    .where('part', '=', 'sheet')
    .execute()
  return new Map(rows.map(({ seq, content }) => [seq, JSON.parse(content.toString('utf8')) as SheetPart]))
}
