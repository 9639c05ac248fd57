import { newId } from '#platform/clock/ids.ts'
import type { Context } from '#platform/http/context.ts'

/** What of a person's file can be read on press, and is then logged (I-36). */
export type Read = 'nip' | 'protected' | 'discipline' | 'export'

/** Logs a reading before its value leaves: in the same transaction, so that there is no value without its line. */
export const logReading = async (ctx: Context, subjectId: string, what: Read): Promise<void> => {
  await ctx.tx.insertInto('access.reading').values({ agency_id: ctx.agency.id, id: newId(ctx.received), reader_id: ctx.actor.personId, subject_id: subjectId, what, at: ctx.received }).execute()
}

/** The last hundred readings of one employee, newest first. */
export const readingsOf = async (ctx: Context, subjectId: string) =>
  await ctx.tx
    .selectFrom('access.reading')
    .select(['reader_id as readerId', 'what', 'at'])
    .where('agency_id', '=', ctx.agency.id)
    .where('subject_id', '=', subjectId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(100)
    .execute()
