import { publicPemOf } from '#core/ledger/public-key.ts'
import { scheduleDaily } from '../evidence/daily-checkpoint.ts'
import { newId } from '../clock/ids.ts'
import type { Instant } from '../clock/instant.ts'
import type { Agency, Services } from '../http/context.ts'
import { systemContext, withContext } from '../http/context.ts'
import { append } from './append.ts'

export type NewAgency = {
  readonly code: string
  readonly name: string
  readonly kind: 'regency' | 'city' | 'province' | 'ministry'
  readonly timeZone: 'Asia/Jakarta' | 'Asia/Makassar' | 'Asia/Jayapura'
  readonly siasnId: string | null
  readonly parentId: string | null
}

/** Makes an agency: its row in the list, its key, and the first entry of its own chain. Undefined when the code is taken. */
export const beginAgency = async (services: Services, agency: NewAgency, now: Instant): Promise<Agency | undefined> => {
  const id = newId(now)
  const made = await services.pools.outside('app', async (tx) =>
    await tx
      .insertInto('platform.agency')
      .values({ id, code: agency.code, name: agency.name, kind: agency.kind, siasn_id: agency.siasnId, parent_id: agency.parentId, time_zone: agency.timeZone, created_at: now })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst(),
  )
  if (made.numInsertedOrUpdatedRows !== 1n) return undefined
  const key = await services.keys.privateKey(id)
  const begun = { id, code: agency.code, name: agency.name, timeZone: agency.timeZone }
  await withContext(services, 'app', systemContext(services, begun, now), async (ctx) => {
    await ctx.tx.insertInto('ledger.key').values({ agency_id: id, number: 1, public_key: publicPemOf(key), at: now }).execute()
    await scheduleDaily(ctx)
    await append(ctx, {
      chain: 'agency',
      kind: 'agency.made',
      parts: [{ name: 'agency', content: { code: agency.code, key: publicPemOf(key), kind: agency.kind, name: agency.name, siasn: agency.siasnId, timeZone: agency.timeZone } }],
    })
  })
  return begun
}
