import type { Context } from '#platform/http/context.ts'
import { type BuiltSeal, buildSeal, commitmentOf } from '../rules/build-seal.ts'
import { sealInForce } from '../store/seals.ts'
import { asSealed, listSeats, type SeatRow } from '../store/seats.ts'
import { readDraft, type StageRow } from '../store/stages.ts'

export type DraftSeal = { readonly seal: BuiltSeal; readonly seats: readonly SeatRow[] }

/**
 * The seal that the draft would get now: the same when it is asked for and when it is approved, unless somebody changed the
 * draft in between. The first seal fixes rules, schedule and panel; a later version only the rules (I-2).
 */
export const sealOfDraft = async (ctx: Context, stage: StageRow): Promise<DraftSeal> => {
  const draft = await readDraft(ctx.tx, ctx.agency.id, stage.id)
  const seats = await listSeats(ctx.tx, ctx.agency.id, stage.id)
  const inForce = await sealInForce(ctx.tx, ctx.agency.id, stage.id)
  const seal = buildSeal({
    contest: stage.contestId,
    version: (inForce?.version ?? 0) + 1,
    rules: draft.rules,
    schedule: inForce?.schedule ?? draft.schedule,
    commitments: inForce?.panel ?? seats.map((seat) => commitmentOf(asSealed(seat), seat.salt)),
  })
  return { seal, seats }
}
