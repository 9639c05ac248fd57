import { hex, sha256 } from '#core/ledger/sha256.ts'
import type { Tx } from '#platform/db/pools.ts'
import { everyStage } from './every-stage.ts'

/** I-1: what left the draft is sealed, each seal names its documents by their digests, and no sheet is older than the first seal. */
export const sealsHold = async (tx: Tx, agencyId: string): Promise<readonly string[]> => {
  const broken: string[] = []
  for (const stage of await everyStage(tx, agencyId)) {
    const seals = await tx
      .selectFrom('contest.seal')
      .select(['version', 'rules', 'schedule', 'rules_digest', 'schedule_digest', 'sealed_at'])
      .where('agency_id', '=', agencyId)
      .where('stage_id', '=', stage.id)
      .orderBy('version')
      .execute()
    const first = seals[0]
    if (stage.state === 'draft') continue
    if (first === undefined) {
      broken.push(`${stage.title}: it is ${stage.state} and was never sealed`)
      continue
    }
    for (const [index, seal] of seals.entries()) {
      if (seal.version !== index + 1) broken.push(`${stage.title}: seal ${index + 1} is missing`)
      if (hex(sha256(seal.rules)) !== seal.rules_digest) broken.push(`${stage.title}: the rules of seal ${seal.version} are not those of its digest`)
      if (hex(sha256(seal.schedule)) !== seal.schedule_digest) broken.push(`${stage.title}: the schedule of seal ${seal.version} is not that of its digest`)
    }
    const early = await tx
      .selectFrom('contest.sheet as s')
      .innerJoin('contest.sheet_version as v', (join) => join.onRef('v.agency_id', '=', 's.agency_id').onRef('v.sheet_id', '=', 's.id'))
      .select('v.sheet_id')
      .where('s.agency_id', '=', agencyId)
      .where('v.agency_id', '=', agencyId)
      .where('s.stage_id', '=', stage.id)
      .where('v.received_at', '<', first.sealed_at)
      .execute()
    if (early.length > 0) broken.push(`${stage.title}: ${early.length} sheets are older than the seal`)
  }
  return broken
}
