import { checkpointLine } from '#core/ledger/checkpoint.ts'
import type { Context } from '../http/context.ts'

type Leaf = { readonly chain: string; readonly seq: number }

/** The first checkpoint of the agency that covers this entry, as one line to keep; null while there is none yet. */
export const checkpointCovering = async (ctx: Context, chain: string, seq: number): Promise<{ readonly number: number; readonly at: string; readonly line: string } | null> => {
  const entry = await ctx.tx
    .selectFrom('ledger.entry')
    .select('recorded')
    .where('agency_id', '=', ctx.agency.id)
    .where('chain', '=', chain)
    .where('seq', '=', seq)
    .executeTakeFirst()
  if (entry === undefined) return null
  const rows = await ctx.tx
    .selectFrom('ledger.checkpoint')
    .select(['number', 'at', 'note', 'leaves'])
    .where('agency_id', '=', ctx.agency.id)
    .where('at', '>=', entry.recorded)
    .orderBy('number')
    .limit(10)
    .execute()
  const covers = (leaves: Buffer): boolean =>
    leaves
      .toString('utf8')
      .split('\n')
      .some((line) => line !== '' && line.includes(chain) && (JSON.parse(line) as Leaf).chain === chain && (JSON.parse(line) as Leaf).seq >= seq)
  const found = rows.find((row) => covers(row.leaves))
  return found === undefined ? null : { number: found.number, at: found.at, line: checkpointLine(found.note) }
}
