import { type Outcome, ok, refuse } from '#platform/face/outcome.ts'
import type { AnswerGiven, Received } from '#platform/face/route.ts'
import type { Context } from '#platform/http/context.ts'
import { append } from '#platform/ledger/append.ts'
import type { contestContract } from '../contract.ts'
import { contestPolicy } from '../policy.ts'
import { findEntry } from '../store/entries.ts'
import { changeMember, membersOf } from '../store/members.ts'
import { sealInForce } from '../store/seals.ts'
import { acknowledge } from './acknowledge.ts'
import { enterContest } from './enter-contest.ts'

type C = (typeof contestContract)['confirmAuthorship']

/** Each author confirms personally (I-14): nobody does it for another. */
export const confirmAuthorship = async (ctx: Context, { params }: Received<C>): Promise<Outcome<AnswerGiven<C>>> => {
  const entered = await enterContest(ctx, params.contestId, contestPolicy.confirmAuthorship, 'share')
  if (!entered.ok) return entered
  const { stage } = entered.value
  const entry = await findEntry(ctx.tx, ctx.agency.id, stage.id, params.entryId)
  const seal = await sealInForce(ctx.tx, ctx.agency.id, stage.id)
  const member = (await membersOf(ctx.tx, ctx.agency.id, [params.entryId])).get(params.entryId)?.find(({ personId, part }) => personId === ctx.actor.personId && part !== 'mentor')
  if (entry === undefined || seal === undefined || member === undefined || entry.number === 0) return refuse('NOT_FOUND')

  const until = seal.schedule.moments.confirmUntil
  if (ctx.received >= until) return refuse('CONFIRMATION_CLOSED', { until })
  if (member.confirmedAt !== null) return refuse('ALREADY_CONFIRMED', { at: member.confirmedAt })

  await changeMember(ctx.tx, ctx.agency.id, member.id, { confirmed_at: ctx.received })
  const appended = await append(ctx, {
    chain: stage.contestId,
    kind: 'entry.confirmed',
    parts: [{ name: 'confirmation', content: { entry: entry.id, member: member.ordinal } }],
  })
  return ok({ receipt: await acknowledge(ctx, stage.contestId, { kind: 'entry.confirmed', about: String(entry.number) }, appended) })
}
