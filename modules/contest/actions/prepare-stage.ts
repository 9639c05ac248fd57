import { type Outcome, ok, refuse } from '#platform/face/outcome.ts'
import type { PolicyLine } from '#platform/face/policy.ts'
import type { Context } from '#platform/http/context.ts'
import type { ApprovedRequest } from '#platform/module.ts'
import type { StageState } from '../rules/stage-state.ts'
import { findStage, lockStage, type StageRow } from '../store/stages.ts'

/** Locks the stage before the approval is written, as every other act locks it before the chain's head. */
export const prepareStage = async (ctx: Context, request: ApprovedRequest): Promise<Outcome<true>> => {
  await lockStage(ctx.tx, ctx.agency.id, request.processId ?? '', 'update')
  return ok(true)
}

/** The stage that an approved act is about, still in a state for it. */
export const stageOf = async (ctx: Context, request: ApprovedRequest, line: PolicyLine<StageState>, states?: readonly StageState[]): Promise<Outcome<StageRow>> => {
  const stage = await findStage(ctx.tx, ctx.agency.id, request.processId ?? '')
  if (stage === undefined) return refuse('NOT_FOUND')
  const when = states ?? line.when
  if (when !== undefined && !when.includes(stage.state)) return refuse('WRONG_STATE', { state: stage.state, when: [...when] })
  return ok(stage)
}
