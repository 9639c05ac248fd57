import { newId } from '#platform/clock/ids.ts'
import { later } from '#platform/clock/instant.ts'
import { due } from '#platform/due/due.ts'
import { ok, type Outcome, refuse } from '#platform/face/outcome.ts'
import type { AnswerGiven, Received } from '#platform/face/route.ts'
import type { OpenContext } from '#platform/http/bind.ts'
import type { Context } from '#platform/http/context.ts'
import { download, type Download } from '#platform/http/download.ts'
import { append } from '#platform/ledger/append.ts'
import { below } from '#modules/organisation/reads.ts'
import type { accountsContract } from '../contract.ts'
import { insertRun, newestRuns, type RunRow, takeSheets } from '../store/slip-runs.ts'
import { reachOf } from './reach.ts'

type C = typeof accountsContract
const whole = ['agency_admin', 'hr_officer', 'hr_head'] as const

/** A server that stopped in the middle leaves a run that moves no more: its codes are nowhere, so it is begun again. */
const STILL = 2 * 60_000

const stateNow = (row: RunRow, now: Context['received']): RunRow['state'] => ((row.state === 'printing' || row.state === 'waiting') && row.movedAt < later(now, -STILL) ? 'broken' : row.state)

export const listSlipRuns = async (ctx: Context): Promise<Outcome<AnswerGiven<C['listSlipRuns']>>> => {
  const rows = await newestRuns(ctx.tx, ctx.agency.id, ctx.codes.some((code) => (whole as readonly string[]).includes(code)) ? null : ctx.actor.personId)
  return ok({ items: rows.map(({ madeBy, movedAt, ...row }) => ({ ...row, state: stateNow({ ...row, madeBy, movedAt }, ctx.received), mine: madeBy === ctx.actor.personId })) })
}

export const beginSlips = async (ctx: Context, { body }: Received<C['beginSlips']>): Promise<Outcome<AnswerGiven<C['beginSlips']>>> => {
  const { tree, units } = await reachOf(ctx, whole)
  const unit = body.unitId === null ? undefined : tree.get(body.unitId)
  if (body.unitId !== null && unit === undefined) return refuse('NOT_FOUND')
  if (body.unitId !== null && units !== null && !units.includes(body.unitId)) return refuse('SLIPS_OTHER_UNIT')
  const wanted = body.unitId === null ? units : below(tree, body.unitId)
  const own = await newestRuns(ctx.tx, ctx.agency.id, ctx.actor.personId)
  if (own.some((row) => ['waiting', 'printing'].includes(stateNow(row, ctx.received)))) return refuse('SLIPS_UNDER_WAY')
  const runId = newId(ctx.received)
  await insertRun(ctx.tx, ctx.agency.id, {
    id: runId,
    unitId: body.unitId,
    unitName: unit?.name ?? null,
    units: wanted,
    byAdministrator: ctx.codes.includes('agency_admin'),
    by: ctx.actor.personId,
    byName: ctx.actor.name,
    at: ctx.received,
  })
  await due(ctx, { kind: 'accounts.slips', subject: runId, at: ctx.received })
  await append(ctx, { chain: 'agency', kind: 'slips.begun', parts: [{ name: 'slips', content: { run: runId, unit: body.unitId } }] })
  return ok({ runId })
}

export const takeSlips = async (ctx: OpenContext, { params }: Received<C['takeSlips']>): Promise<Outcome<Download>> => {
  const sealed = await ctx.within('app', async (inside) => {
    const sheets = await takeSheets(inside.tx, ctx.agency.id, params.runId, ctx.actor.personId, ctx.received)
    if (sheets !== undefined) await append(inside, { chain: 'agency', kind: 'slips.taken', parts: [{ name: 'slips', content: { run: params.runId } }] })
    return sheets
  })
  if (sealed === undefined) return refuse('SLIPS_GONE')
  return ok(download({ name: 'kupon-aktivasi.pdf', type: 'application/pdf', inline: false, content: ctx.services.secrets.open(sealed) }))
}
