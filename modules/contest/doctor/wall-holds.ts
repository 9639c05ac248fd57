import { sql } from 'kysely'
import type { Tx } from '#platform/db/pools.ts'

const scored = ['contest.sheet_draft', 'contest.sheet_version', 'contest.result_version', 'contest.place'] as const
const named = ['contest.entry_version', 'contest.member', 'contest.eligibility', 'contest.objection.sender', 'contest.seat.name'] as const

/** I-7, I-16: the daily login role reads no score, and the login role that ranks reads no name and no work. */
export const wallHolds = async (tx: Tx): Promise<readonly string[]> => {
  const broken: string[] = []
  for (const table of scored) {
    const found = await sql<{ may: boolean }>`select has_table_privilege('jenjang_app', ${table}, 'select') or has_any_column_privilege('jenjang_app', ${table}, 'select') as may`.execute(tx)
    if (found.rows[0]?.may === true) broken.push(`jenjang_app can read ${table}`)
  }
  for (const place of named) {
    const [schema, table, column] = place.split('.')
    const name = `${schema}.${table}`
    const found =
      column === undefined
        ? await sql<{ may: boolean }>`select has_any_column_privilege('jenjang_rank', ${name}, 'select') as may`.execute(tx)
        : await sql<{ may: boolean }>`select has_column_privilege('jenjang_rank', ${name}, ${column}, 'select') as may`.execute(tx)
    if (found.rows[0]?.may === true) broken.push(`jenjang_rank can read ${place}`)
  }
  return broken
}
