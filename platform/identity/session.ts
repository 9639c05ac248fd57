import { sql } from 'kysely'
import { type Instant, later } from '../clock/instant.ts'
import type { Tx } from '../db/pools.ts'
import { newToken, type SecretBox } from './secret-box.ts'
import { newId } from '../clock/ids.ts'

export const COOKIE = '__Host-jenjang'

/** Sessions end after this idle time (I-38). Seen is written at most once a minute. */
const IDLE = 60 * 60_000
const LONGEST = 12 * 60 * 60_000
const SEEN_EVERY = 60_000

export type SessionRow = {
  readonly id: string
  readonly accountId: string
  readonly personId: string
  readonly agencyId: string
  readonly name: string
  readonly freshUntil: Instant | null
}

export const openSession = async (
  tx: Tx,
  box: SecretBox,
  given: { readonly accountId: string; readonly personId: string; readonly agencyId: string; readonly device: string; readonly freshUntil: Instant | null },
  now: Instant,
): Promise<string> => {
  const token = newToken()
  await tx
    .insertInto('platform.session')
    .values({
      id: newId(now),
      token_digest: box.digest(token),
      account_id: given.accountId,
      person_id: given.personId,
      agency_id: given.agencyId,
      created_at: now,
      seen_at: now,
      fresh_until: given.freshUntil,
      device: given.device.slice(0, 200),
    })
    .execute()
  await sql`update platform.agency set awaits = array_remove(awaits, ${given.accountId}::uuid) where id = ${given.agencyId} and ${given.accountId}::uuid = any(awaits)`.execute(tx)
  return token
}

/** The living session of the token, or undefined: ended, idle too long, or older than a working day. */
export const findSession = async (tx: Tx, box: SecretBox, token: string, now: Instant): Promise<SessionRow | undefined> => {
  const row = await tx
    .selectFrom('platform.session as s')
    .innerJoin('platform.person as p', 'p.id', 's.person_id')
    .select(['s.id', 's.account_id', 's.person_id', 's.agency_id', 's.seen_at', 's.fresh_until', 'p.name'])
    .where('s.token_digest', '=', box.digest(token))
    .where('s.ended_at', 'is', null)
    .where('s.seen_at', '>', later(now, -IDLE))
    .where('s.created_at', '>', later(now, -LONGEST))
    .executeTakeFirst()
  if (row === undefined) return undefined
  if (row.seen_at < later(now, -SEEN_EVERY)) {
    await tx.updateTable('platform.session').set({ seen_at: now }).where('id', '=', row.id).execute()
  }
  return {
    id: row.id,
    accountId: row.account_id,
    personId: row.person_id,
    agencyId: row.agency_id,
    name: row.name,
    freshUntil: row.fresh_until === null ? null : (row.fresh_until as Instant),
  }
}

export const endSession = async (tx: Tx, sessionId: string, personId: string, now: Instant): Promise<boolean> => {
  const ended = await sql`update platform.session set ended_at = ${now} where id = ${sessionId} and person_id = ${personId} and ended_at is null`.execute(tx)
  return (ended.numAffectedRows ?? 0n) > 0n
}

export const cookieOf = (token: string): string => `${COOKIE}=${token}; Path=/; Secure; HttpOnly; SameSite=Strict`

export const tokenIn = (header: string | undefined): string | undefined => {
  for (const piece of (header ?? '').split(';')) {
    const [name, value] = piece.trim().split('=', 2)
    if (name === COOKIE && value !== undefined && value !== '') return value
  }
  return undefined
}
