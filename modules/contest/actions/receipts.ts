import { type Outcome, ok, refuse } from '#platform/face/outcome.ts'
import type { AnswerGiven, Received } from '#platform/face/route.ts'
import type { Context } from '#platform/http/context.ts'
import { type Download, download } from '#platform/http/download.ts'
import { receipt } from '#platform/ledger/receipt.ts'
import type { contestContract } from '../contract.ts'
import { contestPolicy } from '../policy.ts'
import { receiptsOf } from '../store/receipts.ts'
import { enterContest } from './enter-contest.ts'

type C = typeof contestContract

export const listReceipts = async (ctx: Context, { params }: Received<C['listReceipts']>): Promise<Outcome<AnswerGiven<C['listReceipts']>>> => {
  const entered = await enterContest(ctx, params.contestId, contestPolicy.readReceipts)
  if (!entered.ok) return entered
  const own = await receiptsOf(ctx.tx, ctx.agency.id, params.contestId, ctx.actor.personId)
  return ok({ items: own.map((row) => ({ ...row, chain: params.contestId })) })
}

/** Whose parts a receipt opens: the holder's own, nobody else's. */
const ownParts: Readonly<Record<string, readonly string[]>> = {
  'entry.submitted': ['entry', 'members', 'work'],
  'entry.confirmed': ['confirmation'],
  'conflicts.declared': ['declaration', 'lines'],
  'sheet.submitted': ['sheet'],
  'sheet.corrected': ['sheet', 'correction'],
  'objection.recorded': ['objection', 'text'],
  'objection.answered': ['answer', 'text'],
}

/**
 * A receipt as a signed text to keep (I-22): the agency signed that this entry stands at this place of the chain. The score in it
 * is read by jenjang_rank, for the judge whose it is.
 */
export const readReceipt = async (ctx: Context, { params }: Received<C['readReceipt']>): Promise<Outcome<Download>> => {
  const entered = await enterContest(ctx, params.contestId, contestPolicy.readReceipts)
  if (!entered.ok) return entered
  const own = (await receiptsOf(ctx.tx, ctx.agency.id, params.contestId, ctx.actor.personId)).find(({ seq }) => seq === params.seq)
  if (own === undefined) return refuse('NOT_FOUND')
  const place = { chain: params.contestId, seq: own.seq, parts: ownParts[own.kind] ?? [] }
  const text = own.kind.startsWith('sheet.') ? await ctx.within('rank', async (rank) => await receipt(rank, place)) : await receipt(ctx, place)
  return ok(download({ name: `tanda-terima-${own.seq}.txt`, type: 'text/plain; charset=utf-8', inline: false, content: text }))
}
