import { ask } from '#platform/approval/ask.ts'
import { type Instant, later } from '#platform/clock/instant.ts'
import type { Json, JsonObject } from '#platform/face/json.ts'
import type { Context } from '#platform/http/context.ts'

/** A request that nobody decides ends after a week. */
const PATIENCE = 7 * 24 * 3_600_000

export type AskedOfTwo = {
  /** The kind of ledger entry that the act becomes. */
  readonly kind: string
  readonly contestId: string
  /** What both people see: the part that the entry will carry, and what helps to understand it. */
  readonly about: JsonObject
  /** The part of the entry (docs/bundle.md, section 7.6). */
  readonly part: Json
}

/** The first of two people asks (I-10). */
export const askTwo = async (ctx: Context, asked: AskedOfTwo): Promise<{ readonly approvalId: string; readonly expires: Instant }> => {
  const expires = later(ctx.received, PATIENCE)
  const approvalId = await ask(ctx, { kind: asked.kind, process: asked.contestId, document: { ...asked.about, part: asked.part }, part: asked.part, expires })
  return { approvalId, expires }
}
