import { buildBundle } from '#core/ledger/bundle.ts'
import type { Edition } from '#core/ledger/edition.ts'
import { type Outcome, ok, refuse } from '#platform/face/outcome.ts'
import type { Received } from '#platform/face/route.ts'
import type { Context } from '#platform/http/context.ts'
import { type Download, download } from '#platform/http/download.ts'
import { readBundle } from '#platform/ledger/read-bundle.ts'
import type { contestContract } from '../contract.ts'
import { contestPolicy } from '../policy.ts'
import { findStage } from '../store/stages.ts'
import { enterContest } from './enter-contest.ts'

type C = typeof contestContract

/** The evidence of a contest as one text file: published, final and cancelled contests have one (I-23). */
export const bundleOf = async (ctx: Context, contestId: string, edition: Edition): Promise<Outcome<string>> => {
  const stage = await findStage(ctx.tx, ctx.agency.id, contestId)
  if (stage === undefined || stage.state === 'draft') return refuse('NOT_FOUND')
  const input = await readBundle(ctx, contestId, edition)
  return input.ok ? ok(buildBundle(input.value)) : input
}

const asFile = (contestId: string, edition: Edition, text: string): Download =>
  download({ name: `bukti-${contestId}-${edition}.jsonl`, type: 'application/jsonl; charset=utf-8', inline: false, content: text })

/** The public edition, for anyone. */
export const readPublicBundle = async (ctx: Context, { params }: Received<C['readPublicBundle']>): Promise<Outcome<Download>> => {
  const bundle = await bundleOf(ctx, params.contestId, 'public')
  return bundle.ok ? ok(asFile(params.contestId, 'public', bundle.value)) : bundle
}

/** The full edition, for the overseer. */
export const readFullBundle = async (ctx: Context, { params }: Received<C['readFullBundle']>): Promise<Outcome<Download>> => {
  const entered = await enterContest(ctx, params.contestId, contestPolicy.readFullBundle)
  if (!entered.ok) return entered
  const bundle = await bundleOf(ctx, params.contestId, 'full')
  return bundle.ok ? ok(asFile(params.contestId, 'full', bundle.value)) : bundle
}
