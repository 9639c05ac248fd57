import type { Refusal } from '#platform/face/outcome.ts'
import type { Context } from '#platform/http/context.ts'
import { mayFinalise } from '../rules/may-finalise.ts'
import { countObjections } from '../store/objections.ts'
import type { SealInForce } from '../store/seals.ts'
import { readDraft, type StageRow } from '../store/stages.ts'
import { closingFacts } from './closing-facts.ts'
import { findingsToSeal } from './findings-to-seal.ts'
import { obstaclesToAssign, planAssignment } from './plan-assignment.ts'
import { refuse } from '#platform/face/outcome.ts'

type Act = 'seal' | 'openJudging' | 'close' | 'publish' | 'finalise'
type Listed = { readonly act: Act; readonly because: { readonly refusal: string; readonly facts: Refusal['facts'] }[] }

/** What stands in the way of the next act, as the server would refuse it now: the page disables the button with this reason. */
export const obstaclesOf = async (ctx: Context, stage: StageRow, seal: SealInForce | undefined): Promise<readonly Listed[]> => {
  if (stage.state === 'draft') return listed('seal', await findingsToSeal(ctx, stage, await readDraft(ctx.tx, ctx.agency.id, stage.id)))
  if (seal === undefined) return []
  if (stage.state === 'sealed') return listed('openJudging', await beforeOpening(ctx, stage, seal))
  if (stage.state === 'judging') return listed('close', (await closingFacts(ctx, stage, seal)).obstacles)
  if (stage.state === 'closed') return listed('publish', stage.publishAt === null ? [] : [refuse('PUBLICATION_SET', { at: stage.publishAt })])
  if (stage.state !== 'published') return []
  const { open } = await countObjections(ctx.tx, ctx.agency.id, stage.id)
  const free = mayFinalise({ state: stage.state, objectionUntil: stage.objectionUntil, open, now: ctx.received })
  return listed('finalise', free.ok ? [] : [free])
}

const beforeOpening = async (ctx: Context, stage: StageRow, seal: SealInForce): Promise<readonly Refusal[]> => {
  const first = await obstaclesToAssign(ctx, stage, seal)
  if (first.length > 0) return first
  if (stage.planSeed === null) return [refuse('NOT_ASSIGNED')]
  const plan = await planAssignment(ctx, stage, seal, stage.planSeed)
  if (!plan.ok) return [plan]
  return plan.value.digest === stage.planDigest ? [] : [refuse('PLAN_STALE')]
}

const listed = (act: Act, because: readonly { readonly refusal: string; readonly facts: Refusal['facts'] }[]): readonly Listed[] =>
  because.length === 0 ? [] : [{ act, because: because.map(({ refusal, facts }) => ({ refusal, facts })) }]
