import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { LoginRole } from '../db/login-roles.ts'
import { type Outcome, refuse } from '../face/outcome.ts'
import { type Context, type ContextGiven, type Services, withContext } from './context.ts'

type Request = { readonly key: string; readonly method: string; readonly address: string; readonly input: unknown }

/**
 * The same request sent twice, at once or later, has the effect of one (I-28): its key is written first, in the same
 * transaction as the act, so that a twin waits for it and then gets the same answer. The same key with other content is
 * refused. A refused act leaves no record: it may be tried again. The answer is kept sealed: it may hold a one-time address or
 * a score, which neither a backup nor another login role reads (I-7, I-42).
 */
export const onceOnly = async (
  services: Services,
  role: LoginRole,
  given: ContextGiven,
  request: Request,
  action: (ctx: Context) => Promise<Outcome<unknown>>,
): Promise<Outcome<unknown>> => {
  const { method, address, input, key } = request
  if (key.length < 8 || key.length > 200) return refuse('INPUT_INVALID', { place: 'Idempotency-Key' })
  const digest = createHash('sha256').update(JSON.stringify([method, address, input])).digest('hex')
  const keyDigest = createHash('sha256').update(key).digest('hex')
  return await withContext(services, role, given, async (ctx) => {
    const agency = ctx.agency.id
    const person = ctx.actor.personId
    const first = await sql`
      insert into access.request (agency_id, person_id, key, digest, at)
      values (${agency}, ${person}, ${keyDigest}, ${digest}, ${ctx.received})
      on conflict (agency_id, person_id, key) do nothing`.execute(ctx.tx)
    if ((first.numAffectedRows ?? 0n) === 0n) {
      const before = await ctx.tx
        .selectFrom('access.request')
        .select(['digest', 'answer'])
        .where('agency_id', '=', agency)
        .where('person_id', '=', person)
        .where('key', '=', keyDigest)
        .executeTakeFirstOrThrow()
      if (before.digest !== digest) return refuse('KEY_REUSED')
      return { ok: true, value: before.answer === null ? null : JSON.parse(services.secrets.open(before.answer).toString('utf8')) }
    }
    const outcome = await action(ctx)
    if (outcome.ok) {
      await ctx.tx
        .updateTable('access.request')
        .set({ status: 200, answer: services.secrets.seal(Buffer.from(JSON.stringify(outcome.value ?? null))) })
        .where('agency_id', '=', agency)
        .where('person_id', '=', person)
        .where('key', '=', keyDigest)
        .execute()
    }
    return outcome
  })
}
