import { newId } from '#platform/clock/ids.ts'
import { type Outcome, ok } from '#platform/face/outcome.ts'
import type { Context } from '#platform/http/context.ts'
import { assignNewcomer } from '../rules/assign-newcomer.ts'
import type { Pair } from '../rules/pair.ts'
import type { RulesDocument } from '../rules/rules-document.ts'
import { entryCodes, judgeCodes } from '../store/codes.ts'
import { linesOf } from '../store/declarations.ts'
import { listSeats } from '../store/seats.ts'
import { insertSheets, listSheets, withdrawSheets } from '../store/sheets.ts'
import type { StageRow } from '../store/stages.ts'
import { announceAssignment } from './announce-assignment.ts'

/**
 * After judging has begun a declaration may change who scores what: a newcomer declared, or a conflict came up. Nothing is sent
 * back: unsent sheets in conflict are taken away, missing ones given out, and the whole assignment is said anew.
 */
export const reassign = async (ctx: Context, stage: StageRow, rules: RulesDocument): Promise<Outcome<true>> => {
  const { tx, agency } = ctx
  const entries = (await entryCodes(tx, agency.id, stage.id)).map(({ entryId }) => entryId)
  const sitting = (await listSeats(tx, agency.id, stage.id)).filter(({ state }) => state === 'seated' || state === 'called').map(({ id }) => id)
  const lines = (await linesOf(tx, agency.id, sitting)).filter(({ entryId }) => entries.includes(entryId))
  const undeclared = sitting.filter((seatId) => lines.filter((line) => line.seatId === seatId).length < entries.length)
  // Another newcomer has not declared yet: the assignment waits for the last one, since it names every judge (I-11).
  if (undeclared.length > 0) return ok(true)

  const conflicts = lines.filter(({ answer }) => answer === 'particular').map(({ seatId, entryId }): Pair => [seatId, entryId])
  for (const [seatId, entryId] of conflicts) await withdrawSheets(tx, agency.id, { seatId, entryId, why: 'conflict', at: ctx.received })
  const before = (await listSheets(tx, agency.id, stage.id)).filter(({ withdrawnAt, seatId }) => withdrawnAt === null && sitting.includes(seatId))
  const kept = before.map(({ seatId, entryId }): Pair => [seatId, entryId])
  const assignment = assignNewcomer({ judges: sitting, entries, conflicts }, kept, rules.judges)
  if (!assignment.ok) return assignment

  const has = new Set(kept.map(String))
  const fresh = assignment.value.pairs.filter((pair) => !has.has(String(pair)))
  await insertSheets(tx, agency.id, stage.id, ctx.received, fresh.map(([seatId, entryId]) => ({ id: newId(ctx.received), seatId, entryId })))
  await announceAssignment(ctx, stage, assignment.value, {
    judges: new Map((await judgeCodes(tx, agency.id, stage.id)).map(({ seatId, code }) => [seatId, code])),
    entries: new Map((await entryCodes(tx, agency.id, stage.id)).map(({ entryId, code }) => [entryId, code])),
  }, 'A declaration changed after judging had begun.')
  return ok(true)
}
