import { randomBytes } from 'node:crypto'
import { type Outcome, ok } from '../face/outcome.ts'
import type { Context } from '../http/context.ts'
import { append } from '../ledger/append.ts'
import { activationAddress, newAccount, newInvitation } from './account.ts'
import { mayInvite } from './may-invite.ts'

/** Has this person an account, and is it in use? */
export const accountState = async (ctx: Context, personIds: readonly string[]): Promise<ReadonlyMap<string, 'invited' | 'active'>> => {
  if (personIds.length === 0) return new Map()
  const rows = await ctx.tx.selectFrom('platform.account').select(['person_id', 'activated_at']).where('person_id', 'in', [...personIds]).execute()
  return new Map(rows.map((row) => [row.person_id, row.activated_at === null ? 'invited' : 'active']))
}

/**
 * A one-time address for a person who shall sit in a process: an account is made where there is none yet. Null where the
 * account is in use already: such a person simply signs in.
 */
export const invitePerson = async (ctx: Context, person: { readonly id: string; readonly name: string }): Promise<Outcome<string | null>> => {
  const known = await ctx.tx.selectFrom('platform.account').select(['id', 'activated_at']).where('person_id', '=', person.id).executeTakeFirst()
  if (known !== undefined && known.activated_at !== null) return ok(null)
  const allowed = await mayInvite(ctx, [person.id])
  if (!allowed.ok) return allowed
  const accountId = known?.id ?? (await makeAccount(ctx, person))
  const token = await newInvitation(ctx.tx, ctx.services.secrets, { accountId, agencyId: ctx.agency.id, madeBy: ctx.actor.personId }, ctx.received)
  await append(ctx, { chain: 'agency', kind: 'account.invited', parts: [{ name: 'accounts', content: { accounts: [accountId] } }] })
  return ok(activationAddress(token))
}

const makeAccount = async (ctx: Context, person: { readonly id: string; readonly name: string }): Promise<string> => {
  const username = `tamu-${randomBytes(4).toString('hex')}`
  const id = await newAccount(ctx.tx, { personId: person.id, username, origin: 'named', createdBy: ctx.actor.personId }, ctx.received)
  if (id === undefined) throw new Error('A random user name was taken.')
  await append(ctx, {
    chain: 'agency',
    kind: 'account.made',
    parts: [
      { name: 'account', content: { account: id, origin: 'named' } },
      { name: 'person', content: { name: person.name, person: person.id }, personal: true },
    ],
  })
  return id
}
