import type { Context } from '#platform/http/context.ts'
import { findJudge } from '../store/seats.ts'

/**
 * The entries that this reader may not see the scores of: those towards which the own seat has a particular conflict (I-12), until they are published. A
 * plenary reads every sheet, but not of the own candidate. Runs as app or rank.
 */
export const lockedFor = async ({ tx, agency, actor }: Context, stage: { readonly id: string; readonly state: string }): Promise<ReadonlySet<string>> => {
  const seat = stage.state === 'closed' ? await findJudge(tx, agency.id, stage.id, actor.personId) : undefined
  if (seat === undefined) return new Set()
  const rows = await tx.selectFrom('contest.declaration_line').select('entry_id').where('agency_id', '=', agency.id).where('seat_id', '=', seat.seatId).where('answer', '=', 'particular').execute()
  return new Set(rows.map((row) => row.entry_id))
}
