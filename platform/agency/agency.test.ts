import { deflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { Secret } from 'otpauth'
import { agencyAdministrators } from '#app/commands/agency-administrators.ts'
import { openWorld } from '#test/support/world.ts'
import { agencyByCode } from '../access/agencies.ts'
import { approvalContract } from '../approval/contract.ts'
import { auditContract } from '../audit/contract.ts'
import { homeContract } from '../home/contract.ts'
import { systemContext, withContext } from '../http/context.ts'
import { identityContract } from '../identity/contract.ts'
import { currentTotp } from '../identity/second-factor.ts'
import { agencyContract as c } from './contract.ts'
import { nameAdministrators } from './naming.ts'
import { newSetupCode } from './set-up.ts'

const world = await openWorld()
const { anyone } = world

/** A picture of one white point. */
const png = (() => {
  const chunk = (type: string, data: Buffer): Buffer => {
    const length = Buffer.alloc(4)
    length.writeUInt32BE(data.length)
    return Buffer.concat([length, Buffer.from(type), data, Buffer.alloc(4)])
  }
  const head = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), chunk('IHDR', head), chunk('tEXt', Buffer.from('Author\0Seseorang')), chunk('IDAT', deflateSync(Buffer.from([0, 255]))), chunk('IEND', Buffer.alloc(0))])
})()

const profile = { name: 'Kabupaten Baru', kind: 'regency', siasnId: 'A5EB03E23BFBF6A0E040640A040252AD', province: 'Jawa Contoh', timeZone: 'Asia/Makassar', productName: 'Tangga Baru', letterhead: 'PEMERINTAH KABUPATEN BARU\nBKPSDM' } as const
const body = { code: 'baru', profile, arms: png.toString('base64'), administrators: ['Sekar Wiratmaja', 'Ningrum Kesuma'] }
/** The set-up page waits while the installation has no agency: the world's own is set aside. */
const hidden = async (work: () => Promise<void>): Promise<void> => {
  await world.database.owner(`update platform.agency set kind = 'installation' where code = 'contoh'`)
  try {
    await work()
  } finally {
    await world.database.owner(`update platform.agency set kind = 'regency' where code = 'contoh'`)
  }
}

const enter = async (activation: string): Promise<string> => {
  const password = 'jembatan kayu di sungai'
  const given = await anyone.call(identityContract.activate, { body: { token: activation.split('#')[1] ?? '', password } })
  world.clock.step(30_000)
  const code = currentTotp(Buffer.from(Secret.fromBase32(given.totp.base32).buffer), await world.clock.now())
  const answer = await fetch(`${world.origin}/api/session`, { method: 'POST', body: JSON.stringify({ username: given.username, password, code }), headers: { 'content-type': 'application/json' } })
  expect(answer.status).toBe(200)
  return answer.headers.get('set-cookie')?.split(';')[0] ?? ''
}

const codeAt = async (cookie: string, path: string): Promise<unknown> => {
  const answer = await fetch(world.origin + path, { headers: { cookie } })
  return answer.status === 200 ? 200 : ((await answer.json()) as { code: string }).code
}

describe('the set-up page', () => {
  test('is closed where there is an agency, whatever code is typed', async () => {
    expect(await newSetupCode(world.services)).toBeUndefined()
    expect(await anyone.call(c.readSetup, {})).toEqual({ open: false })
    expect((await anyone.refused(c.setUp, { body: { ...body, setupCode: 'AAAA-BBBB-CCCC' } })).code).toBe('SETUP_CODE_WRONG')
  })

  test('makes the agency by the code of the terminal, once; nothing works in it until both administrators have signed in', async () => {
    await hidden(async () => {
      const old = (await newSetupCode(world.services)) ?? ''
      const setupCode = (await newSetupCode(world.services)) ?? ''
      expect(setupCode).toMatch(/^[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}$/)
      const refusedFor = async (more: object): Promise<string> => (await anyone.refused(c.setUp, { body: { ...body, setupCode, ...more } })).code
      expect(await refusedFor({ setupCode: old })).toBe('SETUP_CODE_WRONG')
      expect(await refusedFor({ administrators: ['Sekar Wiratmaja', 'sekar wiratmaja'] })).toBe('SETUP_SAME_PERSON')
      expect(await refusedFor({ arms: Buffer.from('<svg onload="alert(1)"/>').toString('base64') })).toBe('ARMS_REFUSED')
      const taps = await Promise.allSettled([1, 2].map(() => anyone.call(c.setUp, { body: { ...body, setupCode: setupCode.toLowerCase() } })))
      const made = taps.flatMap((tap) => (tap.status === 'fulfilled' ? [tap.value] : []))
      expect(made).toHaveLength(1)
      const [one, other] = made[0]?.administrators ?? []
      const first = await enter(one?.activation ?? '')
      expect([await codeAt(first, '/api/session'), await codeAt(first, '/api/home'), await codeAt(first, '/api/accounts'), await codeAt('', '/api/public/baru/arms')]).toEqual([200, 'AGENCY_WAITS', 'AGENCY_WAITS', 'AGENCY_WAITS'])
      await enter(other?.activation ?? '')
      expect([await codeAt(first, '/api/home'), await codeAt(first, '/api/accounts')]).toEqual([200, 200])
    })
    expect((await anyone.call(homeContract.listAgencies, {})).items.find(({ code }) => code === 'baru')).toEqual({ code: 'baru', name: 'Kabupaten Baru', timeZone: 'Asia/Makassar', productName: 'Tangga Baru', arms: true })
    const arms = await fetch(`${world.origin}/api/public/baru/arms`)
    expect([arms.headers.get('content-type'), Buffer.from(await arms.arrayBuffer()).includes('Seseorang')]).toEqual(['image/png', false])
  })
})

describe('the profile of the agency', () => {
  test('is changed by two people, from what they both saw, in the ledger', async () => {
    const [one, other] = [await world.person({ roles: ['agency_admin'] }), await world.person({ roles: ['agency_admin'] })]
    const { code: _code, arms: _arms, version, ...now } = await one.call(c.readAgency, {})
    const change = { ...now, productName: 'Karier Contoh', letterhead: 'PEMERINTAH KABUPATEN CONTOH' }
    expect((await one.refused(c.askAgencyChange, { body: { version, profile: now, reason: 'Tanpa perubahan' } })).code).toBe('AGENCY_SAME')
    expect((await one.refused(c.askAgencyChange, { body: { version: version + 1, profile: change, reason: 'Nama baru' } })).code).toBe('STALE')
    const { approvalId } = await one.call(c.askAgencyChange, { body: { version, profile: change, arms: png.toString('base64'), reason: 'Surat 800/1/2026' } })
    const approve = async (who: typeof one) => {
      const { items } = await other.call(approvalContract.listApprovals, { query: { state: 'asked' } })
      return { params: { approvalId }, body: { digest: items.find(({ id }) => id === approvalId)?.digest ?? '', code: await who.code() } }
    }
    expect((await one.refused(approvalContract.approve, await approve(one))).code).toBe('SECOND_PERSON_NEEDED')
    await other.call(approvalContract.approve, await approve(other))
    expect(await one.call(c.readAgency, {})).toMatchObject({ productName: 'Karier Contoh', arms: true, version: version + 1 })
    const auditor = await world.person({ roles: ['auditor'] })
    expect((await auditor.call(auditContract.listActs, { query: { kind: 'agency.changed' } })).items).toHaveLength(1)
  })
})

describe('administrators from the terminal', () => {
  test('two are named by a letter, and everybody is told for thirty days', async () => {
    const agency = await agencyByCode(world.services.pools, 'contoh')
    if (agency === undefined) throw new Error('The agency is not there.')
    const now = await world.clock.now()
    const [one] = await withContext(world.services, 'app', systemContext(world.services, agency, now), async (ctx) => await nameAdministrators(ctx, ['Bagas Wira', 'Galih Pranadipa'], '800/7/2026'))
    await enter(one?.activation ?? '')
    const told = async (): Promise<readonly unknown[]> => (await (await world.person({ roles: ['employee'] })).call(homeContract.readHome, {})).items.filter(({ key }) => key === 'platform.waiting.naming').map(({ facts }) => facts)
    expect(await told()).toEqual([{ letter: '800/7/2026', names: 'Bagas Wira, Galih Pranadipa' }])
    world.clock.step(31 * 24 * 3_600_000)
    expect(await told()).toEqual([])
  })

  test('the command wants a letter and two different people', async () => {
    const said = async (options: Readonly<Record<string, readonly string[]>>): Promise<unknown> => {
      if (agencyAdministrators.needs !== 'database') throw new Error('It needs a database.')
      return await agencyAdministrators.run({ words: ['contoh'], option: (name) => options[name]?.[0], all: (name) => options[name] ?? [], flag: () => false, tell: () => undefined }, {} as never)
    }
    expect(await said({ administrator: ['Bagas Wira', 'Galih Pranadipa'] })).toMatchObject({ refused: expect.stringContaining('letter') as string })
    expect(await said({ letter: ['800/7/2026'], administrator: ['Bagas Wira', 'Bagas Wira'] })).toMatchObject({ refused: expect.stringContaining('different') as string })
  })
})
