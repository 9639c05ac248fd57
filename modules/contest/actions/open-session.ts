import { type Outcome, ok, refuse } from '#platform/face/outcome.ts'
import type { AnswerGiven, Received } from '#platform/face/route.ts'
import type { OpenContext } from '#platform/http/bind.ts'
import { requireFresh } from '#platform/identity/fresh.ts'
import type { contestContract } from '../contract.ts'
import { contestPolicy } from '../policy.ts'
import { sessionEnd } from '../rules/judging-session.ts'
import { findJudge } from '../store/seats.ts'
import { openUntil } from '../store/sessions.ts'
import { enterContest } from './enter-contest.ts'

type C = (typeof contestContract)['openSession']

/** Opens the judge's sheets on this device: a fresh second factor covers them here, for some hours (I-38). */
export const openSession = async (ctx: OpenContext, { params, body }: Received<C>): Promise<Outcome<AnswerGiven<C>>> => {
  const judge = await ctx.within('app', async (app) => {
    const entered = await enterContest(app, params.contestId, contestPolicy.openSession)
    return entered.ok ? await findJudge(app.tx, app.agency.id, entered.value.stage.id, app.actor.personId) : undefined
  })
  if (judge === undefined) return refuse('NOT_FOUND')
  const fresh = await requireFresh(ctx, body.code)
  if (!fresh.ok) return fresh
  const until = sessionEnd(ctx.received)
  await ctx.within('app', async ({ tx, agency, actor }) => await openUntil(tx, agency.id, judge.seatId, actor.sessionId, until))
  return ok({ until })
}
