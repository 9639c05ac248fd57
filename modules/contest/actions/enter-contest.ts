import { seatsOf } from '#platform/access/seats.ts'
import { type AccessCode, isSeat } from '#platform/face/access-codes.ts'
import { type Outcome, ok, refuse } from '#platform/face/outcome.ts'
import { may, type PolicyLine } from '#platform/face/policy.ts'
import type { Context } from '#platform/http/context.ts'
import type { StageState } from '../rules/stage-state.ts'
import { findStage, lockStage, type StageFilter, type StageRow } from '../store/stages.ts'

export type Entered = { readonly stage: StageRow; readonly codes: readonly AccessCode[] }

/** Who sees a contest before it is sealed. */
const draftReaders = ['organiser', 'secretary', 'hr_head', 'overseer', 'auditor'] as const satisfies readonly AccessCode[]

/** Roles of the whole agency, without the seats that somebody holds somewhere: what a list over contests may go by. */
export const rolesOf = (codes: readonly AccessCode[]): readonly AccessCode[] => codes.filter((code) => !isSeat(code))

export const seesDrafts = (codes: readonly AccessCode[]): boolean => draftReaders.some((code) => codes.includes(code))

/** Which drafts a list shows this reader. */
export const draftsFor = ({ codes, actor }: Context): StageFilter['drafts'] => (seesDrafts(rolesOf(codes)) ? 'all' : { secretary: actor.personId })

/** What the actor holds here: roles as they are, seats only of this contest. A seat elsewhere opens nothing (I-36). */
export const codesHere = async (ctx: Context, contestId: string): Promise<readonly AccessCode[]> => [
  ...rolesOf(ctx.codes),
  ...(await seatsOf(ctx, contestId)),
]

/**
 * The first paragraph of every act on a contest: is it there for this actor, may they, and is the stage in a state for it?
 * With a lock the answer stays true until the transaction ends.
 */
export const enterContest = async (
  ctx: Context,
  contestId: string,
  line: PolicyLine<StageState>,
  lock?: 'share' | 'update',
): Promise<Outcome<Entered>> => {
  if (lock !== undefined) await lockStage(ctx.tx, ctx.agency.id, contestId, lock)
  const stage = await findStage(ctx.tx, ctx.agency.id, contestId)
  const codes = await codesHere(ctx, contestId)
  if (stage === undefined || (stage.state === 'draft' && !seesDrafts(codes))) return refuse('NOT_FOUND')
  const allowed = may(line, codes, stage.state)
  return allowed.ok ? ok({ stage, codes }) : allowed
}
