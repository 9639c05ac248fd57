import { instantOf, millisecondsOf, type Instant } from '../clock/instant.ts'
import { due } from '../due/due.ts'
import type { Context } from '../http/context.ts'
import { checkpoint } from '../ledger/checkpoint.ts'
import type { DueKind } from '../module.ts'

const DAY = 24 * 3_600_000

/** The next 18.00 UTC (01.00 WIB): a checkpoint at least daily (I-22). */
const nextNight = (now: Instant): Instant => instantOf(Math.floor((millisecondsOf(now) + 6 * 3_600_000) / DAY) * DAY + DAY - 6 * 3_600_000)

export const scheduleDaily = async (ctx: Context): Promise<void> => {
  await due(ctx, { kind: 'checkpoint.daily', subject: ctx.agency.id, at: nextNight(ctx.received) })
}

export const dailyCheckpoint: DueKind = {
  kind: 'checkpoint.daily',
  as: 'app',
  carryOut: async (ctx) => {
    await scheduleDaily(ctx)
    await checkpoint(ctx)
  },
}
