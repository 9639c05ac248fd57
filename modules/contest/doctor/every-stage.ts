import type { Tx } from '#platform/db/pools.ts'
import type { StageState } from '../rules/stage-state.ts'

export type Examined = { readonly id: string; readonly contestId: string; readonly title: string; readonly state: StageState }

/** Every stage of the agency, for a check that walks them. */
export const everyStage = async (tx: Tx, agencyId: string): Promise<readonly Examined[]> => {
  const rows = await tx
    .selectFrom('contest.stage as s')
    .innerJoin('contest.contest as c', (join) => join.onRef('c.agency_id', '=', 's.agency_id').onRef('c.id', '=', 's.contest_id'))
    .select(['s.id', 's.contest_id as contestId', 'c.title', 's.state'])
    .where('s.agency_id', '=', agencyId)
    .where('c.agency_id', '=', agencyId)
    .execute()
  return rows.map((row) => ({ ...row, state: row.state as StageState }))
}
