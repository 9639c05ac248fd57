import { sql } from 'kysely'
import type { Context } from '../http/context.ts'
import { beforeFirstCheckpoint } from '#core/ledger/checkpoint.ts'
import { noteDigest } from '#core/ledger/signed-note.ts'
import { originOf } from './origin.ts'

/** Checkpoints of an agency are made one after the other; a chain begins only while none is being made (docs/bundle.md 2). */
const lockName = (agencyId: string): string => `checkpoint ${agencyId}`

export const lockCheckpoints = async (ctx: Context, how: 'making' | 'anchoring'): Promise<void> => {
  const name = lockName(ctx.agency.id)
  if (how === 'making') await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(ctx.tx)
  else await sql`select pg_advisory_xact_lock_shared(hashtextextended(${name}, 0))`.execute(ctx.tx)
}

export type Newest = { readonly number: number; readonly digest: string; readonly note: string | null; readonly at: string | null }

/** The newest checkpoint of the agency; before the first, number 0 and the digest that the first one names as `previous`. */
export const newestCheckpoint = async (ctx: Context): Promise<Newest> => {
  const row = await ctx.tx
    .selectFrom('ledger.checkpoint')
    .select(['number', 'note', 'at'])
    .where('agency_id', '=', ctx.agency.id)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (row !== undefined) return { number: row.number, digest: noteDigest(row.note), note: row.note, at: row.at }
  const origin = originOf(ctx.services, ctx.agency)
  return { number: 0, digest: beforeFirstCheckpoint(origin), note: null, at: null }
}

/** What the first entry of a chain says of the agency's checkpoints, so that no earlier part of the history can be left out. */
export const anchorFor = async (ctx: Context): Promise<{ readonly number: number; readonly digest: string }> => {
  await lockCheckpoints(ctx, 'anchoring')
  const { number, digest } = await newestCheckpoint(ctx)
  return { digest, number }
}
