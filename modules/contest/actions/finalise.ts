import type { Context } from '#platform/http/context.ts'
import { append } from '#platform/ledger/append.ts'
import { checkpoint } from '#platform/ledger/checkpoint.ts'
import type { DueKind } from '#platform/module.ts'
import { mayFinalise } from '../rules/may-finalise.ts'
import { countObjections } from '../store/objections.ts'
import { changeStage, findStage, lockStage } from '../store/stages.ts'

/** The term for objections has ended, or the last one was answered: the result becomes final, if nothing is open any more. */
export const finalise = async (ctx: Context, contestId: string): Promise<void> => {
  await lockStage(ctx.tx, ctx.agency.id, contestId, 'update')
  const stage = await findStage(ctx.tx, ctx.agency.id, contestId)
  if (stage === undefined) throw new Error('A contest that is not there became due.')
  const { open } = await countObjections(ctx.tx, ctx.agency.id, stage.id)
  if (!mayFinalise({ state: stage.state, objectionUntil: stage.objectionUntil, open, now: ctx.received }).ok) return

  const { recorded } = await append(ctx, {
    chain: stage.contestId,
    kind: 'stage.final',
    parts: [{ name: 'final', content: { result: stage.publishedDigest ?? '', stage: stage.ordinal, version: stage.publishedVersion ?? 0 } }],
  })
  const done = await changeStage(ctx.tx, ctx.agency.id, stage.id, stage.version, { state: 'final', final_at: recorded })
  if (done === undefined) throw new Error('The stage changed under its lock.')
  await checkpoint(ctx)
}

export const finalAtTerm: DueKind = { kind: 'contest.final', as: 'app', carryOut: async (ctx, task) => await finalise(ctx, task.subject) }
