import { leavesOf, signCheckpoint } from '#core/ledger/checkpoint.ts'
import { publicPemOf } from '#core/ledger/public-key.ts'
import { type Instant, latest } from '../clock/instant.ts'
import type { Context } from '../http/context.ts'
import { lockCheckpoints, newestCheckpoint } from './anchor.ts'
import { originOf } from './origin.ts'

/**
 * Signs a checkpoint over the heads of all chains of the agency: at every phase change, and daily (I-22). Call it as the very
 * last step of an act: it is ordered among the agency's checkpoints by a lock that ends with the transaction, and covers
 * what this transaction itself has written. Undefined while the agency has no entry yet.
 */
export const checkpoint = async (ctx: Context): Promise<{ readonly number: number; readonly at: Instant; readonly note: string } | undefined> => {
  const { tx, agency, services } = ctx
  await lockCheckpoints(ctx, 'making')
  const before = await newestCheckpoint(ctx)
  const heads = await tx.selectFrom('ledger.head').select(['chain', 'digest', 'seq', 'recorded']).where('agency_id', '=', agency.id).where('seq', '>', 0).execute()
  if (heads.length === 0) return undefined
  const now = await services.clock.now()
  const at = latest(now, ...heads.map((head) => head.recorded as Instant), (before.at ?? now) as Instant)
  const number = before.number + 1
  const leaves = leavesOf(heads)
  const note = signCheckpoint({ origin: originOf(services, agency), number, time: at, previous: before.digest }, leaves, await privateKeyOf(ctx))
  await tx
    .insertInto('ledger.checkpoint')
    .values({ agency_id: agency.id, number, note, leaves: Buffer.from(leaves.map((line) => `${line}\n`).join('')), at })
    .execute()
  return { number, at, note }
}

/** The agency's key; its public half is written down before the first thing it signs. */
export const privateKeyOf = async (ctx: Context) => {
  const key = await ctx.services.keys.privateKey(ctx.agency.id)
  const known = await ctx.tx.selectFrom('ledger.key').select('public_key').where('agency_id', '=', ctx.agency.id).orderBy('number', 'desc').limit(1).executeTakeFirst()
  if (known?.public_key !== publicPemOf(key)) throw new Error('The key file of this agency is not the one that its ledger names.')
  return key
}
