import { expect, test } from 'vitest'
import { approvalContract } from '#platform/approval/contract.ts'
import { identityContract } from '#platform/identity/contract.ts'
import { loginName } from '#platform/identity/login-name.ts'
import { nipOf, openSmallAgency, rehabilitation, rosterHeadings, rosterLine } from '#test/support/small-agency.ts'
import { accountsContract as accounts } from './contract.ts'

const small = await openSmallAgency()
await small.roster([rosterHeadings, ...['DARMA KADIS', 'BUDI KABID', 'SITI STAF', 'AYU STAF', 'EKA STAF'].map((name, index) => rosterLine(index + 1, name, rehabilitation))])
const first = await small.world.person({ name: 'Admin Satu', roles: ['agency_admin'] })
const second = await small.world.person({ name: 'Admin Dua', roles: ['agency_admin'] })

const head = 'NIP;PERAN;UNIT;SURAT;SAMPAI'
const upload = async (...lines: readonly string[]): Promise<string> => await small.upload([head, ...lines].join('\r\n'), 'peran.csv', first)
const approve = async (approvalId: string) => {
  const found = (await second.call(approvalContract.listApprovals, {})).items.find(({ id }) => id === approvalId)
  small.world.clock.step(60_000)
  return { approvalId, digest: found?.digest ?? '' }
}
const granted = async (): Promise<number> => Number((await small.world.database.owner('select count(*)::integer as count from access.granted where letter is not null')).rows[0]?.['count'])

test('a list says line by line what is wrong, and is not asked for until all of it is right', async () => {
  const fileId = await upload(
    `'${nipOf(3)};Petugas unit;Bidang Rehabilitasi;800/1/2026;31-12-2026`,
    `'${nipOf(3)};Petugas unit;Bidang Rehabilitasi;800/1/2026;`,
    `'${nipOf(9)};organiser;;800/1/2026;`,
    `1985;organiser;;800/1/2026;`,
    `'${nipOf(2)};raja;;800/1/2026;`,
    `'${nipOf(2)};agency_admin;;800/1/2026;`,
    `'${nipOf(2)};organiser;Dinas Sosial;;32-12-2026`,
    `'${nipOf(2)};petugas unit;;800/1/2026;31-12-2025`,
    `'${nipOf(2)};petugas unit;Dinas Entah;800/1/2026;`,
  )
  const shown = await first.call(accounts.previewGrants, { body: { fileId } })
  expect(shown.items.map(({ findings }) => findings)).toEqual([
    [],
    ['ROW_TWICE'],
    ['NIP_UNKNOWN'],
    ['NIP_WRONG'],
    ['ROLE_UNKNOWN'],
    ['ROLE_ALONE'],
    ['UNIT_NOT_HERE', 'LETTER_MISSING', 'UNTIL_WRONG'],
    ['UNIT_MISSING', 'UNTIL_PAST'],
    ['UNIT_UNKNOWN'],
  ])
  expect(shown.refused).toBe(8)
  expect(JSON.stringify(shown)).not.toContain(nipOf(3))
  expect((await first.refused(accounts.askGrants, { body: { fileId, digest: shown.digest } })).code).toBe('GRANT_LIST_ROWS')
  expect((await second.refused(accounts.previewGrants, { body: { fileId } })).code).toBe('NOT_FOUND')
  expect((await first.refused(accounts.previewGrants, { body: { fileId: await small.upload('NAMA;PERAN\r\nA;B', 'lain.csv', first) } })).code).toBe('GRANT_LIST_WRONG')
})

test('a right list is given as a whole by the second person, with its letters and last days', async () => {
  const fileId = await upload(`'${nipOf(3)};Petugas unit;C;800/1/2026;2026-12-31`, `'${nipOf(4)};organiser;;800/2/2026;`)
  const shown = await first.call(accounts.previewGrants, { body: { fileId } })
  expect(shown.refused).toBe(0)
  expect((await first.refused(accounts.askGrants, { body: { fileId, digest: '0'.repeat(64) } })).code).toBe('STALE')
  const { approvalId } = await first.call(accounts.askGrants, { body: { fileId, digest: shown.digest } })
  const { digest } = await approve(approvalId)
  expect(await granted()).toBe(0)
  await second.call(approvalContract.approve, { params: { approvalId }, body: { digest, code: await second.code() } })
  expect(await granted()).toBe(2)
  const { rows } = await small.world.database.owner(`select role, scope, letter, to_at at time zone 'Asia/Jakarta' = '2027-01-01' as last from access.granted where letter is not null order by role`)
  expect(rows).toEqual([{ role: 'organiser', scope: 'agency', letter: '800/2/2026', last: null }, { role: 'unit_officer', scope: 'unit', letter: '800/1/2026', last: true }])
  const siti = await small.signedInAs('SITI STAF')
  expect((await siti.call(identityContract.readSession, {})).codes).toContain('unit_officer')
})

test('whoever holds one of its roles by then turns the whole list back', async () => {
  const fileId = await upload(`'${nipOf(1)};auditor;;800/3/2026;`, `'${nipOf(2)};auditor;;800/3/2026;`)
  const { digest: shown } = await first.call(accounts.previewGrants, { body: { fileId } })
  const lists = [await first.call(accounts.askGrants, { body: { fileId, digest: shown } }), await first.call(accounts.askGrants, { body: { fileId, digest: shown } })]
  const [one, other] = [await approve(lists[0]?.approvalId ?? ''), await approve(lists[1]?.approvalId ?? '')]
  await second.call(approvalContract.approve, { params: { approvalId: one.approvalId }, body: { digest: one.digest, code: await second.code() } })
  expect((await second.refused(approvalContract.approve, { params: { approvalId: other.approvalId }, body: { digest: other.digest, code: await second.code() } })).code).toBe('GRANT_LIST_HELD')
  expect(await granted()).toBe(4)
})

test('a role ends the slip that lies with an officer: nobody takes a role with a code printed before it (I-10)', async () => {
  const { runId } = await small.officer.call(accounts.beginSlips, { body: {} })
  await small.world.due()
  await expect.poll(async () => (await small.officer.call(accounts.listSlipRuns, {})).items.find(({ id }) => id === runId)?.state).toBe('ready')
  const open = async (serial: number): Promise<number> =>
    Number((await small.world.database.owner(`select count(*)::integer as count from platform.invitation i join platform.account a on a.id = i.account_id where a.username = $1 and i.expires_at > $2`, [loginName(small.world.services.secrets, nipOf(serial)), await small.world.clock.now()])).rows[0]?.['count'])
  // Nobody has an open slip who held a role when they were printed: 1, 2, 3 and 4 by the lists above, so a fifth came with the roster.
  expect(await open(5)).toBe(1)
  const fileId = await upload(`'${nipOf(5)};organiser;;800/4/2026;`)
  const { digest: shown } = await first.call(accounts.previewGrants, { body: { fileId } })
  const { approvalId, digest } = await approve((await first.call(accounts.askGrants, { body: { fileId, digest: shown } })).approvalId)
  await second.call(approvalContract.approve, { params: { approvalId }, body: { digest, code: await second.code() } })
  expect(await open(5)).toBe(0)
})
