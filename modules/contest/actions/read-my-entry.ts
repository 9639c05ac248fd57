import { employeeOfPerson, findColleagues } from '#modules/people/reads.ts'
import { type Outcome, ok, refuse } from '#platform/face/outcome.ts'
import type { AnswerGiven, Received } from '#platform/face/route.ts'
import type { Context } from '#platform/http/context.ts'
import type { contestContract } from '../contract.ts'
import { contestPolicy } from '../policy.ts'
import { maySend } from '../rules/may-send.ts'
import { findOwnEntry, lastVersions } from '../store/entries.ts'
import { membersOf, unconfirmedOf } from '../store/members.ts'
import { sealInForce } from '../store/seals.ts'
import { eligibilityFor } from './entrant-facts.ts'
import { enterContest } from './enter-contest.ts'
import { viewEntry } from './view-entry.ts'

type C = typeof contestContract

/** The own entry; whether the reader may enter, rule by rule, before anything is written; what waits for the own confirmation. */
export const readMyEntry = async (ctx: Context, { params }: Received<C['readMyEntry']>): Promise<Outcome<AnswerGiven<C['readMyEntry']>>> => {
  const entered = await enterContest(ctx, params.contestId, contestPolicy.readMyEntry)
  if (!entered.ok) return entered
  const { stage } = entered.value
  const seal = await sealInForce(ctx.tx, ctx.agency.id, stage.id)
  if (seal === undefined) return refuse('NOT_FOUND')
  const employeeId = await employeeOfPerson(ctx, ctx.actor.personId)
  const entry = employeeId === undefined ? undefined : await findOwnEntry(ctx.tx, ctx.agency.id, stage.id, employeeId)

  const eligibility = employeeId === undefined ? [] : await eligibilityFor(ctx, seal.rules, seal.schedule, [employeeId])
  const notMet = eligibility.filter(({ answer }) => answer === 'not-met').map(({ code }) => code)
  const inTime = stage.state === 'sealed' ? maySend(seal.schedule.moments, entry?.state ?? 'draft', ctx.received) : refuse('WRONG_STATE', { state: stage.state })
  const because = [
    ...(employeeId === undefined ? [refuse('NOT_AN_EMPLOYEE')] : []),
    ...(inTime.ok ? [] : [inTime]),
    ...(notMet.length > 0 ? [refuse('NOT_ELIGIBLE', { rules: notMet })] : []),
  ].map(({ refusal, facts }) => ({ refusal, facts }))

  const waiting = (await unconfirmedOf(ctx.tx, ctx.agency.id, stage.id, ctx.actor.personId)).map(({ entryId }) => entryId)
  const works = await lastVersions(ctx.tx, ctx.agency.id, waiting)
  const members = await membersOf(ctx.tx, ctx.agency.id, waiting)
  return ok({
    entry: entry === undefined ? null : await viewEntry(ctx, stage.contestId, entry, true),
    eligibility: eligibility.map((line) => ({ ...line, decidedBy: null })),
    mayEnter: because.length === 0,
    because,
    toConfirm: waiting.map((entryId) => ({
      entryId,
      title: works.get(entryId)?.work.title ?? '',
      by: members.get(entryId)?.find(({ part }) => part === 'entrant')?.name ?? '',
    })),
  })
}

/** Colleagues to name as co-author or mentor: name and unit, nothing else. */
export const readColleagues = async (ctx: Context, { params, query }: Received<C['readColleagues']>): Promise<Outcome<AnswerGiven<C['readColleagues']>>> => {
  const entered = await enterContest(ctx, params.contestId, contestPolicy.writeMyEntry)
  if (!entered.ok) return entered
  const found = await findColleagues(ctx, query.search, 20)
  const others = found.filter(({ personId, active }) => active && personId !== ctx.actor.personId)
  return ok({ items: others.map(({ id, name, unitName }) => ({ employeeId: id, name, unit: unitName ?? '' })) })
}
