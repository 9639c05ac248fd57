import { sql } from 'kysely'
import { due } from '../due/due.ts'
import { type Outcome, ok, refuse } from '../face/outcome.ts'
import type { Context } from '../http/context.ts'
import { append, type Appended } from './append.ts'

export type Erasure = {
  readonly chain: string
  readonly parts: readonly { readonly seq: number; readonly part: string }[]
  readonly reason: string
}

/**
 * Removes personal content with its salt, and writes down that it did (I-25): the commitments stay in their entries, so the
 * chain still verifies, and nothing can be guessed from them. Only personal parts and attachments; rules, scores and codes
 * are never erased. An attachment's file goes with its part.
 */
export const erase = async (ctx: Context, erasure: Erasure): Promise<Outcome<Appended>> => {
  const { tx, agency } = ctx
  const parts = [...erasure.parts].sort((a, b) => a.seq - b.seq || (a.part < b.part ? -1 : 1))
  if (parts.length === 0) return refuse('ERASE_NOTHING')
  await sql`set local app.erasing = 'on'`.execute(tx)
  for (const { seq, part } of parts) {
    const gone = await tx
      .deleteFrom('ledger.opening_personal')
      .where('agency_id', '=', agency.id)
      .where('chain', '=', erasure.chain)
      .where('seq', '=', seq)
      .where('part', '=', part)
      .returning('content')
      .executeTakeFirst()
    if (gone === undefined) return refuse('ERASE_NOT_PERSONAL', { part, seq })
    if (/^file_\d+$/.test(part)) await eraseFile(ctx, JSON.parse(gone.content.toString('utf8')) as { sha256: string })
  }
  await sql`set local app.erasing = 'off'`.execute(tx)
  return ok(await append(ctx, { chain: erasure.chain, kind: 'opening.erased', parts: [{ name: 'erased', content: { parts, reason: erasure.reason } }] }))
}

/** The rows say it now; the bytes go after commit, by the loop of due work, so that a failed act loses nothing. */
const eraseFile = async (ctx: Context, file: { readonly sha256: string }): Promise<void> => {
  const rows = await ctx.tx
    .updateTable('files.file')
    .set({ erased_at: ctx.received, name: 'erased' })
    .where('agency_id', '=', ctx.agency.id)
    .where('sha256', '=', file.sha256)
    .where('erased_at', 'is', null)
    .returning('id')
    .execute()
  for (const { id } of rows) await due(ctx, { kind: 'files.remove', subject: id, at: ctx.received })
}
