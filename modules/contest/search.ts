import type { Module } from '#platform/module.ts'
import { draftsFor } from './actions/enter-contest.ts'
import { listStages } from './store/stages.ts'

const FEW = 5

/** Contests by their title; drafts for those who see drafts. */
export const searchContests: NonNullable<Module['search']> = async (ctx, words) => {
  const stages = await listStages(ctx.tx, ctx.agency.id, { drafts: draftsFor(ctx), state: undefined, search: words, after: undefined, limit: FEW })
  return stages.map(({ contestId, title }) => ({ kind: 'contest', title, detail: '', address: `/kompetisi/${contestId}` }))
}
