import { expect, test } from 'vitest'
import { newId } from '../clock/ids.ts'
import type { Role } from '../face/access-codes.ts'
import { SYSTEM } from '../http/context.ts'
import { identityContract } from '../identity/contract.ts'
import { openWorld } from '#test/support/world.ts'
import { codesHeld } from './codes-held.ts'

const world = await openWorld()
const { agency, services } = world

const held = async (role: Role, scope: 'agency' | 'unit' | 'process'): Promise<readonly string[]> => {
  const { personId } = await world.person({})
  const now = await world.clock.now()
  return await services.pools.inside('app', agency.id, async (tx) => {
    await tx
      .insertInto('access.granted')
      .values({ agency_id: agency.id, id: newId(now), person_id: personId, role, scope, scope_id: scope === 'agency' ? null : newId(now), from_at: now, asked_by: SYSTEM, approved_by: SYSTEM })
      .execute()
    return await codesHeld(tx, [], agency.id, personId, now)
  })
}

test('a role for one process or one unit never opens the whole agency; the officer of units is kept to them by every read', async () => {
  expect(await held('organiser', 'agency')).toContain('organiser')
  expect(await held('organiser', 'process')).toEqual(['signed_in'])
  expect(await held('hr_officer', 'unit')).toEqual(['signed_in'])
  expect(await held('unit_officer', 'unit')).toContain('unit_officer')
  expect(await held('unit_officer', 'process')).toEqual(['signed_in'])
})

test('a grant that promises a limit which nothing keeps is not asked for, nor one that ends before it begins', async () => {
  const administrator = await world.person({ roles: ['agency_admin'] })
  const { personId } = await world.person({})
  const body = { personId, role: 'organiser', reason: 'Panitia lomba' } as const
  const ask = async (more: object): Promise<string> => (await administrator.refused(identityContract.askGrant, { body: { ...body, ...more } })).code
  expect(await ask({ scope: 'unit', scopeId: personId })).toBe('GRANT_SCOPE')
  expect(await ask({ scope: 'process', scopeId: personId })).toBe('GRANT_PROCESS')
  expect(await ask({ scope: 'process', scopeId: personId, to: '2030-01-01T00:00:00.000Z', role: 'agency_admin' })).toBe('GRANT_PROCESS')
  expect(await ask({ scope: 'process', scopeId: personId, to: '2030-01-01T00:00:00.000Z' })).toBe('NOT_FOUND')
  expect((await administrator.refused(identityContract.askGrant, { body: { ...body, from: '2030-01-01T00:00:00.000Z', to: '2029-01-01T00:00:00.000Z' } })).code).toBe('INPUT_INVALID')
  expect((await administrator.refused(identityContract.askGrant, { body: { ...body, from: '0000-01-01T00:00:00.000Z' } })).code).toBe('INPUT_INVALID')
})
