import { newId } from '../clock/ids.ts'
import type { Context } from '../http/context.ts'
import { SYSTEM } from '../http/context.ts'
import { append } from '../ledger/append.ts'
import { activationAddress, newAccount, newInvitation } from './account.ts'
import { newPerson } from './person.ts'

export type FirstAdministrator = { readonly accountId: string; readonly name: string; readonly username: string; readonly activation: string }

const slug = (name: string): string => name.normalize('NFKD').toLowerCase().replace(/[^a-z0-9]+/g, '.').replace(/^\.+|\.+$/g, '') || 'administrator'

/**
 * The two people with whom an agency begins: accounts and roles, never scores. They are named from the server's terminal,
 * and each activates by a one-time address of their own; every later role is asked by one and approved by the other.
 */
export const firstAdministrators = async (ctx: Context, names: readonly string[], letter?: string): Promise<readonly FirstAdministrator[]> => {
  const made: FirstAdministrator[] = []
  for (const [index, name] of names.entries()) {
    const personId = await newPerson(ctx.tx, { name, agencyId: ctx.agency.id }, ctx.received)
    const { username, accountId } = await accountNamed(ctx, personId, `${slug(name)}.${ctx.agency.code}`)
    await ctx.tx
      .insertInto('access.granted')
      .values({ agency_id: ctx.agency.id, id: newId(ctx.received), person_id: personId, role: 'agency_admin', scope: 'agency', from_at: ctx.received, asked_by: SYSTEM, approved_by: SYSTEM })
      .execute()
    const token = await newInvitation(ctx.tx, ctx.services.secrets, { accountId, agencyId: ctx.agency.id, madeBy: null }, ctx.received)
    await append(ctx, {
      chain: 'agency',
      kind: 'administrator.named',
      parts: [
        { name: 'administrator', content: { number: index + 1, person: personId, ...(letter === undefined ? {} : { letter }) } },
        { name: 'person', content: { name }, personal: true },
      ],
    })
    made.push({ accountId, name, username, activation: activationAddress(token) })
  }
  return made
}

const accountNamed = async (ctx: Context, personId: string, wanted: string): Promise<{ readonly username: string; readonly accountId: string }> => {
  for (let count = 1; ; count += 1) {
    const username = count === 1 ? wanted : `${wanted}.${count}`
    const accountId = await newAccount(ctx.tx, { personId, username, origin: 'named', createdBy: null }, ctx.received)
    if (accountId !== undefined) return { username, accountId }
  }
}
