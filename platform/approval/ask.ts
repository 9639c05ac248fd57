import { createHash } from 'node:crypto'
import { canonicalBytes } from '#core/ledger/canonical.ts'
import { newId } from '../clock/ids.ts'
import { type Instant, later } from '../clock/instant.ts'
import type { Json, JsonObject } from '../face/json.ts'
import type { Context } from '../http/context.ts'
import { due } from '../due/due.ts'
import { append } from '../ledger/append.ts'

/** A request that nobody decides ends by itself after a week, unless the asker said sooner. */
const PATIENCE = 7 * 24 * 3_600_000

export type Asked = {
  /** The kind of the ledger entry that the act will write, for instance `stage.sealed`. */
  readonly kind: string
  /** The process whose chain records it; null: the agency's own chain. */
  readonly process: string | null
  /** Exactly what the second person will see and approve. */
  readonly document: JsonObject
  /** The content of the ledger part that the act will carry (docs/bundle.md 7.6), where it is less than the document. */
  readonly part?: Json
  readonly expires?: Instant
}

/** The first of two people asks (I-10). Returns the request's id; the request stands in the chain at once. */
export const ask = async (ctx: Context, asked: Asked): Promise<string> => {
  const id = newId(ctx.received)
  const document = Buffer.from(canonicalBytes(asked.document))
  const expires = asked.expires ?? later(ctx.received, PATIENCE)
  await ctx.tx
    .insertInto('approval.request')
    .values({
      agency_id: ctx.agency.id,
      id,
      kind: asked.kind,
      process_id: asked.process,
      document,
      digest: sha256(document),
      state: 'asked',
      asked_by: ctx.actor.personId,
      asked_name: ctx.actor.name,
      asked_at: ctx.received,
      expires_at: expires,
    })
    .execute()
  await due(ctx, { kind: 'approval.expire', subject: id, at: expires })
  await append(ctx, {
    chain: asked.process ?? 'agency',
    kind: 'approval.asked',
    parts: [{ name: 'request', content: { act: asked.kind, document: sha256(canonicalBytes(asked.part ?? asked.document)), request: id } }],
  })
  return id
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
