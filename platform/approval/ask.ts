import { createHash } from 'node:crypto'
import { canonicalBytes } from '#core/ledger/canonical.ts'
import { newId } from '../clock/ids.ts'
import { type Instant, later } from '../clock/instant.ts'
import type { Json } from '../face/json.ts'
import type { Context } from '../http/context.ts'
import { append } from '../ledger/append.ts'

/** A request that nobody decides ends by itself after a week, unless the asker said sooner. */
const PATIENCE = 7 * 24 * 3_600_000

export type Asked = {
  readonly kind: string
  /** The process whose chain records it; null: the agency's own chain. */
  readonly process: string | null
  /** Exactly what the second person will see and approve. */
  readonly document: Json
  readonly expires?: Instant
}

/** The first of two people asks (I-10). Returns the request's id; the request stands in the chain at once. */
export const ask = async (ctx: Context, asked: Asked): Promise<string> => {
  const id = newId(ctx.received)
  const document = Buffer.from(canonicalBytes(asked.document))
  const digest = createHash('sha256').update(document).digest('hex')
  await ctx.tx
    .insertInto('approval.request')
    .values({
      agency_id: ctx.agency.id,
      id,
      kind: asked.kind,
      process_id: asked.process,
      document,
      digest,
      state: 'asked',
      asked_by: ctx.actor.personId,
      asked_name: ctx.actor.name,
      asked_at: ctx.received,
      expires_at: asked.expires ?? later(ctx.received, PATIENCE),
    })
    .execute()
  await append(ctx, {
    chain: asked.process ?? 'agency',
    kind: 'approval.asked',
    parts: [{ name: 'approval', content: { approval: id, digest, kind: asked.kind } }],
  })
  return id
}
