import type { JsonObject } from '../face/json.ts'
import { type Outcome, ok } from '../face/outcome.ts'
import { codesTowards } from '../access/roles-in-process.ts'
import { may } from '../face/policy.ts'
import type { Received } from '../face/route.ts'
import type { Context } from '../http/context.ts'
import type { ApprovalKind } from '../module.ts'
import type { Approval, approvalContract } from './contract.ts'
import { independent } from './independent.ts'
import { kindOf } from './kinds.ts'
import { findRequests, type RequestRow } from './requests.ts'

type C = typeof approvalContract

/** Lists what the reader asked for or could decide; nobody sees requests that are not their business. */
export const listApprovals =
  (kinds: readonly ApprovalKind[]) =>
  async (ctx: Context, { query }: Received<C['listApprovals']>): Promise<Outcome<{ items: Approval[] }>> => {
    const rows = await findRequests(ctx, query.state === 'asked', query.process)
    const items: Approval[] = []
    for (const row of rows) items.push(await describe(ctx, kinds, row))
    return ok({ items: items.filter((item) => item.mine || item.mayDecide || item.whyNot !== 'FORBIDDEN') })
  }

/** One request as this reader may see and decide it: the page offers what the server will carry out (I-10). Runs as app. */
export const describe = async (ctx: Context, kinds: readonly ApprovalKind[], row: RequestRow): Promise<Approval> => {
  const mine = row.asked_by === ctx.actor.personId
  const allowed = may({ who: kindOf(kinds, row.kind).who }, await codesTowards(ctx, row.process_id))
  const expired = row.state === 'asked' && row.expires_at <= ctx.received
  const isOpen = row.state === 'asked' && allowed.ok && !mine && !expired
  const apart = !isOpen || (await independent(ctx.tx, ctx.agency.id, row.asked_by, ctx.actor.personId, ctx.received))
  const whyNot = !allowed.ok ? allowed.refusal : mine ? 'SECOND_PERSON_NEEDED' : expired ? 'APPROVAL_EXPIRED' : apart ? null : 'SECOND_PERSON_NEEDED'
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
