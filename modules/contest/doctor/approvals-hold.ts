import type { Tx } from '#platform/db/pools.ts'
import { actsOfTwo } from '../contract/contest-routes.ts'
import { everyStage } from './every-stage.ts'

/** I-10: every act of two in a contest was asked for and approved by two different people. */
export const approvalsHold = async (tx: Tx, agencyId: string): Promise<readonly string[]> => {
  const broken: string[] = []
  for (const stage of await everyStage(tx, agencyId)) {
    const acts = await tx
      .selectFrom('ledger.entry')
      .select(['kind', 'seq'])
      .where('agency_id', '=', agencyId)
      .where('chain', '=', stage.contestId)
      .where('kind', 'in', [...actsOfTwo])
      .execute()
    const approved = await tx
      .selectFrom('approval.request')
      .select(['kind', 'asked_by', 'decided_by'])
      .where('agency_id', '=', agencyId)
      .where('process_id', '=', stage.contestId)
      .where('state', '=', 'approved')
      .execute()
    for (const { kind, asked_by, decided_by } of approved) if (asked_by === decided_by) broken.push(`${stage.title}: ${kind} was asked for and approved by one person`)
    for (const kind of actsOfTwo) {
      const done = acts.filter((act) => act.kind === kind).length
      const allowed = approved.filter((request) => request.kind === kind).length
      if (done > allowed) broken.push(`${stage.title}: ${kind} happened ${done} times and was approved ${allowed} times`)
    }
  }
  return broken
}
