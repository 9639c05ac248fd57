import { type Outcome, ok } from '#platform/face/outcome.ts'
import type { AnswerGiven, Received } from '#platform/face/route.ts'
import type { Context } from '#platform/http/context.ts'
import type { contestContract } from '../contract.ts'
import { contestPolicy } from '../policy.ts'
import { entryCodes } from '../store/codes.ts'
import { linesOf } from '../store/declarations.ts'
import { sealInForce } from '../store/seals.ts'
import { listSeats } from '../store/seats.ts'
import { listSheets, type SheetRow } from '../store/sheets.ts'
import { enterContest } from './enter-contest.ts'

type C = (typeof contestContract)['readProgress']

/** How far judging is: judges by codes of entries, states of sheets. No score is within this login role's reach (I-7). */
export const readProgress = async (ctx: Context, { params }: Received<C>): Promise<Outcome<AnswerGiven<C>>> => {
  const entered = await enterContest(ctx, params.contestId, contestPolicy.readProgress)
  if (!entered.ok) return entered
  const { stage } = entered.value
  const { tx, agency } = ctx
  const codes = new Map((await entryCodes(tx, agency.id, stage.id)).map(({ entryId, code }) => [entryId, code]))
  const seats = (await listSeats(tx, agency.id, stage.id)).filter(({ state }) => state !== 'waiting')
  const sheets = await listSheets(tx, agency.id, stage.id)
  const locked = (await linesOf(tx, agency.id, seats.map(({ id }) => id))).filter(({ answer, entryId }) => answer === 'particular' && codes.has(entryId))
  const minimum = (await sealInForce(tx, agency.id, stage.id))?.rules.judges.minimumPerEntry ?? 0
  const leavers = new Set(seats.filter(({ state }) => state === 'left').map(({ id }) => id))
  const inForce = sheets.filter(({ withdrawnAt, seatId }) => withdrawnAt === null && !leavers.has(seatId))
  const perEntry = new Map([...codes.values()].map((code) => [code, 0]))
  for (const { entryId } of inForce) perEntry.set(codes.get(entryId) ?? '', (perEntry.get(codes.get(entryId) ?? '') ?? 0) + 1)

  const cell = (sheet: SheetRow) => ({
    seatId: sheet.seatId,
    code: codes.get(sheet.entryId) ?? '',
    state: sheet.state !== 'sent' && sheet.withdrawnWhy === 'left' ? ('left' as const) : sheet.state,
  })
  return ok({
    judges: seats.map((seat) => {
      const own = sheets.filter(({ seatId, withdrawnAt }) => seatId === seat.id && withdrawnAt === null)
      return { seatId: seat.id, name: seat.name, institution: seat.institution, sent: own.filter(({ state }) => state === 'sent').length, of: own.length, left: seat.state === 'left' }
    }),
    codes: [...codes.values()].sort(),
    cells: [
      ...sheets.filter(({ withdrawnWhy }) => withdrawnWhy !== 'conflict').map(cell),
      ...locked.map(({ seatId, entryId }) => ({ seatId, code: codes.get(entryId) ?? '', state: 'locked' as const })),
    ],
    sent: inForce.filter(({ state }) => state === 'sent').length,
    of: inForce.length,
    below: [...perEntry].filter(([, judges]) => judges < minimum).map(([code, judges]) => ({ code, judges, minimum })),
  })
}
