import { canonicalText } from '#core/ledger/canonical.ts'
import type { Json } from '#platform/face/json.ts'
import { type Outcome, ok, refuse } from '#platform/face/outcome.ts'
import type { AnswerGiven, Received } from '#platform/face/route.ts'
import type { Context } from '#platform/http/context.ts'
import { append } from '#platform/ledger/append.ts'
import { checkpoint } from '#platform/ledger/checkpoint.ts'
import type { ApprovalKind, ApprovedRequest } from '#platform/module.ts'
import type { contestContract } from '../contract.ts'
import { contestPolicy, secondPeople } from '../policy.ts'
import { buildSeal } from '../rules/build-seal.ts'
import { type Move, moveDeadline as moved } from '../rules/move-deadline.ts'
import { momentNames } from '../rules/schedule-document.ts'
import { sealInForce } from '../store/seals.ts'
import { changeStage, type StageRow } from '../store/stages.ts'
import { askTwo } from './ask-two.ts'
import { enterContest } from './enter-contest.ts'
import { prepareStage, stageOf } from './prepare-stage.ts'
import { saidIn } from './said-in.ts'
import { approvalPart, writeSeal } from './write-seal.ts'

type C = (typeof contestContract)['moveDeadline']

/** Asks a second person to move a coming moment later, for all, with the reason (I-2). */
export const moveDeadline = async (ctx: Context, { params, body }: Received<C>): Promise<Outcome<AnswerGiven<C>>> => {
  const entered = await enterContest(ctx, params.contestId, contestPolicy.moveDeadline, 'update')
  if (!entered.ok) return entered
  const { stage } = entered.value
  if (stage.version !== body.version) return refuse('STALE')

  const next = await movedSeal(ctx, stage, { moment: body.moment, to: body.to })
  if (!next.ok) return next
  const { seal, from } = next.value

  return ok(
    await askTwo(ctx, {
      kind: 'schedule.moved',
      contestId: stage.contestId,
      about: { contest: stage.contestId, title: stage.title, seal: seal.digest, moment: body.moment, from, to: body.to, reason: body.reason },
      part: seal.document,
    }),
  )
}

const movedSeal = async (ctx: Context, stage: StageRow, move: Move) => {
  const inForce = await sealInForce(ctx.tx, ctx.agency.id, stage.id)
  if (inForce === undefined) return refuse('NOT_FOUND')
  const schedule = moved(inForce.schedule, move, ctx.received)
  if (!schedule.ok) return schedule
  const seal = buildSeal({ contest: stage.contestId, version: inForce.version + 1, rules: inForce.rules, schedule: schedule.value, commitments: inForce.panel })
  return ok({ seal, schedule: schedule.value, from: inForce.schedule.moments[move.moment] })
}

/** The new schedule is in force for everyone from here on: a new version of the seal with the same rules. */
const carryOut = async (ctx: Context, request: ApprovedRequest): Promise<Outcome<Json>> => {
  const found = await stageOf(ctx, request, contestPolicy.moveDeadline)
  if (!found.ok) return found
  const stage = found.value
  const moment = momentNames.find((name) => name === request.document['moment'])
  if (moment === undefined) throw new Error('The request names no moment.')
  const next = await movedSeal(ctx, stage, { moment, to: saidIn(request, 'to') })
  if (!next.ok) return next
  const { seal, schedule, from } = next.value
  if (canonicalText(seal.document) !== canonicalText(request.document['part'] ?? null)) return refuse('STALE')

  const reason = saidIn(request, 'reason')
  if ((await changeStage(ctx.tx, ctx.agency.id, stage.id, stage.version, { seal_version: seal.document.version })) === undefined) return refuse('STALE')
  const { seq, recorded } = await append(ctx, {
    chain: stage.contestId,
    kind: 'schedule.moved',
    parts: [
      approvalPart(request),
      { name: 'seal', content: seal.document },
      { name: 'schedule', content: schedule },
      { name: 'change', content: { outage: null, reason }, personal: true },
    ],
  })
  // The moment must not have passed when the entry was written either: a passed deadline reopens for a recorded outage only.
  if (recorded >= from) return refuse('MOMENT_PASSED', { moment, at: from })
  await writeSeal(ctx, stage, request, { act: 'schedule.moved', seal, reason, seq, sealedAt: recorded })
  await checkpoint(ctx)
  return ok({ seal: seal.digest })
}

export const moveSchedule: ApprovalKind = { kind: 'schedule.moved', as: 'app', who: secondPeople, prepare: prepareStage, carryOut }
