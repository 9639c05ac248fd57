import type { Context } from '../http/context.ts'
import { isSeat, type Seat } from '../face/access-codes.ts'
import { newId } from '../clock/ids.ts'

/** Gives the person a seat in the process. The module announces it in its own chain. */
export const takeSeat = async (ctx: Context, seat: { readonly processId: string; readonly personId: string; readonly seat: Seat }): Promise<string> => {
  const id = newId(ctx.received)
  await ctx.tx
    .insertInto('access.seat')
    .values({ agency_id: ctx.agency.id, id, process_id: seat.processId, person_id: seat.personId, seat: seat.seat, from_at: ctx.received })
    .execute()
  return id
}

/** Ends the seat now; the row stays. */
export const leaveSeat = async (ctx: Context, seat: { readonly processId: string; readonly personId: string; readonly seat: Seat }): Promise<void> => {
  await ctx.tx
    .updateTable('access.seat')
    .set({ to_at: ctx.received })
    .where('agency_id', '=', ctx.agency.id)
    .where('process_id', '=', seat.processId)
    .where('person_id', '=', seat.personId)
    .where('seat', '=', seat.seat)
    .where('to_at', 'is', null)
    .execute()
}

/** The seats that this person (the actor, unless another is named) holds in the process now. */
export const seatsOf = async (ctx: Context, processId: string, personId: string = ctx.actor.personId): Promise<readonly Seat[]> => {
  const rows = await ctx.tx
    .selectFrom('access.seat')
    .select('seat')
    .distinct()
    .where('agency_id', '=', ctx.agency.id)
    .where('process_id', '=', processId)
    .where('person_id', '=', personId)
    .where('from_at', '<=', ctx.received)
    .where((where) => where.or([where('to_at', 'is', null), where('to_at', '>', ctx.received)]))
    .execute()
  return rows.map((row) => row.seat).filter(isSeat)
}
