import type { Tx } from '#platform/db/pools.ts'
import type { StageState } from '../rules/stage-state.ts'
import { everyStage } from './every-stage.ts'

/** The entry of the chain that brings a stage into each state. */
const kindOf = {
  draft: 'contest.created',
  sealed: 'stage.sealed',
  judging: 'judging.opened',
  closed: 'stage.closed',
  published: 'result.published',
  final: 'stage.final',
  cancelled: 'contest.cancelled',
} as const satisfies Record<StageState, string>

/** I-21: the state of a stage is the one that its chain tells. */
export const statesHold = async (tx: Tx, agencyId: string): Promise<readonly string[]> => {
  const broken: string[] = []
  for (const stage of await everyStage(tx, agencyId)) {
    const last = await tx
      .selectFrom('ledger.entry')
      .select('kind')
      .where('agency_id', '=', agencyId)
      .where('chain', '=', stage.contestId)
      .where('kind', 'in', Object.values(kindOf))
      .orderBy('seq', 'desc')
      .limit(1)
      .executeTakeFirst()
    if (last?.kind !== kindOf[stage.state]) broken.push(`${stage.title}: it is ${stage.state}, its chain says ${last?.kind ?? 'nothing'}`)
  }
  return broken
}
