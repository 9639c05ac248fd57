import { type Outcome, ok } from '#platform/face/outcome.ts'
import { may } from '#platform/face/policy.ts'
import type { AnswerGiven, Received } from '#platform/face/route.ts'
import type { Context } from '#platform/http/context.ts'
import type { contestContract } from '../contract.ts'
import { contestPolicy } from '../policy.ts'
import { sealInForce, sealVersions } from '../store/seals.ts'
import { readDraft } from '../store/stages.ts'
import { enterContest, seesDrafts } from './enter-contest.ts'
import { findingsToSeal } from './findings-to-seal.ts'

type C = (typeof contestContract)['readRules']

/** The sealed rules with every version of the seal, for everyone; the draft for those who prepare it. */
export const readRules = async (ctx: Context, { params }: Received<C>): Promise<Outcome<AnswerGiven<C>>> => {
  const entered = await enterContest(ctx, params.contestId, contestPolicy.readRules)
  if (!entered.ok) return entered
  const { stage, codes } = entered.value
  const seal = await sealInForce(ctx.tx, ctx.agency.id, stage.id)
  const versions = await sealVersions(ctx.tx, ctx.agency.id, stage.id)
  const newest = versions.at(-1)
  const editable = seesDrafts(codes) && may({ who: ['signed_in'], when: contestPolicy.editRules.when }, codes, stage.state).ok
  const draft = editable ? await readDraft(ctx.tx, ctx.agency.id, stage.id) : undefined
  return ok({
    sealed: seal === undefined || newest === undefined ? null : { rules: seal.rules, schedule: seal.schedule, seal: newest },
    versions,
    draft:
      draft === undefined
        ? null
        : { version: stage.version, rules: draft.rules, schedule: seal?.schedule ?? draft.schedule, findings: [...(await findingsToSeal(ctx, stage, draft))] },
  })
}
