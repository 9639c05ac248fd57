import { expect, test } from 'vitest'
import { approvalContract } from '../approval/contract.ts'
import { identityContract } from '../identity/contract.ts'
import { type Client, openWorld } from '#test/support/world.ts'

const world = await openWorld()
const at = (day: string): string => `${day}T00:00:00.000Z`

const approve = async (by: Client, approvalId: string): Promise<void> => {
  const found = (await by.call(approvalContract.listApprovals, {})).items.find(({ id }) => id === approvalId)
  world.clock.step(60_000)
  await by.call(approvalContract.approve, { params: { approvalId }, body: { digest: found?.digest ?? '', code: await by.code() } })
}

test('a Plh holds the role from a day until a day, takes over what waits, and stands beside it as such (I-37)', async () => {
  const first = await world.person({ roles: ['agency_admin'], name: 'Ayu' })
  const second = await world.person({ roles: ['agency_admin'], name: 'Budi' })
  const daily = await world.person({ name: 'Citra' })
  const other = await world.person({ name: 'Dewi' })
  const body = { personId: daily.personId, role: 'agency_admin', reason: 'Kepala berhalangan', assignment: 'plh', post: 'Kepala BKPSDM', letter: '800/12/2026', letterDate: '2026-03-01' } as const
  expect((await first.refused(identityContract.askGrant, { body })).code).toBe('GRANT_ACTING_ENDS')
  expect((await first.refused(identityContract.askGrant, { body: { ...body, letter: null, to: at('2026-03-05') } })).code).toBe('GRANT_POST')
  const { approvalId } = await first.call(identityContract.askGrant, { body: { ...body, from: '2026-03-02T01:30:00.000Z', to: '2026-03-02T02:10:00.000Z' } })
  await approve(second, approvalId)
  const waiting = await first.call(identityContract.askGrant, { body: { personId: other.personId, role: 'organiser', reason: 'Panitia tahun ini' } })
  const late = await first.call(identityContract.askGrant, { body: { personId: other.personId, role: 'auditor', reason: 'Peninjau tahun ini' } })
  expect((await daily.call(identityContract.readSession, {})).codes).not.toContain('agency_admin')
  expect((await daily.call(approvalContract.listApprovals, {})).items).toEqual([])

  world.clock.step(Date.parse('2026-03-02T01:45:00.000Z') - Date.parse(await world.clock.now()))
  expect((await daily.call(identityContract.readSession, {})).codes).toContain('agency_admin')
  await approve(daily, waiting.approvalId)
  const decided = (await second.call(approvalContract.listApprovals, { query: { state: 'decided' } })).items.find(({ id }) => id === waiting.approvalId)
  expect(decided?.decidedName).toBe('Citra, Plh. Kepala BKPSDM')
  const account = (await second.call(identityContract.listAccounts, { query: { search: 'Citra' } })).items[0]
  expect(account?.roles).toMatchObject([{ role: 'agency_admin', post: 'Plh. Kepala BKPSDM', letter: '800/12/2026' }])

  world.clock.step(Date.parse('2026-03-02T02:11:00.000Z') - Date.parse(await world.clock.now()))
  expect((await daily.refused(approvalContract.approve, { params: { approvalId: late.approvalId }, body: { digest: '0'.repeat(64), code: await daily.code() } })).code).toBe('FORBIDDEN')
})
