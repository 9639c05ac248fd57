import type { Context } from '../http/context.ts'

const columns = [
  'id',
  'kind',
  'process_id',
  'document',
  'digest',
  'state',
  'asked_by',
  'asked_name',
  'asked_at',
  'expires_at',
  'decided_name',
  'decided_at',
  'reason',
] as const

export const findRequest = async (ctx: Context, id: string) =>
  await ctx.tx.selectFrom('approval.request').select(columns).where('agency_id', '=', ctx.agency.id).where('id', '=', id).executeTakeFirst()

export type RequestRow = NonNullable<Awaited<ReturnType<typeof findRequest>>>

/** What is asked and not decided (newest last), or the last hundred that were decided. */
export const findRequests = async (ctx: Context, open: boolean, processId: string | undefined): Promise<readonly RequestRow[]> =>
  await ctx.tx
    .selectFrom('approval.request')
    .select(columns)
    .where('agency_id', '=', ctx.agency.id)
    .$if(processId !== undefined, (query) => query.where('process_id', '=', processId ?? ''))
    .$if(open, (query) => query.where('state', '=', 'asked').where('expires_at', '>', ctx.received))
    .$if(!open, (query) => query.where((where) => where.or([where('state', '!=', 'asked'), where('expires_at', '<=', ctx.received)])))
    .orderBy('asked_at', 'desc')
    .limit(100)
    .execute()
