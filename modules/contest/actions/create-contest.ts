import { newId } from '#platform/clock/ids.ts'
import { type Outcome, ok, refuse } from '#platform/face/outcome.ts'
import { may } from '#platform/face/policy.ts'
import type { AnswerGiven, Received } from '#platform/face/route.ts'
import type { Context } from '#platform/http/context.ts'
import { append } from '#platform/ledger/append.ts'
import type { contestContract } from '../contract.ts'
import { contestPolicy } from '../policy.ts'
import type { ScheduleDocument } from '../rules/schedule-document.ts'
import { insertContest } from '../store/stages.ts'
import { firstRules, firstSchedule } from '../templates/first-draft.ts'
import { templateOf } from '../templates/templates.ts'

type C = (typeof contestContract)['createContest']

/** Creates a contest as a draft, from a template. Its chain begins here. */
export const createContest = async (ctx: Context, { body }: Received<C>): Promise<Outcome<AnswerGiven<C>>> => {
  const allowed = may(contestPolicy.createContest, ctx.codes)
  if (!allowed.ok) return allowed

  const template = templateOf(body.template)
  if (template === undefined) return refuse('TEMPLATE_UNKNOWN', { template: body.template })

  const id = newId(ctx.received)
  const rules = firstRules(template, { contest: id, title: body.title })
  const schedule = firstSchedule(id, ctx.received, ctx.agency.timeZone as ScheduleDocument['timeZone'])

  await insertContest(ctx.tx, ctx.agency.id, {
    contestId: id,
    stageId: newId(ctx.received),
    categories: rules.categories.map(({ code }) => ({ id: newId(ctx.received), code })),
    createdBy: { id: ctx.actor.personId, name: ctx.actor.name },
    createdAt: ctx.received,
    rules,
    schedule,
  })

  await append(ctx, {
    chain: id,
    kind: 'contest.created',
    parts: [{ name: 'contest', content: { agency: ctx.agency.code, contest: id, template: template.code, title: body.title } }],
  })
  return ok({ id, version: 1 })
}
