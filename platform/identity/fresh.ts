import { type Instant, later } from '../clock/instant.ts'
import { type Outcome, ok, refuse } from '../face/outcome.ts'
import type { OpenContext } from '../http/bind.ts'
import { checkCode } from './check-code.ts'
import { withinLimit } from './rate-limit.ts'

/** Minutes for which one code covers a judge's sheets on that device, unless the sealed rules say less (I-38). */
const FRESH = 15 * 60_000

/**
 * Heavy acts ask for a fresh second factor (I-38). Given a code it is checked and used up, in a transaction of its own:
 * a code that was shown counts as used whatever becomes of the act. Without a code, the session must still be fresh.
 */
export const requireFresh = async (ctx: OpenContext, code: string | null, hours?: number): Promise<Outcome<Instant>> => {
  if (code === null) {
    return ctx.actor.freshUntil !== null && ctx.actor.freshUntil > ctx.received ? ok(ctx.actor.freshUntil) : refuse('FRESH_CODE_NEEDED')
  }
  return await ctx.within('app', async (app) => {
    const { tx, actor, received, services } = app
    const within = await withinLimit(tx, `code:${actor.accountId}`, { count: 10, windowSeconds: 900 }, received)
    if (!within) return refuse('TOO_MANY')
    if (!(await checkCode(tx, services, actor.accountId, code, received))) return refuse('CODE_WRONG')
    const until = later(received, hours === undefined ? FRESH : hours * 3_600_000)
    await tx.updateTable('platform.session').set({ fresh_until: until }).where('id', '=', actor.sessionId).execute()
    return ok(until)
  })
}
