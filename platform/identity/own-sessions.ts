import { agencyById } from '../access/agencies.ts'
import { type Outcome, ok, refuse } from '../face/outcome.ts'
import type { AnswerGiven, Received } from '../face/route.ts'
import type { OpenContext } from '../http/bind.ts'
import type { Context } from '../http/context.ts'
import type { Module } from '../module.ts'
import type { identityContract } from './contract.ts'
import { requireFresh } from './fresh.ts'
import { describeSession } from './read-session.ts'
import { endSession as end } from './session.ts'

type C = typeof identityContract
const done = { done: true } as const

export const readSession =
  (modules: readonly Module[]) =>
  async (ctx: OpenContext): Promise<Outcome<AnswerGiven<C['readSession']>>> =>
    ok(await describeSession(ctx.services, modules, { ...ctx.actor, agency: ctx.agency }, ctx.received))

export const signOut = async (ctx: Context): Promise<Outcome<typeof done>> => {
  await end(ctx.tx, ctx.actor.sessionId, ctx.actor.personId, ctx.received)
  return ok(done)
}

export const freshen = async (ctx: OpenContext, { body }: Received<C['freshen']>): Promise<Outcome<AnswerGiven<C['freshen']>>> => {
  const fresh = await requireFresh(ctx, body.code)
  return fresh.ok ? ok({ freshUntil: fresh.value }) : fresh
}

export const enterAgency = async (ctx: Context, { body }: Received<C['enterAgency']>): Promise<Outcome<typeof done>> => {
  const member = await ctx.tx
    .selectFrom('platform.membership')
    .select('agency_id')
    .where('person_id', '=', ctx.actor.personId)
    .where('agency_id', '=', body.agencyId)
    .executeTakeFirst()
  // Not a member and not there answer the same: nobody learns which agencies exist (I-33).
  if (member === undefined || (await agencyById(ctx.services.pools, body.agencyId)) === undefined) return refuse('NOT_FOUND')
  await ctx.tx.updateTable('platform.session').set({ agency_id: body.agencyId }).where('id', '=', ctx.actor.sessionId).execute()
  return ok(done)
}

export const listSessions = async (ctx: Context): Promise<Outcome<AnswerGiven<C['listSessions']>>> => {
  const rows = await ctx.tx
    .selectFrom('platform.session')
    .select(['id', 'device', 'created_at as createdAt', 'seen_at as seenAt'])
    .where('person_id', '=', ctx.actor.personId)
    .where('ended_at', 'is', null)
    .orderBy('seen_at', 'desc')
    .limit(100)
    .execute()
  return ok({ items: rows.map((row) => ({ ...row, current: row.id === ctx.actor.sessionId })) })
}

export const endOneSession = async (ctx: Context, { params }: Received<C['endSession']>): Promise<Outcome<typeof done>> =>
  (await end(ctx.tx, params.sessionId, ctx.actor.personId, ctx.received)) ? ok(done) : refuse('NOT_FOUND')
