import { type Outcome, ok } from '#platform/face/outcome.ts'
import type { AnswerGiven, Received } from '#platform/face/route.ts'
import type { Context } from '#platform/http/context.ts'
import type { contestContract } from '../contract.ts'
import { contestPolicy } from '../policy.ts'
import { DRAWS, expectedSeparation, typicalSpread, WANTED_FOUND } from '../rules/expected-separation.ts'
import { listSeats } from '../store/seats.ts'
import { readDraft } from '../store/stages.ts'
import { enterContest } from './enter-contest.ts'

type C = (typeof contestContract)['readSeparation']

/** What to expect of the panel before it is sealed: from the draft, the judges without reserves, and named assumptions. */
export const readSeparation = async (ctx: Context, { params, query }: Received<C>): Promise<Outcome<AnswerGiven<C>>> => {
  const entered = await enterContest(ctx, params.contestId, contestPolicy.readSeparation)
  if (!entered.ok) return entered
  const { stage } = entered.value
  const { rules } = await readDraft(ctx.tx, ctx.agency.id, stage.id)
  const judges = (await listSeats(ctx.tx, ctx.agency.id, stage.id)).filter(({ reserve, state }) => reserve === 0 && state !== 'left').length
  return ok({
    assumed: { ...typicalSpread, wantedFound: WANTED_FOUND, draws: DRAWS },
    judges,
    entries: query.entries,
    categories: rules.categories.map((category) => expectedSeparation(category, rules.judges, judges, query.entries)),
  })
}
