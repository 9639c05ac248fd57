import { describe, expect, test } from 'vitest'
import { identityContract } from '../identity/contract.ts'
import { newAccount } from '../identity/account.ts'
import { newPerson } from '../identity/person.ts'
import { systemContext, withContext } from '../http/context.ts'
import { type Client, openWorld } from '#test/support/world.ts'
import { independent } from './independent.ts'

const world = await openWorld()
const { agency, services } = world
const administrator = await world.person({ name: 'Administrator Satu', roles: ['agency_admin'] })
const other = await world.person({ name: 'Administrator Dua', roles: ['agency_admin'] })
const tokenOf = (address: string): string => address.split('#')[1] ?? ''
const DAY = 24 * 3_600_000

const areIndependent = async (first: string, second: string): Promise<boolean> => {
  const now = await world.clock.now()
  return await services.pools.inside('app', agency.id, async (tx) => await independent(tx, agency.id, first, second, now))
}

/** An account of the roster that nobody took yet. */
const waiting = async (name: string): Promise<{ readonly personId: string; readonly accountId: string }> => {
  const now = await world.clock.now()
  return await withContext(services, 'app', systemContext(services, agency, now), async ({ tx }) => {
    const personId = await newPerson(tx, { name, agencyId: agency.id }, now)
    const accountId = await newAccount(tx, { personId, username: `roster.${personId}`, origin: 'roster', createdBy: null }, now)
    return { personId, accountId: accountId ?? '' }
  })
}

const taken = async (accountId: string, by: Client): Promise<void> => {
  const { items } = await by.call(identityContract.inviteAccounts, { body: { accountIds: [accountId] } })
  await world.anyone.call(identityContract.activate, { body: { token: tokenOf(items[0]?.activation ?? ''), password: 'kuda lumping merah' } })
}

describe('the second person is another person (I-10)', () => {
  test('nobody is independent of oneself; two who never touched each other are', async () => {
    expect(await areIndependent(administrator.personId, administrator.personId)).toBe(false)
    expect(await areIndependent(administrator.personId, other.personId)).toBe(true)
  })

  test('who made an account alone is not independent of it, on either side of the act, for thirty days', async () => {
    const { personId } = await administrator.call(identityContract.createAccount, { body: { name: 'Akun Buatan', username: 'akun.buatan' } })
    expect(await areIndependent(administrator.personId, personId)).toBe(false)
    expect(await areIndependent(personId, administrator.personId)).toBe(false)
    expect(await areIndependent(other.personId, personId)).toBe(true)
    world.clock.step(31 * DAY)
    expect(await areIndependent(administrator.personId, personId)).toBe(true)
  })

  test('who held the one-time address by which an account was taken may be its taker: not independent, for thirty days', async () => {
    const { personId, accountId } = await waiting('Belum Aktif')
    const inviter = await world.person({ name: 'Administrator Tiga', roles: ['agency_admin'] })
    await taken(accountId, inviter)
    expect(await areIndependent(inviter.personId, personId)).toBe(false)
    expect(await areIndependent(personId, inviter.personId)).toBe(false)
    expect(await areIndependent(other.personId, personId)).toBe(true)
    world.clock.step(31 * DAY)
    expect(await areIndependent(inviter.personId, personId)).toBe(true)
  })
})
