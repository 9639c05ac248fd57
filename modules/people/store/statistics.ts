import { sql } from 'kysely'
import type { Tx } from '#platform/db/pools.ts'
import { factTables } from './fact-tables.ts'

/** From so many people on a plan made blindly is a slow one. */
const MANY = 1000

/** Takes statistics of what an import wrote, at its end, so that the first search after it is as fast as every later one. */
export const takeStatistics = async (tx: Tx, people: number): Promise<void> => {
  if (people < MANY) return
  for (const table of ['people.employee', 'people.word', ...factTables.map((fact) => fact.table)]) await sql`analyze ${sql.table(table)}`.execute(tx)
}
