import { Temporal } from 'temporal-polyfill'
import type { Json } from '#platform/face/json.ts'
import { type Outcome, ok, refuse } from '#platform/face/outcome.ts'
import type { AnswerGiven, Received } from '#platform/face/route.ts'
import { findRequest } from '#platform/approval/requests.ts'
import { due } from '#platform/due/due.ts'
import type { Context } from '#platform/http/context.ts'
import { append } from '#platform/ledger/append.ts'
import { checkpoint } from '#platform/ledger/checkpoint.ts'
import type { ApprovalKind, ApprovedRequest, DueKind } from '#platform/module.ts'
import type { Instant } from '#platform/clock/instant.ts'
import { type AgencyCalendar, agencyCalendar, works } from '#modules/calendar/reads.ts'
import type { contestContract } from '../contract.ts'
import { contestPolicy, secondPeople } from '../policy.ts'
import { dayIn } from '../rules/day-in.ts'
import { objectionEnd } from '../rules/objection-end.ts'
import { readResult, type StoredResult } from '../store/results.ts'
import { sealInForce } from '../store/seals.ts'
import { changeStage, findStage, lockStage, type StageRow } from '../store/stages.ts'
import { askTwo } from './ask-two.ts'
import { enterContest } from './enter-contest.ts'
import { prepareStage, stageOf } from './prepare-stage.ts'
import { namesToPublish } from './names-to-publish.ts'
import { writeTitles } from './write-titles.ts'

type C = (typeof contestContract)['askPublish']
type Publication = { readonly at: string | null; readonly result: string; readonly stage: number; readonly version: number }

const newestResult = async (ctx: Context, stage: StageRow): Promise<StoredResult | undefined> =>
  await ctx.within('rank', async ({ tx, agency }) => await readResult(tx, agency.id, stage.id))

/** Asks a second person to publish the computed result, at once or at a set minute. */
export const askPublish = async (ctx: Context, { params, body }: Received<C>): Promise<Outcome<AnswerGiven<C>>> => {
  const entered = await enterContest(ctx, params.contestId, contestPolicy.askPublish)
  if (!entered.ok) return entered
  const { stage } = entered.value
  if (stage.version !== body.version) return refuse('STALE')
  if (stage.publishAt !== null) return refuse('PUBLICATION_SET', { at: stage.publishAt })
  if (body.at !== null && body.at <= ctx.received) return refuse('MINUTE_PASSED', { at: body.at })
  const result = await newestResult(ctx, stage)
  if (result === undefined) return refuse('NOT_FOUND')

  const part: Publication = { at: body.at, result: result.digest, stage: stage.ordinal, version: result.version }
  return ok(await askTwo(ctx, { kind: 'result.published', contestId: stage.contestId, about: { contest: stage.contestId, title: stage.title, at: body.at }, part }))
}

/** The second person approved: now, or when the minute comes. */
const carryOut = async (ctx: Context, request: ApprovedRequest): Promise<Outcome<Json>> => {
  const found = await stageOf(ctx, request, contestPolicy.askPublish)
  if (!found.ok) return found
  const stage = found.value
  const part = request.document['part'] as Publication
  if (stage.publishAt !== null) return refuse('PUBLICATION_SET', { at: stage.publishAt })
  if (part.at === null || part.at <= ctx.received) return await publish(ctx, stage, request.id, part)

  await due(ctx, { kind: 'contest.publish', subject: request.id, at: part.at as Instant })
  if ((await changeStage(ctx.tx, ctx.agency.id, stage.id, stage.version, { publish_at: part.at })) === undefined) return refuse('STALE')
  return ok({ at: part.at })
}

/** Publishes what was computed, with the names that the sealed rules publish, and starts the term for objections. */
const publish = async (ctx: Context, stage: StageRow, requestId: string, part: Publication): Promise<Outcome<Json>> => {
  const seal = await sealInForce(ctx.tx, ctx.agency.id, stage.id)
  const result = await newestResult(ctx, stage)
  if (seal === undefined || result === undefined) return refuse('NOT_FOUND')
  if (result.digest !== part.result) return refuse('STALE')
  const calendar = await agencyCalendar(ctx)
  const { until, off } = objectionEnd(ctx.received, seal.rules.objection, seal.schedule.timeZone, (day) => works(calendar, day))
  const names = await namesToPublish(ctx, stage, seal.rules, result.document)

  await writeTitles(ctx, stage, seal.rules, result)
  await due(ctx, { kind: 'contest.final', subject: stage.contestId, at: until as Instant })
  const { recorded } = await append(ctx, {
    chain: stage.contestId,
    kind: 'result.published',
    parts: [
      { name: 'approval', content: { request: requestId } },
      { name: 'publication', content: part },
      { name: 'term', content: { calendar: usedVersions(calendar, dayIn(ctx.received, seal.schedule.timeZone), dayIn(lastMomentBefore(until), seal.schedule.timeZone)), objectionsUntil: until, off: [...off] } },
      { name: 'names', content: names, personal: true },
    ],
  })
  const change = { state: 'published', published_at: recorded, published_version: result.version, published_digest: result.digest, objection_until: until } as const
  if ((await changeStage(ctx.tx, ctx.agency.id, stage.id, stage.version, change)) === undefined) return refuse('STALE')
  await checkpoint(ctx)
  return ok({ published: recorded })
}

/** The versions of the calendar by which the term was counted, from its first day to its last. */
const usedVersions = (calendar: AgencyCalendar, first: string, last: string): readonly string[] => {
  const yearOf = (day: string): number => Temporal.PlainDate.from(day).year
  const years = Array.from({ length: yearOf(last) - yearOf(first) + 1 }, (_, at) => yearOf(first) + at)
  return [...new Set(years.flatMap((year) => calendar.digestOf(year) ?? []))].sort()
}
const lastMomentBefore = (instant: string): string => new Date(Date.parse(instant) - 1).toISOString()

export const publishResult: ApprovalKind = { kind: 'result.published', as: 'app', who: secondPeople, prepare: prepareStage, carryOut }

/** The set minute has come. Once published, or cancelled in between, there is nothing left to do. */
export const publishAtMinute: DueKind = {
  kind: 'contest.publish',
  as: 'app',
  carryOut: async (ctx, task) => {
    const request = await findRequest(ctx, task.subject)
    if (request?.process_id == null) throw new Error('A publication without its request.')
    await lockStage(ctx.tx, ctx.agency.id, request.process_id, 'update')
    const stage = await findStage(ctx.tx, ctx.agency.id, request.process_id)
    if (stage?.state !== 'closed') return
    const { part } = JSON.parse(request.document.toString('utf8')) as { part: Publication }
    const done = await publish(ctx, stage, request.id, part)
    if (!done.ok) throw new Error(`The publication was refused: ${done.refusal}`)
  },
}
