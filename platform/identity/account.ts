import { newId } from '../clock/ids.ts'
import { type Instant, later } from '../clock/instant.ts'
import type { Tx } from '../db/pools.ts'
import { newToken, type SecretBox } from './secret-box.ts'

/** A one-time address lives for two weeks. */
const VALID = 14 * 24 * 3_600_000

export type NewAccount = {
  readonly personId: string
  readonly username: string
  readonly origin: 'roster' | 'named' | 'system'
  readonly createdBy: string | null
}

/** Makes an account that nobody can enter until its owner activated it. Undefined when the name is taken. */
export const newAccount = async (tx: Tx, account: NewAccount, now: Instant): Promise<string | undefined> => {
  const id = newId(now)
  const made = await tx
    .insertInto('platform.account')
    .values({ id, person_id: account.personId, username: account.username.trim().toLowerCase(), origin: account.origin, created_by: account.createdBy, created_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return made.numInsertedOrUpdatedRows === 1n ? id : undefined
}

/** A one-time token for the account; earlier unused ones end. The page carries it behind `#`, so no server log has it. */
export const newInvitation = async (
  tx: Tx,
  box: SecretBox,
  given: { readonly accountId: string; readonly agencyId: string; readonly madeBy: string | null },
  now: Instant,
): Promise<string> => {
  const token = newToken()
  await tx.updateTable('platform.invitation').set({ expires_at: now }).where('account_id', '=', given.accountId).where('used_at', 'is', null).execute()
  await tx
    .insertInto('platform.invitation')
    .values({
      id: newId(now),
      token_digest: box.digest(token),
      account_id: given.accountId,
      agency_id: given.agencyId,
      made_by: given.madeBy,
      made_at: now,
      expires_at: later(now, VALID),
    })
    .execute()
  return token
}

/** Where the one-time address leads: the token stands behind `#`, so it is never sent by opening the page. */
export const activationAddress = (token: string): string => `/aktivasi#${token}`
