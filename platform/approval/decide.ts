import { sql } from 'kysely'
import type { Json, JsonObject } from '../face/json.ts'
import { type Outcome, ok, refuse, type Refusal } from '../face/outcome.ts'
import { may } from '../face/policy.ts'
import type { Received } from '../face/route.ts'
import type { OpenContext } from '../http/bind.ts'
import type { Context } from '../http/context.ts'
import { requireFresh } from '../identity/fresh.ts'
import { append } from '../ledger/append.ts'
import type { ApprovalKind, ApprovedRequest } from '../module.ts'
import type { approvalContract } from './contract.ts'
import { signedName } from '../access/post-held.ts'
import { codesTowards } from '../access/roles-in-process.ts'
import { askerStands } from './asker-stands.ts'
import { independent } from './independent.ts'
import { kindOf } from './kinds.ts'
import { findRequest, type RequestRow } from './requests.ts'

type C = typeof approvalContract
const done = { done: true } as const

/** A refusal inside the second transaction must undo it: it travels as an exception. */
class Undone extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.refusal)
    this.refusal = refusal
  }
}

/**
 * The second person approves (I-10): another person, independent of the first, allowed for this kind, with a fresh second
 * factor, and exactly the document that the first saw. The act is carried out in the same transaction as the approval.
 */
export const approve =
  (kinds: readonly ApprovalKind[]) =>
  async (ctx: OpenContext, { params, body }: Received<C['approve']>): Promise<Outcome<{ done: true; value: Json }>> => {
    const found = await ctx.within('app', async (app) => {
      const request = await findRequest(app, params.approvalId)
      if (request === undefined) return refuse('NOT_FOUND')
      const kind = kindOf(kinds, request.kind)
      const codes = await codesTowards(app, request.process_id)
      const allowed = may({ who: kind.who }, codes)
      if (!allowed.ok) return allowed
      if (!(await independent(app.tx, ctx.agency.id, request.asked_by, ctx.actor.personId, ctx.received))) return refuse('SECOND_PERSON_NEEDED')
      if (request.state === 'asked' && !(await askerStands(app, request.asked_by))) return refuse('ASKER_LEFT', { name: request.asked_name })
      return ok({ kind, request, codes, name: await signedName(app, kind.who, request.process_id) })
    })
    if (!found.ok) return found
    const standing = stands(found.value.request, body.digest, ctx.received)
    if (!standing.ok) return standing
    const fresh = await requireFresh(ctx, body.code)
    if (!fresh.ok) return fresh
    const { kind, request, codes, name } = found.value
    try {
      return await ctx.within(kind.as, async (entered) => {
        const inside = { ...entered, codes }
        const prepared = await kind.prepare?.(inside, asApproved(request))
        if (prepared !== undefined && !prepared.ok) throw new Undone(prepared)
        await record(inside, request, 'approved', null, name)
        const outcome = await kind.carryOut(inside, asApproved(request))
        if (!outcome.ok) throw new Undone(outcome)
        return ok({ ...done, value: outcome.value })
      })
    } catch (cause) {
      if (cause instanceof Undone) return cause.refusal
      throw cause
    }
  }

const stands = (request: RequestRow, digest: string, now: string): Outcome<true> => {
  if (request.state !== 'asked') return refuse('APPROVAL_DECIDED', { state: request.state })
  if (request.expires_at <= now) return refuse('APPROVAL_EXPIRED')
  return request.digest === digest ? ok(true) : refuse('STALE')
}

const asApproved = (request: RequestRow): ApprovedRequest => ({
  id: request.id,
  processId: request.process_id,
  document: JSON.parse(request.document.toString('utf8')) as JsonObject,
  askedBy: request.asked_by,
  askedName: request.asked_name,
  askedAt: request.asked_at,
})

const entryKinds = {
  approved: 'approval.given',
  refused: 'approval.refused',
  withdrawn: 'approval.withdrawn',
  expired: 'approval.expired',
} as const

/** Of two who decide at once one wins: the row changes only while it is still asked. */
export const record = async (ctx: Context, request: RequestRow, state: keyof typeof entryKinds, reason: string | null, name: string = ctx.actor.name): Promise<void> => {
  const changed = await sql`
    update approval.request set state = ${state}, decided_by = ${ctx.actor.personId}, decided_name = ${name},
           decided_at = ${ctx.received}, reason = ${reason}, row_version = row_version + 1
     where agency_id = ${ctx.agency.id} and id = ${request.id} and state = 'asked'`.execute(ctx.tx)
  if (changed.numAffectedRows !== 1n) throw new Undone(refuse('APPROVAL_DECIDED', { state: 'approved' }))
  await append(ctx, {
    chain: request.process_id ?? 'agency',
    kind: entryKinds[state],
    parts: [
      { name: 'request', content: { request: request.id } },
      ...(reason === null ? [] : [{ name: 'reason', content: { text: reason }, personal: true }]),
    ],
  })
}

/** Somebody else decided at the same moment: a refusal like any other, which undoes what was written. */
const unlessDecided = async (work: () => Promise<void>): Promise<Outcome<typeof done>> => {
  try {
    await work()
    return ok(done)
  } catch (cause) {
    if (cause instanceof Undone) return cause.refusal
    throw cause
  }
}

export const refuseApproval =
  (kinds: readonly ApprovalKind[]) =>
  async (ctx: Context, { params, body }: Received<C['refuseApproval']>): Promise<Outcome<typeof done>> => {
    const request = await findRequest(ctx, params.approvalId)
    if (request === undefined) return refuse('NOT_FOUND')
    const { who } = kindOf(kinds, request.kind)
    const allowed = may({ who }, await codesTowards(ctx, request.process_id))
    if (!allowed.ok) return allowed
    if (request.asked_by === ctx.actor.personId) return refuse('SECOND_PERSON_NEEDED')
    if (request.state !== 'asked') return refuse('APPROVAL_DECIDED', { state: request.state })
    const name = await signedName(ctx, who, request.process_id)
    return await unlessDecided(async () => await record(ctx, request, 'refused', body.reason, name))
  }

export const withdrawApproval = async (ctx: Context, { params }: Received<C['withdrawApproval']>): Promise<Outcome<typeof done>> => {
  const request = await findRequest(ctx, params.approvalId)
  if (request === undefined || request.asked_by !== ctx.actor.personId) return refuse('NOT_FOUND')
  if (request.state !== 'asked') return refuse('APPROVAL_DECIDED', { state: request.state })
  return await unlessDecided(async () => await record(ctx, request, 'withdrawn', null))
}
