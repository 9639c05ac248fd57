import { takeSeat } from '#platform/access/seats.ts'
import type { Context } from '#platform/http/context.ts'
import { append } from '#platform/ledger/append.ts'
import { drawCodes } from '../rules/draw-codes.ts'
import type { RulesDocument } from '../rules/rules-document.ts'
import { entryCodes, insertJudgeCodes, judgeCodes } from '../store/codes.ts'
import { changeSeat, type SeatRow } from '../store/seats.ts'
import type { StageRow } from '../store/stages.ts'
import { unforeseeable } from './draw.ts'

/**
 * Seats judges: draws their codes (random, in no order of the seats, never one that the chain knows), says so in the chain and
 * lets them in. The tie of code and seat opens in the full edition only.
 */
export const codeJudges = async (ctx: Context, stage: StageRow, seats: readonly SeatRow[], { conflicts }: RulesDocument): Promise<void> => {
  const known = [...(await judgeCodes(ctx.tx, ctx.agency.id, stage.id)), ...(await entryCodes(ctx.tx, ctx.agency.id, stage.id))]
  const drawn = drawCodes('J', seats.length, new Set(known.map(({ code }) => code)), unforeseeable)
  const coded = seats
    .map((seat, index) => ({ seat, code: drawn[index] ?? '', share: conflicts.common.find((common) => common.seat === seat.seat)?.share ?? '1' }))
    .sort((a, b) => (a.code < b.code ? -1 : 1))

  const { recorded } = await append(ctx, {
    chain: stage.contestId,
    kind: 'judges.coded',
    parts: [
      { name: 'codes', content: { codes: coded.map(({ code, share }) => ({ code, share })), stage: stage.ordinal } },
      { name: 'ties', content: coded.map(({ code, seat }) => ({ code, seat: seat.commitment ?? '' })), personal: true },
    ],
  })
  const late = stage.state === 'judging'
  await insertJudgeCodes(ctx.tx, ctx.agency.id, stage.id, coded.map(({ seat, code }) => ({ seatId: seat.id, code, codedAt: recorded, late })))
  for (const { seat } of coded) {
    await changeSeat(ctx.tx, ctx.agency.id, seat.id, { seated_at: ctx.received, state: seat.reserve === 0 ? 'seated' : 'called' })
    await takeSeat(ctx, { processId: stage.contestId, personId: seat.personId, seat: 'judge' })
    if (seat.chair) await takeSeat(ctx, { processId: stage.contestId, personId: seat.personId, seat: 'chair' })
  }
}
