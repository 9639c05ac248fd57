import { createHash } from 'node:crypto'
import type { Instant } from '../clock/instant.ts'
import type { Tx } from '../db/pools.ts'
import type { Services } from '../http/context.ts'
import { cardCodeSpelling, totpStep } from './second-factor.ts'

export const cardDigest = (accountId: string, code: string): string =>
  createHash('sha256').update(`jenjang/card/1\n${accountId}\n${cardCodeSpelling(code)}`).digest('hex')

/**
 * Is this the account's second factor now: the six digits of its device (each step once), or an unused code of its printed
 * card? Uses it up. Two at once: the row is locked, so one of them fails.
 */
export const checkCode = async (tx: Tx, services: Pick<Services, 'secrets' | 'demonstration'>, accountId: string, code: string, now: Instant): Promise<boolean> => {
  const account = await tx.selectFrom('platform.account').select(['totp_secret', 'totp_last_step']).where('id', '=', accountId).forUpdate().executeTakeFirst()
  if (account === undefined) return false
  if (/^\d{6}$/.test(code)) {
    if (account.totp_secret === null) return false
    const step = totpStep(services.secrets.open(account.totp_secret), code, now)
    if (step === undefined) return false
    // In the demonstration the code stands on the sign-in page: that it counts once would protect nothing there.
    if (step <= (account.totp_last_step ?? -1) && !services.demonstration) return false
    await tx.updateTable('platform.account').set({ totp_last_step: step }).where('id', '=', accountId).execute()
    return true
  }
  const used = await tx
    .updateTable('platform.card_code')
    .set({ used_at: now })
    .where('account_id', '=', accountId)
    .where('digest', '=', cardDigest(accountId, code))
    .where('used_at', 'is', null)
    .executeTakeFirst()
  return used.numUpdatedRows === 1n
}
