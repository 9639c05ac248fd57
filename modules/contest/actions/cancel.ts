import { documentDigest } from '#core/ledger/sha256.ts'
import { withdrawOpenRequests } from '#platform/approval/withdraw-open.ts'
import { notDue } from '#platform/due/due.ts'
import type { Json } from '#platform/face/json.ts'
import { type Outcome, ok, refuse } from '#platform/face/outcome.ts'
import type { AnswerGiven, Received } from '#platform/face/route.ts'
import type { Context } from '#platform/http/context.ts'
import { append } from '#platform/ledger/append.ts'
import { checkpoint } from '#platform/ledger/checkpoint.ts'
import { partDigests } from '#platform/ledger/part-digests.ts'
import type { ApprovalKind, ApprovedRequest } from '#platform/module.ts'
import type { contestContract } from '../contract.ts'
import { contestPolicy, secondPeople } from '../policy.ts'
import { changeStage } from '../store/stages.ts'
import { askTwo } from './ask-two.ts'
import { enterContest } from './enter-contest.ts'
import { prepareStage, stageOf } from './prepare-stage.ts'
import { approvalPart } from './write-seal.ts'

type C = (typeof contestContract)['askCancel']

/** Asks a second person to cancel. A cancelled contest stays in the public list for ever with its seal and its reason (I-2). */
export const askCancel = async (ctx: Context, { params, body }: Received<C>): Promise<Outcome<AnswerGiven<C>>> => {
  const entered = await enterContest(ctx, params.contestId, contestPolicy.askCancel)
  if (!entered.ok) return entered
  const { stage } = entered.value
  if (stage.version !== body.version) return refuse('STALE')

  return ok(
    await askTwo(ctx, {
      kind: 'contest.cancelled',
      contestId: stage.contestId,
      about: { contest: stage.contestId, title: stage.title },
      part: { reason: body.reason, stage: stage.ordinal },
    }),
  )
}

/** Cancels: what was scored stays unpublished, its digest stands in the chain. Nothing but an erasure follows. */
const carryOut = async (ctx: Context, request: ApprovedRequest): Promise<Outcome<Json>> => {
  const found = await stageOf(ctx, request, contestPolicy.askCancel)
  if (!found.ok) return found
  const stage = found.value
  const part = request.document['part'] as { readonly reason: string; readonly stage: number }

  await withdrawOpenRequests(ctx, stage.contestId)
  await notDue(ctx, { kind: 'contest.final', subject: stage.contestId })
  const sheets = await partDigests(ctx, stage.contestId, ['sheet.submitted', 'sheet.corrected'], 'sheet')
  const { recorded } = await append(ctx, {
    chain: stage.contestId,
    kind: 'contest.cancelled',
    parts: [
      approvalPart(request),
      { name: 'cancellation', content: part, personal: true },
      { name: 'scores', content: { digest: sheets.length === 0 ? null : documentDigest([...sheets]), sheets: sheets.length } },
    ],
  })
  const change = { state: 'cancelled', cancelled_at: recorded, cancel_reason: part.reason } as const
  if ((await changeStage(ctx.tx, ctx.agency.id, stage.id, stage.version, change)) === undefined) return refuse('STALE')
  await checkpoint(ctx)
  return ok({ cancelled: recorded })
}

export const cancelContest: ApprovalKind = { kind: 'contest.cancelled', as: 'app', who: secondPeople, prepare: prepareStage, carryOut }
