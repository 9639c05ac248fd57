import { randomBytes } from 'node:crypto'
import { type Outcome, ok, type Refusal, refuse } from '#platform/face/outcome.ts'
import type { AnswerGiven, Received } from '#platform/face/route.ts'
import type { Context } from '#platform/http/context.ts'
import type { contestContract } from '../contract.ts'
import { contestPolicy } from '../policy.ts'
import { sealInForce } from '../store/seals.ts'
import { changeStage } from '../store/stages.ts'
import { enterContest } from './enter-contest.ts'
import { obstaclesToAssign, type Plan, planAssignment } from './plan-assignment.ts'

type C = typeof contestContract

/** Draws who scores what. Below the sealed minimum it is refused with the entries that lack judges (I-13). */
export const assign = async (ctx: Context, { params, body }: Received<C['assign']>): Promise<Outcome<AnswerGiven<C['assign']>>> => {
  const entered = await enterContest(ctx, params.contestId, contestPolicy.assign, 'update')
  if (!entered.ok) return entered
  const { stage } = entered.value
  const seal = await sealInForce(ctx.tx, ctx.agency.id, stage.id)
  if (seal === undefined) return refuse('NOT_FOUND')

  const [obstacle] = await obstaclesToAssign(ctx, stage, seal)
  if (obstacle !== undefined) return obstacle
  const seed = randomBytes(32).toString('hex')
  const plan = await planAssignment(ctx, stage, seal, seed)
  if (!plan.ok) return plan

  const version = await changeStage(ctx.tx, ctx.agency.id, stage.id, body.version, { plan_seed: seed, plan_digest: plan.value.digest })
  return version === undefined ? refuse('STALE') : ok({ version })
}

export const readAssignment = async (ctx: Context, { params }: Received<C['readAssignment']>): Promise<Outcome<AnswerGiven<C['readAssignment']>>> => {
  const entered = await enterContest(ctx, params.contestId, contestPolicy.assign)
  if (!entered.ok) return entered
  const { stage } = entered.value
  const seal = await sealInForce(ctx.tx, ctx.agency.id, stage.id)
  if (seal === undefined) return refuse('NOT_FOUND')
  const obstacles: Refusal[] = [...(await obstaclesToAssign(ctx, stage, seal))]
  const plan = stage.planSeed === null ? undefined : await planAssignment(ctx, stage, seal, stage.planSeed)
  if (plan?.ok === false) obstacles.push(plan)
  return ok({
    plan: plan?.ok === true ? viewOf(plan.value, seal.rules.judges.minimumPerEntry, stage.planDigest) : null,
    because: obstacles.map(({ refusal, facts }) => ({ refusal, facts })),
  })
}

const viewOf = ({ assignment, judges, entries, digest }: Plan, minimumPerEntry: number, planned: string | null) => ({
  entries: entries.length,
  loads: judges.map(({ id, name }) => ({
    seatId: id,
    name,
    sheets: assignment.pairs.filter(([judge]) => judge === id).length,
    conflicts: assignment.locked.filter(([judge]) => judge === id).length,
  })),
  fewestPerEntry: Math.min(...entries.map(({ entry }) => assignment.pairs.filter((pair) => pair[1] === entry.id).length)),
  minimumPerEntry,
  stale: digest !== planned,
})
