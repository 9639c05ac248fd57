import type { Context } from '#platform/http/context.ts'
import type { StageState } from './rules/stage-state.ts'
import { findStage, listStages } from './store/stages.ts'

/** What other parts of the product may ask of the contests of the entered agency. Role: app. */
type Reading = Pick<Context, 'tx' | 'agency'>

export type ContestRow = { readonly id: string; readonly title: string; readonly state: StageState }

const ALL = 1_000_000

/** Every contest of the agency, drafts too, newest first. */
export const allContests = async ({ tx, agency }: Reading): Promise<readonly ContestRow[]> => {
  const stages = await listStages(tx, agency.id, { drafts: 'all', state: undefined, search: undefined, after: undefined, limit: ALL })
  return stages.map(({ contestId, title, state }) => ({ id: contestId, title, state }))
}

export const contestById = async ({ tx, agency }: Reading, id: string): Promise<ContestRow | undefined> => {
  const stage = await findStage(tx, agency.id, id)
  return stage === undefined ? undefined : { id, title: stage.title, state: stage.state }
}

/** Titles of these contests, for whoever reads the ledger: a chain of a contest is called by its id. */
export const contestNames = async ({ tx, agency }: Reading, chains: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const ids = chains.filter((chain) => /^[0-9a-f-]{36}$/.test(chain))
  if (ids.length === 0) return new Map()
  const rows = await tx.selectFrom('contest.contest').select(['id', 'title']).where('agency_id', '=', agency.id).where('id', 'in', ids).execute()
  return new Map(rows.map(({ id, title }) => [id, title]))
}

export { bundleOf } from './actions/read-bundles.ts'
