import type { Context } from '../http/context.ts'
import type { Instant } from '../clock/instant.ts'
import { newId } from '../clock/ids.ts'

/** Writes down that something is due at a moment: the server's loop carries it out, late ones at the next start. */
export const due = async (ctx: Context, task: { readonly kind: string; readonly subject: string; readonly at: Instant }): Promise<string> => {
  const id = newId(ctx.received)
  await ctx.tx.insertInto('due.task').values({ agency_id: ctx.agency.id, id, ...task }).execute()
  return id
}

/** Takes back what is due and was not yet done: the date moved, or the act was cancelled. */
export const notDue = async (ctx: Context, task: { readonly kind: string; readonly subject: string }): Promise<void> => {
  await ctx.tx
    .updateTable('due.task')
    .set({ withdrawn_at: ctx.received })
    .where('agency_id', '=', ctx.agency.id)
    .where('kind', '=', task.kind)
    .where('subject', '=', task.subject)
    .where('done_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .execute()
}
