import { may } from '#platform/face/policy.ts'
import type { Context } from '#platform/http/context.ts'
import type { Waiting } from '#platform/module.ts'
import { accountsPolicy as policy } from './policy.ts'
import { unseenBy } from './store/recoveries.ts'

/** HR officers are told of every new access that somebody else began, until one of them says that it was seen. */
export const waitingRecoveries = async (ctx: Context): Promise<readonly Waiting[]> => {
  if (!may(policy.acknowledgeRecovery, ctx.codes).ok) return []
  const found = await unseenBy(ctx.tx, ctx.agency.id, ctx.actor.personId)
  return found.map(({ personName, begunName }) => ({ key: 'accounts.waiting.recovery', facts: { name: personName, who: begunName }, address: '/kupon', kind: 'data', due: null }))
}
