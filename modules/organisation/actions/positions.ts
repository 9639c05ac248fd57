import { newId } from '#platform/clock/ids.ts'
import { ok, type Outcome, refuse } from '#platform/face/outcome.ts'
import type { AnswerGiven, Received } from '#platform/face/route.ts'
import type { Context } from '#platform/http/context.ts'
import { append } from '#platform/ledger/append.ts'
import type { organisationContract } from '../contract.ts'
import { changePosition, currentPositions, positionsAfter } from '../store/positions.ts'

type C = typeof organisationContract

export const listPositions = async (ctx: Context, { query }: Received<C['listPositions']>): Promise<Outcome<AnswerGiven<C['listPositions']>>> => {
  const words = query.q.toLowerCase().split(/\s+/).filter((word) => word !== '').slice(0, 8)
  const found = await positionsAfter(ctx.tx, { agencyId: ctx.agency.id, words, state: query.state, after: query.after, limit: query.limit + 1 })
  const page = found.slice(0, query.limit)
  return ok({ items: [...page], next: found.length > query.limit ? (page.at(-1)?.id ?? null) : null })
}

/** A person says what a position is: from then on the date of pension that follows from it counts as confirmed on this side. */
export const classPosition = async (ctx: Context, { params, body }: Received<C['classPosition']>): Promise<Outcome<AnswerGiven<C['classPosition']>>> => {
  const [position] = await currentPositions(ctx.tx, ctx.agency.id, [params.positionId])
  if (position === undefined) return refuse('NOT_FOUND')
  const actId = newId(ctx.received)
  const { version, ...given } = body
  const changed = await changePosition(ctx.tx, ctx.agency.id, actId, ctx.received, { positionId: position.id, version, ...given })
  if (!changed) return refuse('STALE')
  const before = { kind: position.kind, tier: position.tier, pensionKey: position.pensionKey, basis: position.basis }
  await append(ctx, { chain: 'agency', kind: 'position.classed', parts: [{ name: 'position', content: { act: actId, position: position.id, before, after: { ...given, basis: 'person' } } }] })
  return ok({ classed: true })
}
