import { describe, expect, test } from 'vitest'
import { PDFDocument } from 'pdf-lib'
import { SYSTEM } from '#platform/http/context.ts'
import { homeContract } from '#platform/home/contract.ts'
import { identityContract } from '#platform/identity/contract.ts'
import { newId } from '#platform/clock/ids.ts'
import { loginName } from '#platform/identity/login-name.ts'
import { slipDigest } from '#platform/identity/slips.ts'
import { organisationContract } from '#modules/organisation/contract.ts'
import { nipOf, openSmallAgency } from '#test/support/small-agency.ts'
import type { Client } from '#test/support/world.ts'
import { accountsContract as accounts } from './contract.ts'

const small = await openSmallAgency()
const password = 'kuda lumping merah'

const officerOf = async (unit: string): Promise<Client> => {
  const { world } = small
  const client = await world.person({ name: 'Petugas Unit' })
  const now = await world.clock.now()
  await world.services.pools.inside('app', world.agency.id, async (tx) => {
    await tx
      .insertInto('access.granted')
      .values({ agency_id: world.agency.id, id: newId(now), person_id: client.personId, role: 'unit_officer', scope: 'unit', scope_id: unit, from_at: now, asked_by: SYSTEM, approved_by: SYSTEM })
      .execute()
  })
  return client
}

const unitId = (await small.officer.call(organisationContract.listUnits, {})).items.find(({ name }) => name === 'Bidang Rehabilitasi')?.id ?? ''
const unitOfficer = await officerOf(unitId)

const ready = async (by: Client, runId: string) => {
  await small.world.due()
  for (;;) {
    const run = (await by.call(accounts.listSlipRuns, {})).items.find(({ id }) => id === runId)
    if (run?.state === 'ready' || run?.state === 'broken') return run
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
const sheets = async (by: Client, runId: string): Promise<Uint8Array> => new Uint8Array(await ((await by.call(accounts.takeSlips, { params: { runId } })) as Blob).arrayBuffer())

/** A code in the hand of the tester: the digest of a printed one is exchanged for that of a known one. */
const codeFor = async (serial: number, code = 'ABCDE-23456'): Promise<string> => {
  const { services, database } = small.world
  await database.owner(
    `update platform.invitation set token_digest = $1 where id = (select i.id from platform.invitation i join platform.account a on a.id = i.account_id where a.username = $2 and i.used_at is null and i.expires_at > i.made_at + interval '1 day')`,
    [slipDigest(services.secrets, nipOf(serial), code), loginName(services.secrets, nipOf(serial))],
  )
  return code
}
const activate = async (serial: number, code: string) => await small.world.anyone.call(identityContract.activateSlip, { body: { nip: nipOf(serial), code, password } })

describe('slips for a unit', () => {
  test('are printed by its officer for everybody there, ten to a page with a list, and handed over once', async () => {
    const { runId } = await unitOfficer.call(accounts.beginSlips, { body: { unitId } })
    const run = await ready(unitOfficer, runId)
    expect(run).toMatchObject({ state: 'ready', slips: 2, printed: 2, inUse: 0, named: 0, withRole: 0, unitName: 'Bidang Rehabilitasi', mine: true })
    expect((await small.officer.refused(accounts.takeSlips, { params: { runId } })).code).toBe('SLIPS_GONE')
    expect((await PDFDocument.load(await sheets(unitOfficer, runId))).getPageCount()).toBe(2)
    expect((await unitOfficer.refused(accounts.takeSlips, { params: { runId } })).code).toBe('SLIPS_GONE')
    const { rows } = await small.world.database.owner('select sheets from accounts.slip_run where id = $1', [runId])
    expect(rows).toEqual([{ sheets: null }])
  })

  test('reach no other unit', async () => {
    const { items } = await small.officer.call(organisationContract.listUnits, {})
    const above = items.find(({ name }) => name === 'Dinas Sosial')?.id ?? ''
    expect((await unitOfficer.refused(accounts.beginSlips, { body: { unitId: above } })).code).toBe('SLIPS_OTHER_UNIT')
  })

  test('one that is asked for twice at once is printed once; another waits for the first', async () => {
    const first = await small.officer.call(accounts.beginSlips, { body: {} })
    expect((await small.officer.refused(accounts.beginSlips, { body: {} })).code).toBe('SLIPS_UNDER_WAY')
    expect(await ready(small.officer, first.runId)).toMatchObject({ slips: 4, unitName: null })
  })

  test('a run that stopped in the middle is begun again, and says so', async () => {
    const { runId } = await small.officer.call(accounts.beginSlips, { body: { unitId } })
    await small.world.database.owner(`update accounts.slip_run set state = 'printing' where id = $1`, [runId])
    expect((await small.officer.refused(accounts.beginSlips, { body: { unitId } })).code).toBe('SLIPS_UNDER_WAY')
    small.world.clock.step(3 * 60_000)
    expect((await small.officer.call(accounts.listSlipRuns, {})).items.find(({ id }) => id === runId)?.state).toBe('broken')
    expect(await ready(small.officer, (await small.officer.call(accounts.beginSlips, { body: { unitId } })).runId)).toMatchObject({ state: 'ready' })
  })

  test('a number that the roster corrected is the one that counts', async () => {
    const { services, database } = small.world
    await database.owner('update platform.account set username = $1 where username = $2', [loginName(services.secrets, nipOf(500)), loginName(services.secrets, nipOf(4))])
    expect(await ready(small.officer, (await small.officer.call(accounts.beginSlips, { body: {} })).runId)).toMatchObject({ slips: 4, named: 0 })
    const { rows } = await database.owner('select count(*)::integer as count from platform.account where username = $1', [loginName(services.secrets, nipOf(4))])
    expect(rows).toEqual([{ count: 1 }])
  })

  test('who holds a role gets a slip from an administrator alone (I-10)', async () => {
    const { world } = small
    const { rows } = await world.database.owner('select person_id from people.employee where id = $1', [await small.employeeId('AYU STAF')])
    await world.database.owner(
      `insert into access.granted (agency_id, id, person_id, role, scope, from_at, asked_by, approved_by) values ($1, gen_random_uuid(), $2, 'organiser', 'agency', now(), $3, $3)`,
      [world.agency.id, (rows[0] as { person_id: string }).person_id, SYSTEM],
    )
    expect(await ready(small.officer, (await small.officer.call(accounts.beginSlips, { body: {} })).runId)).toMatchObject({ slips: 3, withRole: 1 })
    const administrator = await world.person({ roles: ['agency_admin'] })
    expect(await ready(administrator, (await administrator.call(accounts.beginSlips, { body: {} })).runId)).toMatchObject({ slips: 4, withRole: 0 })
  })
})

describe('the owner', () => {
  test('takes the account with number and code, once, and signs in with the number; the account does not keep the number', async () => {
    const code = await codeFor(3)
    const taps = await Promise.allSettled([1, 2].map(async () => await activate(3, code.toLowerCase().replace('-', ' '))))
    expect(taps.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const given = taps.flatMap((tap) => (tap.status === 'fulfilled' ? [tap.value] : []))[0]
    expect(given?.card).toHaveLength(10)
    const session = await fetch(`${small.world.origin}/api/session`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ username: nipOf(3), password, code: given?.card[0] }) })
    expect(await session.json()).toMatchObject({ name: 'Siti Staf' })
    const { rows } = await small.world.database.owner('select username from platform.account where username like $1', [`%${nipOf(3)}%`])
    expect(rows).toEqual([])
    const administrator = await small.world.person({ roles: ['agency_admin'] })
    expect((await administrator.call(identityContract.listAccounts, { query: { search: 'siti' } })).items).toMatchObject([{ username: 'NIP' }])
  })

  test('guessing on one number is slowed down', async () => {
    const ask = async () => (await small.world.anyone.refused(identityContract.activateSlip, { body: { nip: nipOf(77), code: 'ZZZZZ-ZZZZZ', password } })).code
    for (let time = 0; time < 10; time += 1) expect(await ask()).toBe('SLIP_WRONG')
    expect(await ask()).toBe('TOO_MANY')
  })

  test('nobody takes the number of another as a user name', async () => {
    const administrator = await small.world.person({ roles: ['agency_admin'] })
    expect((await administrator.refused(identityContract.createAccount, { body: { name: 'Penyerobot', username: nipOf(1) } })).code).toBe('USERNAME_NUMBER')
  })
})

describe('lost access', () => {
  const begin = { reason: 'Ponsel hilang, datang dengan kartu pegawai' } as const

  test('is begun by the unit officer, told to hr officers, and finished by the owner; the old access holds until then', async () => {
    const employeeId = await small.employeeId('SITI STAF')
    const hr = await small.world.person({ name: 'Petugas Pegawai', roles: ['hr_officer'] })
    const before = (await small.world.database.owner('select password_hash from platform.account where username = $1', [loginName(small.world.services.secrets, nipOf(3))])).rows
    const begun = await unitOfficer.call(accounts.beginRecovery, { body: { employeeId, ...begin } })
    expect((await small.world.database.owner('select password_hash from platform.account where username = $1', [loginName(small.world.services.secrets, nipOf(3))])).rows).toEqual(before)
    expect((await hr.call(homeContract.readHome, {})).items).toMatchObject([{ key: 'accounts.waiting.recovery', facts: { name: 'Siti Staf', who: 'Petugas Unit' } }])
    expect((await hr.call(accounts.listRecoveries, {})).items).toMatchObject([{ state: 'open', maySee: true }])
    expect((await activate(3, begun.code)).card).toHaveLength(10)
    expect((await small.world.anyone.refused(identityContract.activateSlip, { body: { nip: nipOf(3), code: begun.code, password } })).code).toBe('SLIP_WRONG')
    await hr.call(accounts.acknowledgeRecovery, { params: { recoveryId: begun.recoveryId } })
    expect((await hr.call(homeContract.readHome, {})).items).toEqual([])
    expect((await hr.call(accounts.listRecoveries, {})).items).toMatchObject([{ state: 'finished', seenName: 'Petugas Pegawai', maySee: false }])
  })

  test('is not begun for another unit, for oneself, for an account that nobody took, nor by a unit officer for who holds a role', async () => {
    const other = await small.employeeId('DARMA KADIS')
    expect((await unitOfficer.refused(accounts.beginRecovery, { body: { employeeId: other, ...begin } })).code).toBe('SLIPS_OTHER_UNIT')
    const administrator = await small.world.person({ roles: ['agency_admin'] })
    expect((await administrator.refused(accounts.beginRecovery, { body: { employeeId: other, ...begin } })).code).toBe('RECOVERY_NOT_ACTIVE')
    const employeeId = await small.employeeId('SITI STAF')
    await small.world.database.owner(
      `insert into access.granted (agency_id, id, person_id, role, scope, from_at, asked_by, approved_by) select $1, gen_random_uuid(), person_id, 'organiser', 'agency', now(), $3, $3 from people.employee where id = $2`,
      [small.world.agency.id, employeeId, SYSTEM],
    )
    expect((await unitOfficer.refused(accounts.beginRecovery, { body: { employeeId, ...begin } })).code).toBe('FORBIDDEN')
  })
})

describe('whoever tries', () => {
  test('is told the same whatever does not fit: wrong code, number that is not there, a code past its days (I-42)', async () => {
    const code = await codeFor(2)
    const wrong = async (nip: string, typed: string) => {
      const { title, code: refusal, status } = await small.world.anyone.refused(identityContract.activateSlip, { body: { nip, code: typed, password } })
      return `${status} ${refusal} ${title}`
    }
    const answers = [await wrong(nipOf(2), 'ZZZZZ-ZZZZZ'), await wrong('199001012015011999', code), await wrong('bukan sebuah nomor', code)]
    expect((await small.world.anyone.refused(identityContract.activateSlip, { body: { nip: nipOf(2), code, password: `x${nipOf(2)}` } })).code).toBe('PASSWORD_NAME')
    // What was printed and not taken lies sealed, and ends with its codes.
    const kept = async () => (await small.world.database.owner('select count(*)::integer as count from accounts.slip_run where sheets is not null')).rows
    expect(await kept()).not.toEqual([{ count: 0 }])
    small.world.clock.step(31 * 24 * 3_600_000)
    await small.world.due()
    expect(await kept()).toEqual([{ count: 0 }])
    answers.push(await wrong(nipOf(2), code))
    expect(new Set(answers).size).toBe(1)
    expect(answers[0]).toContain('SLIP_WRONG')
  })
})
