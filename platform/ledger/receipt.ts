import { checkpointLine } from '#core/ledger/checkpoint.ts'
import type { Entry } from '#core/ledger/entry.ts'
import type { Json } from '#core/ledger/json.ts'
import { signReceipt } from '#core/ledger/receipt.ts'
import type { Context } from '../http/context.ts'
import { newestCheckpoint } from './anchor.ts'
import { privateKeyOf } from './checkpoint.ts'

type Place = { readonly chain: string; readonly seq: number; /** The holder's own parts, as written. */ readonly parts: readonly string[] }

/**
 * A receipt (I-24): the agency's signature that this entry stands at this place, with the openings of the holder's own
 * parts and the newest checkpoint as one line to keep. Reads openings as the transaction's role: `rank` for sheets, `app`
 * for works.
 */
export const receipt = async (ctx: Context, place: Place): Promise<string> => {
  const { tx, agency } = ctx
  const row = await tx
    .selectFrom('ledger.entry')
    .select('bytes')
    .where('agency_id', '=', agency.id)
    .where('chain', '=', place.chain)
    .where('seq', '=', place.seq)
    .executeTakeFirstOrThrow()
  const entry = JSON.parse(row.bytes.toString('utf8')) as Entry
  const { note } = await newestCheckpoint(ctx)
  return signReceipt(entry, await readOpenings(ctx, place), note === null ? null : checkpointLine(note), await privateKeyOf(ctx))
}

const readOpenings = async (ctx: Context, { chain, seq, parts }: Place): Promise<Record<string, { content: Json; salt: string }>> => {
  const opened: Record<string, { content: Json; salt: string }> = {}
  const tables = ctx.role === 'rank' ? (['ledger.opening'] as const) : (['ledger.opening', 'ledger.opening_personal'] as const)
  for (const table of tables) {
    const rows = await ctx.tx
      .selectFrom(table)
      .select(['part', 'salt', 'content'])
      .where('agency_id', '=', ctx.agency.id)
      .where('chain', '=', chain)
      .where('seq', '=', seq)
      .where('part', 'in', [...parts])
      .execute()
    for (const row of rows) opened[row.part] = { content: JSON.parse(row.content.toString('utf8')) as Json, salt: row.salt.toString('hex') }
  }
  return opened
}
