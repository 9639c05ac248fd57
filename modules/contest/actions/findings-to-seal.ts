import type { Context } from '#platform/http/context.ts'
import type { Refusal } from '#platform/face/outcome.ts'
import { findingsInRules } from '../rules/findings-in-rules.ts'
import { findingsInSchedule } from '../rules/findings-in-schedule.ts'
import type { RulesDocument } from '../rules/rules-document.ts'
import type { ScheduleDocument } from '../rules/schedule-document.ts'
import { sealInForce } from '../store/seals.ts'
import { listSeats } from '../store/seats.ts'
import type { StageRow } from '../store/stages.ts'

type Draft = { readonly rules: RulesDocument; readonly schedule: ScheduleDocument }
type Obstacle = { readonly refusal: string; readonly facts: Refusal['facts'] }

/** What stands in the way of sealing this draft now, in the order in which the page shows it. */
export const findingsToSeal = async (ctx: Context, stage: Pick<StageRow, 'id' | 'state'>, { rules, schedule }: Draft): Promise<readonly Obstacle[]> => {
  const seats = await listSeats(ctx.tx, ctx.agency.id, stage.id)
  const sitting = seats.filter(({ state }) => state === 'seated' || state === 'called')
  const panel = {
    judges: sitting.length,
    reserves: seats.filter(({ state }) => state === 'waiting').length,
    seats: seats.filter(({ state }) => state !== 'left').map(({ seat }) => seat),
  }
  const sealed = stage.state === 'sealed' ? await sealInForce(ctx.tx, ctx.agency.id, stage.id) : undefined
  const findings = [
    ...findingsInRules(rules, panel),
    ...(stage.state === 'draft' ? findingsInSchedule(schedule, ctx.received) : []),
    // Judges' codes carry their shares since the first seal: who has a common conflict cannot change any more.
    ...(sealed !== undefined && JSON.stringify(sealed.rules.conflicts.common) !== JSON.stringify(rules.conflicts.common)
      ? [{ refusal: 'COMMON_AFTER_CODES', facts: {} }]
      : []),
  ]
  return findings.map(({ refusal, facts }) => ({ refusal, facts }))
}
