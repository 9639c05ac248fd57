import { sql } from 'kysely'
import type { Tx } from '#platform/db/pools.ts'
import type { GroupCount } from '../rules/fairness-figures.ts'

/** Counts of groups of ten people or more, for each step of a closed stage (0003_count_selection_by_group.sql). Role: audit, which can read nothing else. */
export const selectionCounts = async (tx: Tx, stageId: string): Promise<readonly GroupCount[]> =>
  (await sql<GroupCount>`select step, attribute, label, people, chosen from contest.selection_counts(${stageId})`.execute(tx)).rows
