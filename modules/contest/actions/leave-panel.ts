import { canonicalText } from '#core/ledger/canonical.ts'
import { leaveSeat } from '#platform/access/seats.ts'
import type { Json } from '#platform/face/json.ts'
import { type Outcome, ok, refuse } from '#platform/face/outcome.ts'
import type { AnswerGiven, Received } from '#platform/face/route.ts'
import type { Context } from '#platform/http/context.ts'
import { append } from '#platform/ledger/append.ts'
import { checkpoint } from '#platform/ledger/checkpoint.ts'
import type { ApprovalKind, ApprovedRequest } from '#platform/module.ts'
import type { contestContract } from '../contract.ts'
import { contestPolicy, secondPeople } from '../policy.ts'
import { buildSeal, type BuiltSeal } from '../rules/build-seal.ts'
import { nextReserve } from '../rules/next-reserve.ts'
import { judgeCodes } from '../store/codes.ts'
import { type SealInForce, sealInForce } from '../store/seals.ts'
import { changeSeat, listSeats, type SeatRow } from '../store/seats.ts'
import { withdrawSheets } from '../store/sheets.ts'
import { changeStage, type StageRow } from '../store/stages.ts'
import { askTwo } from './ask-two.ts'
import { codeJudges } from './code-judges.ts'
import { enterContest } from './enter-contest.ts'
import { prepareStage, stageOf } from './prepare-stage.ts'
import { saidIn } from './said-in.ts'
import { approvalPart, writeSeal } from './write-seal.ts'

type C = (typeof contestContract)['askLeave']
type Leaving = { readonly inForce: SealInForce; readonly seats: readonly SeatRow[]; readonly leaver: SeatRow; readonly seal: BuiltSeal }

/** Asks a second person to let a judge leave, for a public reason: a new version of the seal with the same rules (I-2). */
export const askLeave = async (ctx: Context, { params, body }: Received<C>): Promise<Outcome<AnswerGiven<C>>> => {
  const entered = await enterContest(ctx, params.contestId, contestPolicy.askLeave, 'update')
  if (!entered.ok) return entered
  const { stage } = entered.value
  if (stage.version !== body.version) return refuse('STALE')

  const leaving = await leavingOf(ctx, stage, params.seatId)
  if (!leaving.ok) return leaving
  const { seats, leaver, seal } = leaving.value
  const next = nextReserve(seats)
  if (body.callReserve && !next.ok) return next

  return ok(
    await askTwo(ctx, {
      kind: 'panel.changed',
      contestId: stage.contestId,
      about: {
        contest: stage.contestId,
        title: stage.title,
        seal: seal.digest,
        seatId: leaver.id,
        leaves: leaver.name,
        calls: body.callReserve && next.ok ? next.value.name : null,
        reason: body.reason,
      },
      part: seal.document,
    }),
  )
}

/** The panel without this judge, sealed anew. */
const leavingOf = async (ctx: Context, stage: StageRow, seatId: string): Promise<Outcome<Leaving>> => {
  const inForce = await sealInForce(ctx.tx, ctx.agency.id, stage.id)
  const seats = await listSeats(ctx.tx, ctx.agency.id, stage.id)
  const leaver = seats.find(({ id }) => id === seatId)
  if (inForce === undefined || leaver === undefined || leaver.state === 'left' || leaver.state === 'waiting') return refuse('NOT_FOUND')
  const commitments = inForce.panel.filter((commitment) => commitment !== leaver.commitment)
  const { rules, schedule } = inForce
  return ok({ inForce, seats, leaver, seal: buildSeal({ contest: stage.contestId, version: inForce.version + 1, rules, schedule, commitments }) })
}

/** The judge leaves: no further request of theirs is let in (I-37); unsent sheets are taken back, sent ones follow the sealed rule. */
const carryOut = async (ctx: Context, request: ApprovedRequest): Promise<Outcome<Json>> => {
  const found = await stageOf(ctx, request, contestPolicy.askLeave)
  if (!found.ok) return found
  const stage = found.value
  const leaving = await leavingOf(ctx, stage, saidIn(request, 'seatId'))
  if (!leaving.ok) return leaving
  const { inForce, seats, leaver, seal } = leaving.value
  if (canonicalText(seal.document) !== canonicalText(request.document['part'] ?? null)) return refuse('STALE')
  const code = (await judgeCodes(ctx.tx, ctx.agency.id, stage.id)).find(({ seatId }) => seatId === leaver.id)?.code

  const reason = saidIn(request, 'reason')
  await changeSeat(ctx.tx, ctx.agency.id, leaver.id, { state: 'left', left_at: ctx.received, left_reason: reason })
  await withdrawSheets(ctx.tx, ctx.agency.id, { seatId: leaver.id, why: 'left', at: ctx.received })
  await leaveSeat(ctx, { processId: stage.contestId, personId: leaver.personId, seat: 'judge' })
  await leaveSeat(ctx, { processId: stage.contestId, personId: leaver.personId, seat: 'chair' })
  if ((await changeStage(ctx.tx, ctx.agency.id, stage.id, stage.version, { seal_version: seal.document.version })) === undefined) return refuse('STALE')
  const { seq, recorded } = await append(ctx, {
    chain: stage.contestId,
    kind: 'panel.changed',
    parts: [
      approvalPart(request),
      { name: 'seal', content: seal.document },
      { name: 'panel', content: { left: code === undefined ? [] : [code] } },
      { name: 'change', content: { outage: null, reason }, personal: true },
    ],
  })
  await writeSeal(ctx, stage, request, { act: 'panel.changed', seal, reason, seq, sealedAt: recorded })

  if (request.document['calls'] !== null) {
    const next = nextReserve(seats)
    if (!next.ok) return next
    await changeSeat(ctx.tx, ctx.agency.id, next.value.id, { replaces: leaver.id })
    await codeJudges(ctx, stage, [next.value], inForce.rules)
  }
  await checkpoint(ctx)
  return ok({ seal: seal.digest })
}

export const leavePanel: ApprovalKind = { kind: 'panel.changed', as: 'app', who: secondPeople, prepare: prepareStage, carryOut }
