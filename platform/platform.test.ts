import { describe, expect, test } from 'vitest'
import { openWorld } from '#test/support/world.ts'
import { approvalContract } from './approval/contract.ts'
import { homeContract } from './home/contract.ts'
import { identityContract } from './identity/contract.ts'

const world = await openWorld()

describe('the gate', () => {
  test('without a session every operation but the public ones answers 401 before it looks at the input', async () => {
    for (const [path, method] of [['/api/grants', 'POST'], ['/api/approvals', 'GET'], ['/api/accounts', 'GET']] as const) {
      const response = await fetch(world.origin + path, { method, ...(method === 'POST' ? { body: '{not json', headers: { 'content-type': 'application/json' } } : {}) })
      expect([path, response.status]).toEqual([path, 401])
    }
    expect((await fetch(`${world.origin}/api/health`)).status).toBe(200)
  })

  test('a role that is not listed is refused, one that is listed is let in', async () => {
    const employee = await world.person({ roles: ['employee'] })
    expect((await employee.refused(identityContract.listAccounts, {})).code).toBe('FORBIDDEN')
    const administrator = await world.person({ roles: ['agency_admin'] })
    expect((await administrator.call(identityContract.listAccounts, {})).items.length).toBeGreaterThan(0)
  })
})

describe('two people (I-10)', () => {
  test('a role is asked for by one administrator and given by the other, never by the same', async () => {
    const first = await world.person({ roles: ['agency_admin'], name: 'Ayu' })
    const second = await world.person({ roles: ['agency_admin'], name: 'Budi' })
    const third = await world.person({ name: 'Citra' })
    const { approvalId } = await first.call(identityContract.askGrant, { body: { personId: third.personId, role: 'organiser', reason: 'Panitia tahun ini' } })
    const seen = (await second.call(approvalContract.listApprovals, {})).items.find((item) => item.id === approvalId)
    expect(seen).toMatchObject({ kind: 'access.granted', askedName: 'Ayu', mayDecide: true, document: { personName: 'Citra', role: 'organiser' } })
    const digest = seen?.digest ?? ''
    const own = await first.refused(approvalContract.approve, { params: { approvalId }, body: { digest, code: await first.code() } })
    expect(own.code).toBe('SECOND_PERSON_NEEDED')
    expect((await second.refused(approvalContract.approve, { params: { approvalId }, body: { digest } })).code).toBe('FRESH_CODE_NEEDED')
    expect((await second.refused(approvalContract.approve, { params: { approvalId }, body: { digest: '0'.repeat(64), code: await second.code() } })).code).toBe('STALE')
    expect((await second.call(homeContract.readHome, {})).items).toHaveLength(1)
    await second.call(approvalContract.approve, { params: { approvalId }, body: { digest, code: await second.code() } })
    expect((await third.call(identityContract.readSession, {})).codes).toContain('organiser')
    expect((await second.refused(approvalContract.approve, { params: { approvalId }, body: { digest, code: await second.code() } })).code).toBe('APPROVAL_DECIDED')
  })
})
