import { later } from '#platform/clock/instant.ts'
import { type Outcome, ok, refuse } from '#platform/face/outcome.ts'
import type { AnswerGiven, Received } from '#platform/face/route.ts'
import type { Context } from '#platform/http/context.ts'
import { invitePerson } from '#platform/identity/invite-person.ts'
import type { contestContract } from '../contract.ts'
import { contestPolicy } from '../policy.ts'
import { listSeats } from '../store/seats.ts'
import { enterContest } from './enter-contest.ts'

type C = (typeof contestContract)['inviteJudge']

/** How long a one-time address lives. */
const VALID = 14 * 24 * 3_600_000

/** The address by which a judge takes the seat: used up by a tap on its page, never by opening it. */
export const inviteJudge = async (ctx: Context, { params }: Received<C>): Promise<Outcome<AnswerGiven<C>>> => {
  const entered = await enterContest(ctx, params.contestId, contestPolicy.inviteJudge)
  if (!entered.ok) return entered
  const seat = (await listSeats(ctx.tx, ctx.agency.id, entered.value.stage.id)).find(({ id }) => id === params.seatId)
  if (seat === undefined || seat.state === 'left') return refuse('NOT_FOUND')

  const invited = await invitePerson(ctx, { id: seat.personId, name: seat.name })
  if (!invited.ok) return invited
  return ok({ address: invited.value, expires: invited.value === null ? null : later(ctx.received, VALID) })
}
