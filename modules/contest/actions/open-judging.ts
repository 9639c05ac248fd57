import { newId } from '#platform/clock/ids.ts'
import { type Outcome, ok, refuse } from '#platform/face/outcome.ts'
import type { AnswerGiven, Received } from '#platform/face/route.ts'
import type { Context } from '#platform/http/context.ts'
import { append } from '#platform/ledger/append.ts'
import { checkpoint } from '#platform/ledger/checkpoint.ts'
import type { contestContract } from '../contract.ts'
import { contestPolicy } from '../policy.ts'
import { drawCodes } from '../rules/draw-codes.ts'
import { insertEntryCodes, judgeCodes } from '../store/codes.ts'
import { sealInForce } from '../store/seals.ts'
import { insertSheets } from '../store/sheets.ts'
import { changeStage, type StageRow } from '../store/stages.ts'
import { announceAssignment } from './announce-assignment.ts'
import { unforeseeable } from './draw.ts'
import { enterContest } from './enter-contest.ts'
import { obstaclesToAssign, type Plan, planAssignment } from './plan-assignment.ts'

type C = (typeof contestContract)['openJudging']

/**
 * Closes the list of entries, draws their codes, seals the assignment and opens judging. Not before every submission that was
 * received in time is done (I-27): the stage's row is taken alone, and requests still on their way are waited for.
 */
export const openJudging = async (ctx: Context, { params, body }: Received<C>): Promise<Outcome<AnswerGiven<C>>> => {
  const allowed = await enterContest(ctx, params.contestId, contestPolicy.openJudging)
  if (!allowed.ok) return allowed
  if (!(await ctx.settled(ctx.received))) return refuse('REQUESTS_UNDER_WAY')
  const entered = await enterContest(ctx, params.contestId, contestPolicy.openJudging, 'update')
  if (!entered.ok) return entered
  const { stage } = entered.value
  const seal = await sealInForce(ctx.tx, ctx.agency.id, stage.id)
  if (seal === undefined || stage.planSeed === null) return refuse('NOT_ASSIGNED')

  const [obstacle] = await obstaclesToAssign(ctx, stage, seal)
  if (obstacle !== undefined) return obstacle
  const plan = await planAssignment(ctx, stage, seal, stage.planSeed)
  if (!plan.ok) return plan
  if (plan.value.digest !== stage.planDigest) return refuse('PLAN_STALE')

  const codes = await codeEntries(ctx, stage, plan.value)
  const judges = new Map((await judgeCodes(ctx.tx, ctx.agency.id, stage.id)).map(({ seatId, code }) => [seatId, code]))
  const { assignment } = plan.value
  await insertSheets(ctx.tx, ctx.agency.id, stage.id, ctx.received, assignment.pairs.map(([seatId, entryId]) => ({ id: newId(ctx.received), seatId, entryId })))
  await announceAssignment(ctx, stage, assignment, { judges, entries: codes }, '')
  const { recorded } = await append(ctx, {
    chain: stage.contestId,
    kind: 'judging.opened',
    parts: [{ name: 'opening', content: { entries: codes.size, judges: plan.value.judges.length, stage: stage.ordinal } }],
  })

  const version = await changeStage(ctx.tx, ctx.agency.id, stage.id, body.version, { state: 'judging', judging_at: recorded })
  if (version === undefined) return refuse('STALE')
  await checkpoint(ctx)
  return ok({ version })
}

/** Codes of the entries: random, in no order of registration (I-17). Which entry stands behind a code opens in the full edition only. */
const codeEntries = async (ctx: Context, stage: StageRow, { entries }: Plan): Promise<ReadonlyMap<string, string>> => {
  const taken = new Set((await judgeCodes(ctx.tx, ctx.agency.id, stage.id)).map(({ code }) => code))
  const drawn = drawCodes('K', entries.length, taken, unforeseeable)
  const coded = entries.map(({ entry }, index) => ({ entry, code: drawn[index] ?? '' })).sort((a, b) => (a.code < b.code ? -1 : 1))
  await insertEntryCodes(ctx.tx, ctx.agency.id, stage.id, coded.map(({ entry, code }) => ({ entryId: entry.id, code })))
  await append(ctx, {
    chain: stage.contestId,
    kind: 'entries.coded',
    parts: [
      { name: 'codes', content: { codes: coded.map(({ entry, code }) => ({ category: entry.category, code })), stage: stage.ordinal } },
      { name: 'ties', content: coded.map(({ entry, code }) => ({ code, entry: entry.id })), personal: true },
    ],
  })
  return new Map(coded.map(({ entry, code }) => [entry.id, code]))
}
