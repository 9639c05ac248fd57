import { canonicalText } from '#core/ledger/canonical.ts'
import type { Json } from '#core/ledger/json.ts'
import { signNote } from '#core/ledger/signed-note.ts'
import type { Context } from '../http/context.ts'
import { newestCheckpoint } from './anchor.ts'
import { privateKeyOf } from './checkpoint.ts'
import { checkpointLine } from './checkpoint-line.ts'
import { originOf } from './origin.ts'

type Place = { readonly chain: string; readonly seq: number; /** The holder's own parts, as written. */ readonly parts: readonly string[] }

/**
 * A receipt (I-24): the agency's signature that this entry stands at this place, with the openings of the holder's own
 * parts and the newest checkpoint as one line to keep. Reads openings as the transaction's role: `rank` for sheets, `app`
 * for works.
 */
export const receipt = async (ctx: Context, place: Place): Promise<string> => {
  const { tx, agency, services } = ctx
  const entry = await tx
    .selectFrom('ledger.entry')
    .select(['digest', 'bytes'])
    .where('agency_id', '=', agency.id)
    .where('chain', '=', place.chain)
    .where('seq', '=', place.seq)
    .executeTakeFirstOrThrow()
  const { received } = JSON.parse(entry.bytes.toString('utf8')) as { received: string }
  const origin = originOf(services, agency)
  const newest = await newestCheckpoint(ctx)
  const line = newest.note === null || newest.at === null ? null : checkpointLine(origin, { number: newest.number, at: newest.at, note: newest.note })
  const document = {
    v: 1,
    origin,
    chain: place.chain,
    seq: place.seq,
    digest: entry.digest,
    received,
    openings: await readOpenings(ctx, place),
    checkpoint: line,
  }
  return signNote(`jenjang/receipt/1\n${canonicalText(document)}\n`, origin, await privateKeyOf(ctx))
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
