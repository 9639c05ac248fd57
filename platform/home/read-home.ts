import { findRequests } from '../approval/requests.ts'
import { describe } from '../approval/list.ts'
import { type Outcome, ok } from '../face/outcome.ts'
import type { AnswerGiven } from '../face/route.ts'
import type { Context } from '../http/context.ts'
import type { OutsideContext } from '../http/bind.ts'
import type { ApprovalKind, Module, Waiting } from '../module.ts'
import type { homeContract } from './contract.ts'

const order = { decision: 0, deadline: 1, data: 2 } as const

/** What waits for this person: decisions first, then deadlines by date, then data. */
export const readHome =
  (sources: readonly NonNullable<Module['waiting']>[]) =>
  async (ctx: Context): Promise<Outcome<{ items: Waiting[] }>> => {
    const items: Waiting[] = []
    for (const source of sources) items.push(...(await source(ctx)))
    return ok({ items: items.sort((a, b) => order[a.kind] - order[b.kind] || (a.due ?? '~').localeCompare(b.due ?? '~')) })
  }

/** The approvals that wait for this person. */
export const waitingApprovals =
  (kinds: readonly ApprovalKind[]) =>
  async (ctx: Context): Promise<readonly Waiting[]> => {
    const rows = await findRequests(ctx, true, undefined)
    const mine: typeof rows[number][] = []
    for (const row of rows) if ((await describe(ctx, kinds, row)).mayDecide) mine.push(row)
    return mine.map((row) => ({ key: 'platform.waiting.approval', facts: { kind: row.kind, who: row.asked_name }, address: `/persetujuan/${row.id}`, kind: 'decision', due: row.expires_at }))
  }

export const health = async (ctx: OutsideContext): Promise<Outcome<{ ok: true; demonstration: boolean; now: string }>> =>
  ok({ ok: true, demonstration: ctx.services.demonstration, now: ctx.received })

export const listAgencies = async (ctx: OutsideContext): Promise<Outcome<AnswerGiven<(typeof homeContract)['listAgencies']>>> => {
  const rows = await ctx.services.pools
    .of('app')
    .selectFrom('platform.agency')
    .select(['code', 'name', 'time_zone as timeZone', 'product_name as productName', 'arms_type'])
    .where('kind', '!=', 'installation')
    .orderBy('code')
    .execute()
  return ok({ items: rows.map(({ arms_type: type, ...agency }) => ({ ...agency, arms: type !== null })) })
}
