import type { Context } from '../http/context.ts'
import { append } from '../ledger/append.ts'

/** Takes back every request of a process that waits for its second person: the process ends, and nothing may follow in its chain. */
export const withdrawOpenRequests = async (ctx: Context, processId: string): Promise<void> => {
  const open = await ctx.tx
    .updateTable('approval.request')
    .set((row) => ({ state: 'withdrawn', decided_at: ctx.received, row_version: row('row_version', '+', 1) }))
    .where('agency_id', '=', ctx.agency.id)
    .where('process_id', '=', processId)
    .where('state', '=', 'asked')
    .returning('id')
    .execute()
  for (const { id } of open) await append(ctx, { chain: processId, kind: 'approval.withdrawn', parts: [{ name: 'request', content: { request: id } }] })
}
