import { employeeOfPerson } from '#modules/people/reads.ts'
import { findRequests } from '#platform/approval/requests.ts'
import { seatsOf } from '#platform/access/seats.ts'
import type { JsonObject } from '#platform/face/json.ts'
import { type Outcome, ok } from '#platform/face/outcome.ts'
import { may } from '#platform/face/policy.ts'
import type { AnswerGiven, Received } from '#platform/face/route.ts'
import type { Context } from '#platform/http/context.ts'
import type { contestContract } from '../contract.ts'
import { actsOfTwo } from '../contract/contest-routes.ts'
import { contestPolicy } from '../policy.ts'
import type { RulesDocument } from '../rules/rules-document.ts'
import type { ScheduleDocument } from '../rules/schedule-document.ts'
import { phaseOf } from '../rules/stage-phase.ts'
import { declarationsOf } from '../store/declarations.ts'
import { countEntries, findOwnEntry } from '../store/entries.ts'
import { countObjections } from '../store/objections.ts'
import { sealInForce, sealsInForce, sealVersions } from '../store/seals.ts'
import { listSeats } from '../store/seats.ts'
import { listSheets } from '../store/sheets.ts'
import { listStages, readDraft, type StageRow } from '../store/stages.ts'
import { criteriaLibrary } from '../templates/criteria-library.ts'
import { templates } from '../templates/templates.ts'
import { acceptedEntries } from './admitted-entries.ts'
import { draftsFor, enterContest, seesDrafts } from './enter-contest.ts'
import { obstaclesOf } from './obstacles.ts'

type C = typeof contestContract
type Item = AnswerGiven<C['listContests']>['items'][number]
type InForce = { readonly rules: RulesDocument; readonly schedule: ScheduleDocument }

export const listContests = async (ctx: Context, { query }: Received<C['listContests']>): Promise<Outcome<AnswerGiven<C['listContests']>>> => {
  const { tx, agency } = ctx
  const filter = { drafts: draftsFor(ctx), state: query.state, search: query.search, after: query.after, limit: query.limit + 1 }
  const found = await listStages(tx, agency.id, filter)
  const page = found.slice(0, query.limit)
  const seals = await sealsInForce(tx, agency.id, page.map(({ id }) => id))
  const employeeId = await employeeOfPerson(ctx, ctx.actor.personId)
  const items: Item[] = []
  for (const stage of page) items.push(await itemOf(ctx, stage, seals.get(stage.id) ?? (await readDraft(tx, agency.id, stage.id)), employeeId))
  return ok({ items, next: found.length > query.limit ? (page.at(-1)?.contestId ?? null) : null })
}

const itemOf = async (ctx: Context, stage: StageRow, { rules, schedule }: InForce, employeeId: string | undefined): Promise<Item> => {
  const entry = employeeId === undefined || stage.state === 'draft' ? undefined : await findOwnEntry(ctx.tx, ctx.agency.id, stage.id, employeeId)
  return {
    id: stage.contestId,
    title: stage.title,
    template: stage.template,
    state: stage.state,
    phase: phaseOf(stage.state, schedule.moments, ctx.received),
    stageName: rules.stage.name,
    schedule,
    mine: { seats: [...(await seatsOf(ctx, stage.contestId))], entry: entry?.state ?? 'none' },
  }
}

export const listTemplates = async (ctx: Context): Promise<Outcome<AnswerGiven<C['listTemplates']>>> => {
  const allowed = may(contestPolicy.createContest, ctx.codes)
  if (!allowed.ok) return allowed
  const placeholder = '00000000-0000-7000-8000-000000000000'
  return ok({
    items: templates.map(({ code, name, about, rules }) => ({ code, name, about, rules: { v: 1, contest: placeholder, title: '', summary: '', template: code, ...rules } })),
  })
}

export const listCriteria = async (ctx: Context): Promise<Outcome<AnswerGiven<C['listCriteria']>>> => {
  const allowed = may(contestPolicy.createContest, ctx.codes)
  if (!allowed.ok) return allowed
  return ok({ items: criteriaLibrary })
}

/** Where the contest stands, and what waits: the numbers only for organisers and overseers, and never a score among them. */
export const readContest = async (ctx: Context, { params }: Received<C['readContest']>): Promise<Outcome<AnswerGiven<C['readContest']>>> => {
  const entered = await enterContest(ctx, params.contestId, contestPolicy.readContest)
  if (!entered.ok) return entered
  const { stage, codes } = entered.value
  const { tx, agency } = ctx
  const seal = await sealInForce(tx, agency.id, stage.id)
  const draft = await readDraft(tx, agency.id, stage.id)
  const organiser = seesDrafts(codes)
  const requests = organiser ? await findRequests(ctx, true, stage.contestId) : []
  return ok({
    ...(await itemOf(ctx, stage, seal ?? draft, await employeeOfPerson(ctx, ctx.actor.personId))),
    version: stage.version,
    summary: stage.summary,
    createdBy: organiser ? draft.createdBy : null,
    seals: await sealVersions(tx, agency.id, stage.id),
    counts: organiser ? await countsOf(ctx, stage, seal?.rules) : null,
    obstacles: organiser ? [...(await obstaclesOf(ctx, stage, seal))] : [],
    waiting: requests.flatMap((request) => {
      const kind = actsOfTwo.find((each) => each === request.kind)
      if (kind === undefined) return []
      const about = JSON.parse(request.document.toString('utf8')) as JsonObject
      return [{ approvalId: request.id, kind, askedBy: request.asked_name, askedAt: request.asked_at, expires: request.expires_at, own: request.asked_by === ctx.actor.personId, about }]
    }),
    times: {
      sealedAt: stage.sealedAt,
      judgingFrom: stage.judgingAt,
      closedAt: stage.closedAt,
      publishAt: stage.publishAt,
      publishedAt: stage.publishedAt,
      objectionUntil: stage.objectionUntil,
      finalAt: stage.finalAt,
      cancelledAt: stage.cancelledAt,
    },
    cancelReason: stage.cancelReason,
  })
}

const countsOf = async (ctx: Context, stage: StageRow, rules: RulesDocument | undefined) => {
  const { tx, agency } = ctx
  const entries = await countEntries(tx, agency.id, stage.id)
  const seats = await listSeats(tx, agency.id, stage.id)
  const sitting = seats.filter(({ state }) => state === 'seated' || state === 'called')
  const declared = await declarationsOf(tx, agency.id, sitting.map(({ id }) => id))
  const left = new Set(seats.filter(({ state }) => state === 'left').map(({ id }) => id))
  const sheets = (await listSheets(tx, agency.id, stage.id)).filter(({ withdrawnAt, seatId }) => withdrawnAt === null && !left.has(seatId))
  const accepted = rules === undefined ? [] : await acceptedEntries(ctx, stage.id, rules)
  const toCheck = entries.get('sent') ?? 0
  const number = (state: 'draft' | 'returned' | 'accepted' | 'rejected'): number => entries.get(state) ?? 0
  return {
    drafts: number('draft'),
    sent: toCheck + number('returned') + number('accepted') + number('rejected'),
    toCheck,
    returned: number('returned'),
    accepted: number('accepted'),
    rejected: number('rejected'),
    unconfirmed: accepted.filter(({ members }) => members.some(({ part, confirmedAt }) => part !== 'mentor' && confirmedAt === null)).length,
    judges: sitting.length,
    reserves: seats.filter(({ state }) => state === 'waiting').length,
    declared: declared.size,
    sheets: sheets.length,
    sheetsSent: sheets.filter(({ state }) => state === 'sent').length,
    objectionsOpen: (await countObjections(tx, agency.id, stage.id)).open,
  }
}
