import { sql } from 'kysely'
import type { Json } from '#platform/face/json.ts'
import type { Tx } from '#platform/db/pools.ts'

/** One number of a law, valid on a day. Results keep its id; the screen says when it is not confirmed. */
export type Rule = { readonly id: string; readonly key: string; readonly value: Json; readonly legalBasis: string; readonly article: string | null; readonly confirmed: boolean }

/** The rules whose keys begin with the prefix, as they are valid on the day ('yyyy-mm-dd'). */
export const rulesOn = async (tx: Tx, prefix: string, day: string): Promise<ReadonlyMap<string, Rule>> => {
  const found = await sql<Rule>`
    select id, key, value, legal_basis as "legalBasis", article, confirmed
      from rulebook.entry
     where key like ${`${prefix.replaceAll('_', '\\_')}%`} and valid_from <= ${day}::date and (valid_to is null or valid_to > ${day}::date)`.execute(tx)
  return new Map(found.rows.map((rule) => [rule.key, rule]))
}
