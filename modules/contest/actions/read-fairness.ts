import { type Outcome, ok } from '#platform/face/outcome.ts'
import type { AnswerGiven, Received } from '#platform/face/route.ts'
import type { Context } from '#platform/http/context.ts'
import type { contestContract } from '../contract.ts'
import { contestPolicy } from '../policy.ts'
import { fairnessFigures } from '../rules/fairness-figures.ts'
import { selectionCounts } from '../store/selection.ts'
import { enterContest } from './enter-contest.ts'

type C = (typeof contestContract)['readFairness']

/**
 * Whether groups were chosen at different rates, for those who oversee (I-16, I-20). After closing only, so that the figures can feed back into
 * nothing; counted by the role that reads nobody, from facts known when judging opened.
 */
export const readFairness = async (ctx: Context, { params }: Received<C>): Promise<Outcome<AnswerGiven<C>>> => {
  const entered = await enterContest(ctx, params.contestId, contestPolicy.readFairness)
  if (!entered.ok) return entered
  const { stage } = entered.value
  const counts = await ctx.within('audit', async ({ tx }) => await selectionCounts(tx, stage.id))
  return ok({ steps: fairnessFigures(counts).map(({ step, traits }) => ({ step, traits: traits.map((one) => ({ ...one, groups: [...one.groups], tests: [...one.tests] })) })) })
}
