import type { JsonObject } from '../face/json.ts'
import { type Outcome, ok } from '../face/outcome.ts'
import { may } from '../face/policy.ts'
import type { Received } from '../face/route.ts'
import type { Context } from '../http/context.ts'
import type { ApprovalKind } from '../module.ts'
import type { Approval, approvalContract } from './contract.ts'
import { kindOf } from './kinds.ts'
import { findRequests, type RequestRow } from './requests.ts'

type C = typeof approvalContract

/** Lists what the reader asked for or could decide; nobody sees requests that are not their business. */
export const listApprovals =
  (kinds: readonly ApprovalKind[]) =>
  async (ctx: Context, { query }: Received<C['listApprovals']>): Promise<Outcome<{ items: Approval[] }>> => {
    const rows = await findRequests(ctx, query.state === 'asked', query.process)
    return ok({ items: rows.map((row) => describe(ctx, kinds, row)).filter((item) => item.mine || item.mayDecide || item.whyNot !== 'FORBIDDEN') })
  }

export const describe = (ctx: Context, kinds: readonly ApprovalKind[], row: RequestRow): Approval => {
  const mine = row.asked_by === ctx.actor.personId
  const allowed = may({ who: kindOf(kinds, row.kind).who }, ctx.codes)
  const expired = row.state === 'asked' && row.expires_at <= ctx.received
  const whyNot = !allowed.ok ? allowed.refusal : mine ? 'SECOND_PERSON_NEEDED' : expired ? 'APPROVAL_EXPIRED' : null
  return {
    id: row.id,
    kind: row.kind,
    processId: row.process_id,
    document: JSON.parse(row.document.toString('utf8')) as JsonObject,
    digest: row.digest,
    state: expired ? 'expired' : (row.state as Approval['state']),
    askedBy: row.asked_by,
    askedName: row.asked_name,
    askedAt: row.asked_at,
    expiresAt: row.expires_at,
    decidedName: row.decided_name,
    decidedAt: row.decided_at,
    reason: row.reason,
    mine,
    mayDecide: whyNot === null && row.state === 'asked',
    whyNot,
  }
}
