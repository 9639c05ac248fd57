import { type Outcome, ok, refuse } from '#platform/face/outcome.ts'
import type { AnswerGiven, Received } from '#platform/face/route.ts'
import type { Context } from '#platform/http/context.ts'
import type { contestContract } from '../contract.ts'
import { contestPolicy } from '../policy.ts'
import { nextReserve } from '../rules/next-reserve.ts'
import { sealInForce } from '../store/seals.ts'
import { listSeats } from '../store/seats.ts'
import { changeStage } from '../store/stages.ts'
import { codeJudges } from './code-judges.ts'
import { enterContest } from './enter-contest.ts'

type C = (typeof contestContract)['callReserve']

/** Calls the next reserve judge of the sealed order: one person may, since nobody chooses (I-2, I-13). */
export const callReserve = async (ctx: Context, { params, body }: Received<C>): Promise<Outcome<AnswerGiven<C>>> => {
  const entered = await enterContest(ctx, params.contestId, contestPolicy.callReserve, 'update')
  if (!entered.ok) return entered
  const { stage } = entered.value

  const next = nextReserve(await listSeats(ctx.tx, ctx.agency.id, stage.id))
  if (!next.ok) return next
  const seal = await sealInForce(ctx.tx, ctx.agency.id, stage.id)
  if (seal === undefined) return refuse('WRONG_STATE', { state: stage.state })

  const version = await changeStage(ctx.tx, ctx.agency.id, stage.id, body.version)
  if (version === undefined) return refuse('STALE')
  await codeJudges(ctx, stage, [next.value], seal.rules)
  return ok({ seatId: next.value.id, version })
}
