import { sql } from 'kysely'
import type { Tx } from '../db/pools.ts'
import { type Instant, instantOf, millisecondsOf } from '../clock/instant.ts'

/**
 * Counts an attempt in the database, so that the limit holds over several server processes. Fixed windows.
 * @returns true while the subject is within the limit.
 */
export const withinLimit = async (
  tx: Tx,
  subject: string,
  limit: { readonly count: number; readonly windowSeconds: number },
  now: Instant,
): Promise<boolean> => {
  const span = limit.windowSeconds * 1000
  const window = instantOf(Math.floor(millisecondsOf(now) / span) * span)
  const counted = await sql<{ count: number }>`
    insert into platform.attempt (subject, window_start, count) values (${subject}, ${window}, 1)
    on conflict (subject, window_start) do update set count = platform.attempt.count + 1
    returning count`.execute(tx)
  return (counted.rows[0]?.count ?? 1) <= limit.count
}
