import type { Tx } from '#platform/db/pools.ts'
import { lastMoment } from '../rules/last-moment.ts'
import { judgeCodes } from '../store/codes.ts'
import { sealInForce } from '../store/seals.ts'
import { everyStage } from './every-stage.ts'

/** I-27: no sheet was taken for the first time after its last moment. Moments only move later, so the newest seal is the widest. */
export const timesHold = async (tx: Tx, agencyId: string): Promise<readonly string[]> => {
  const broken: string[] = []
  for (const stage of await everyStage(tx, agencyId)) {
    const seal = await sealInForce(tx, agencyId, stage.id)
    if (seal === undefined) continue
    const called = new Map((await judgeCodes(tx, agencyId, stage.id)).map(({ seatId, late, codedAt }) => [seatId, late ? codedAt : null]))
    const sent = await tx.selectFrom('contest.sheet').select(['seat_id', 'sent_at']).where('agency_id', '=', agencyId).where('stage_id', '=', stage.id).where('sent_at', 'is not', null).execute()
    const late = sent.filter(({ seat_id, sent_at }) => (sent_at ?? '') >= lastMoment(seal.schedule.moments.judgingUntil, seal.rules.judges.unsent, called.get(seat_id) ?? null))
    if (late.length > 0) broken.push(`${stage.title}: ${late.length} sheets were taken after their last moment`)
  }
  return broken
}
