import { type Outcome, ok } from '#platform/face/outcome.ts'
import type { AnswerGiven, Received } from '#platform/face/route.ts'
import type { Context } from '#platform/http/context.ts'
import { accountState } from '#platform/identity/invite-person.ts'
import type { contestContract } from '../contract.ts'
import { contestPolicy } from '../policy.ts'
import { declarationsOf } from '../store/declarations.ts'
import { sealInForce } from '../store/seals.ts'
import { listSeats, type SeatRow } from '../store/seats.ts'
import { type StageRow, readDraft } from '../store/stages.ts'
import { type OpenLine, declarationLines, standing } from './declaration-lines.ts'
import { enterContest, seesDrafts } from './enter-contest.ts'

type C = (typeof contestContract)['readPanel']

/** The panel by name and institution: who judges is no secret, only under which code (I-17). How far each is, for organisers. */
export const readPanel = async (ctx: Context, { params }: Received<C>): Promise<Outcome<AnswerGiven<C>>> => {
  const entered = await enterContest(ctx, params.contestId, contestPolicy.readPanel)
  if (!entered.ok) return entered
  const { stage, codes } = entered.value
  const { rules } = (await sealInForce(ctx.tx, ctx.agency.id, stage.id)) ?? (await readDraft(ctx.tx, ctx.agency.id, stage.id))
  const seats = await listSeats(ctx.tx, ctx.agency.id, stage.id)
  const progress = seesDrafts(codes) ? await progressOf(ctx, stage, seats) : undefined
  return ok({
    seats: seats.map((seat) => ({
      id: seat.id,
      seat: seat.seat,
      reserve: seat.reserve,
      name: seat.name,
      office: seat.office,
      institution: seat.institution,
      own: seat.employeeId !== null,
      chair: seat.chair,
      common: rules.conflicts.common.find((common) => common.seat === seat.seat) ?? null,
      state: seat.state,
      leftReason: seat.leftReason,
      replaces: seat.replaces,
      progress: progress?.get(seat.id) ?? null,
    })),
  })
}

const progressOf = async (ctx: Context, stage: StageRow, seats: readonly SeatRow[]) => {
  const accounts = await accountState(ctx, seats.map(({ personId }) => personId))
  const declared = await declarationsOf(ctx.tx, ctx.agency.id, seats.map(({ id }) => id))
  const seal = await sealInForce(ctx.tx, ctx.agency.id, stage.id)
  const lines = seal === undefined ? new Map<string, readonly OpenLine[]>() : await declarationLines(ctx, stage.id, seal.rules, seats)
  return new Map(
    seats.map((seat) => {
      const own = lines.get(seat.id) ?? []
      return [
        seat.id,
        {
          account: accounts.get(seat.personId) ?? ('none' as const),
          declaredAt: declared.get(seat.id)?.signedAt ?? null,
          linesOpen: own.filter(({ stored }) => stored === undefined).length,
          particular: own.filter((line) => standing(line) === 'particular').length,
        },
      ]
    }),
  )
}
