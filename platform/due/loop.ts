import { allAgencies } from '../access/agencies.ts'
import type { Instant } from '../clock/instant.ts'
import { type Agency, type Services, systemContext, withContext } from '../http/context.ts'
import type { DueKind, Module } from '../module.ts'

type Task = { readonly id: string; readonly kind: string; readonly subject: string; readonly at: string }

const tasksDue = async (services: Services, agency: Agency, now: Instant): Promise<readonly Task[]> =>
  await services.pools.inside('app', agency.id, async (tx) =>
    await tx
      .selectFrom('due.task')
      .select(['id', 'kind', 'subject', 'at'])
      .where('agency_id', '=', agency.id)
      .where('at', '<=', now)
      .where('done_at', 'is', null)
      .where('withdrawn_at', 'is', null)
      .where('failures', '<', 100)
      .orderBy('at')
      .limit(100)
      .execute(),
  )

const carryOut = async (services: Services, agency: Agency, kind: DueKind, task: Task, now: Instant): Promise<void> => {
  const given = systemContext(services, agency, now)
  try {
    await withContext(services, kind.as, given, async (ctx) => {
      // The row is claimed under lock: two servers never carry out the same task at once.
      const claimed = await ctx.tx
        .selectFrom('due.task')
        .select('id')
        .where('agency_id', '=', agency.id)
        .where('id', '=', task.id)
        .where('done_at', 'is', null)
        .where('withdrawn_at', 'is', null)
        .forUpdate()
        .skipLocked()
        .executeTakeFirst()
      if (claimed === undefined) return
      await kind.carryOut(ctx, task)
      await ctx.tx.updateTable('due.task').set({ done_at: now }).where('agency_id', '=', agency.id).where('id', '=', task.id).execute()
    })
  } catch (cause) {
    services.log.error({ task: task.id, kind: task.kind, err: cause }, 'due work failed')
    await withContext(services, 'app', given, async (ctx) => {
      await ctx.tx
        .updateTable('due.task')
        .set((row) => ({ failures: row('failures', '+', 1), note: String(cause).slice(0, 500) }))
        .where('agency_id', '=', agency.id)
        .where('id', '=', task.id)
        .execute()
    })
  }
}

/** Carries out everything that is due now, in every agency. Returns how many tasks it took up. */
export const carryOutDue = async (services: Services, modules: readonly Module[], agencies?: readonly Agency[]): Promise<number> => {
  const kinds = new Map(modules.flatMap((module) => module.due ?? []).map((kind) => [kind.kind, kind]))
  const now = await services.clock.now()
  let taken = 0
  for (const agency of agencies ?? (await allAgencies(services.pools))) {
    for (const task of await tasksDue(services, agency, now)) {
      const kind = kinds.get(task.kind)
      if (kind === undefined) {
        services.log.error({ kind: task.kind }, 'no module carries out this kind of due work')
        continue
      }
      await carryOut(services, agency, kind, task, now)
      taken += 1
    }
  }
  return taken
}

/** The server's loop: every second, one round after the other. */
export const startDueLoop = (services: Services, modules: readonly Module[], every = 1000): { readonly stop: () => Promise<void> } => {
  let stopped = false
  let round: Promise<unknown> = Promise.resolve()
  const turn = (): void => {
    if (stopped) return
    round = carryOutDue(services, modules)
      .catch((cause: unknown) => services.log.error({ err: cause }, 'the loop of due work failed'))
      .finally(() => {
        if (!stopped) setTimeout(turn, every).unref()
      })
  }
  turn()
  return {
    stop: async () => {
      stopped = true
      await round
    },
  }
}
