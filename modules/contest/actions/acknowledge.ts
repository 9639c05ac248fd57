import type { Context } from '#platform/http/context.ts'
import type { Appended } from '#platform/ledger/append.ts'
import { insertReceipt } from '../store/receipts.ts'

export type Acknowledged = { readonly chain: string; readonly seq: number; readonly digest: string; readonly received: string }

/** Who did the act gets a receipt for its entry, and finds it again later (I-24). */
export const acknowledge = async (ctx: Context, contestId: string, act: { readonly kind: string; readonly about: string }, { seq, digest }: Appended): Promise<Acknowledged> => {
  await insertReceipt(ctx.tx, ctx.agency.id, { contestId, personId: ctx.actor.personId, seq, kind: act.kind, about: act.about, digest, received: ctx.received })
  return { chain: contestId, seq, digest, received: ctx.received }
}
