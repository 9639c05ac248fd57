import { canonicalText } from '#core/ledger/canonical.ts'
import { newId } from '#platform/clock/ids.ts'
import { type Outcome, ok, refuse } from '#platform/face/outcome.ts'
import type { AnswerGiven, Received } from '#platform/face/route.ts'
import type { Context } from '#platform/http/context.ts'
import type { contestContract } from '../contract.ts'
import { contestPolicy } from '../policy.ts'
import type { RulesDocument } from '../rules/rules-document.ts'
import type { ScheduleDocument } from '../rules/schedule-document.ts'
import { addCategories } from '../store/entries.ts'
import { changeStage, readDraft, saveDraft } from '../store/stages.ts'
import { enterContest } from './enter-contest.ts'
import { findingsToSeal } from './findings-to-seal.ts'

type C = (typeof contestContract)['editRules']

/** Saves what the organiser writes and says what still stands in the way of sealing. After the first seal it is the next version (I-2). */
export const editRules = async (ctx: Context, { params, body }: Received<C>): Promise<Outcome<AnswerGiven<C>>> => {
  const entered = await enterContest(ctx, params.contestId, contestPolicy.editRules, 'update')
  if (!entered.ok) return entered
  const { stage } = entered.value

  const before = await readDraft(ctx.tx, ctx.agency.id, stage.id)
  // What the contest is (its id, its template, its place among the stages) is not edited.
  const rules: RulesDocument = { ...body.rules, contest: stage.contestId, template: stage.template, stage: { ...body.rules.stage, ordinal: stage.ordinal } }
  const schedule: ScheduleDocument = { ...body.schedule, contest: stage.contestId, stage: stage.ordinal }

  if (stage.state === 'sealed' && canonicalText(schedule) !== canonicalText(before.schedule)) return refuse('SCHEDULE_MOVES_APART')

  await saveDraft(ctx.tx, ctx.agency.id, stage, { rules, schedule })
  const categories = rules.categories.map(({ code }) => ({ id: newId(ctx.received), code }))
  await addCategories(ctx.tx, ctx.agency.id, stage.contestId, categories)
  const version = await changeStage(ctx.tx, ctx.agency.id, stage.id, body.version)
  if (version === undefined) return refuse('STALE')

  return ok({ version, findings: [...(await findingsToSeal(ctx, stage, { rules, schedule }))] })
}
