import { describe, expect, test } from 'vitest'
import { systemContext, withContext } from '../http/context.ts'
import { openWorld } from '#test/support/world.ts'
import { homeContract } from '../home/contract.ts'
import { identityContract } from './contract.ts'
import { firstAdministrators } from './first-administrators.ts'
import { currentTotp } from './second-factor.ts'
import { COOKIE } from './session.ts'
import { Secret } from 'otpauth'

const world = await openWorld()
const { call, refused } = world.anyone

const post = async (path: string, body: unknown, cookie = ''): Promise<Response> =>
  await fetch(world.origin + path, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json', ...(cookie === '' ? {} : { cookie }) } })

const [sari, budi, ayu] = await withContext(world.services, 'app', systemContext(world.services, world.agency, await world.clock.now()), async (ctx) =>
  await firstAdministrators(ctx, ['Sari Ketiga', 'Budi Kedua', 'Ayu Pertama']),
)
if (ayu === undefined || budi === undefined || sari === undefined) throw new Error('There are no administrators.')
const tokenOf = (address: string): string => address.split('#')[1] ?? ''
const password = 'kuda lumping merah'

describe('an account is taken by its owner', () => {
  test('opening the address shows whose it is and does not use it up', async () => {
    for (let time = 0; time < 2; time += 1) {
      expect(await call(identityContract.readInvitation, { body: { token: tokenOf(sari.activation) } })).toMatchObject({ name: 'Sari Ketiga', username: sari.username })
    }
  })

  test('a weak password is refused in one sentence, and the address stays good', async () => {
    expect((await refused(identityContract.activate, { body: { token: tokenOf(sari.activation), password: 'pendek' } })).code).toBe('PASSWORD_SHORT')
    expect((await refused(identityContract.activate, { body: { token: tokenOf(sari.activation), password: `x${sari.username}x` } })).code).toBe('PASSWORD_NAME')
  })

  test('of two taps at once one wins, and the address is used up', async () => {
    const taps = await Promise.allSettled([1, 2].map(() => call(identityContract.activate, { body: { token: tokenOf(budi.activation), password } })))
    expect(taps.map((tap) => tap.status).sort()).toEqual(['fulfilled', 'rejected'])
    expect((await refused(identityContract.readInvitation, { body: { token: tokenOf(budi.activation) } })).code).toBe('INVITATION_ENDED')
  })
})

describe('who is given a one-time address', () => {
  test('the address of an account with a role is for administrators alone: whoever has it can take the role (I-10)', async () => {
    const clerk = await world.person({ roles: ['hr_officer'] })
    const administrator = await world.person({ roles: ['agency_admin'] })
    const account = (await clerk.call(identityContract.listAccounts, { query: { search: 'Sari Ketiga' } })).items[0]?.id ?? ''
    expect((await clerk.refused(identityContract.inviteAccounts, { body: { accountIds: [account] } })).code).toBe('FORBIDDEN')
    expect((await world.anyone.call(identityContract.readInvitation, { body: { token: tokenOf(sari.activation) } })).name).toBe('Sari Ketiga')
    const judge = await administrator.call(identityContract.createAccount, { body: { name: 'Juri Tanpa Peran', username: 'juri.tanpa.peran' } })
    expect((await clerk.call(identityContract.inviteAccounts, { body: { accountIds: [judge.accountId] } })).items).toHaveLength(1)
    expect((await administrator.call(identityContract.inviteAccounts, { body: { accountIds: [account] } })).items).toHaveLength(1)
  })
})

describe('signing in', async () => {
  const given = await call(identityContract.activate, { body: { token: tokenOf(ayu.activation), password } })
  const secret = Buffer.from(Secret.fromBase32(given.totp.base32).buffer)
  const code = async (): Promise<string> => {
    world.clock.step(30_000)
    return currentTotp(secret, await world.clock.now())
  }

  test('needs name, password and code, and never says which was wrong (I-42)', async () => {
    const wrong = [
      { username: 'nobody.here', password, code: '123456' },
      { username: ayu.username, password: 'kuda lumping biru', code: await code() },
      { username: ayu.username, password, code: '000000' },
      { username: ayu.username, password, code: null },
    ]
    const answers = await Promise.all(wrong.map(async (body) => await (await post('/api/session', body)).json()))
    expect(new Set(answers.map((answer: { code: string; title: string; status: number }) => `${answer.status} ${answer.code} ${answer.title}`)).size).toBe(1)
    const answer = await post('/api/session', { username: ayu.username.toUpperCase(), password, code: await code() })
    expect(answer.status).toBe(200)
    expect(answer.headers.get('set-cookie')).toMatch(/^__Host-jenjang=[\w-]{43}; Path=\/; Secure; HttpOnly; SameSite=Strict$/)
    expect(await answer.json()).toMatchObject({ name: 'Ayu Pertama', agency: { code: 'contoh' }, codes: expect.arrayContaining(['agency_admin']) as string[] })
  })

  test('a code counts once', async () => {
    const once = await code()
    expect((await post('/api/session', { username: ayu.username, password, code: once })).status).toBe(200)
    expect((await post('/api/session', { username: ayu.username, password, code: once })).status).toBe(401)
  })

  test('a code of the printed card counts once, however it is typed', async () => {
    const card = given.card[3] ?? ''
    expect(given.card).toHaveLength(10)
    expect((await post('/api/session', { username: ayu.username, password, code: card.toLowerCase().replace('-', ' ') })).status).toBe(200)
    expect((await post('/api/session', { username: ayu.username, password, code: card })).status).toBe(401)
  })

  test('a session ends when it is ended, when it idles and after a working day', async () => {
    const cookieOf = async (): Promise<string> => {
      const answer = await post('/api/session', { username: ayu.username, password, code: await code() })
      return answer.headers.get('set-cookie')?.split(';')[0] ?? ''
    }
    const status = async (cookie: string): Promise<number> => (await fetch(`${world.origin}/api/session`, { headers: { cookie } })).status
    const first = await cookieOf()
    expect(await status(first)).toBe(200)
    expect((await fetch(`${world.origin}/api/session`, { method: 'DELETE', headers: { cookie: first } })).status).toBe(200)
    expect(await status(first)).toBe(401)
    const idle = await cookieOf()
    world.clock.step(59 * 60_000)
    expect(await status(idle)).toBe(200)
    world.clock.step(61 * 60_000)
    expect(await status(idle)).toBe(401)
    const long = await cookieOf()
    for (let hour = 0; hour < 24; hour += 1) {
      world.clock.step(30 * 60_000)
      await status(long)
    }
    expect(await status(long)).toBe(401)
  })

  test('guessing is slowed down after ten tries on one name, for the right password too', async () => {
    world.clock.step(600_000)
    for (let time = 0; time < 10; time += 1) await post('/api/session', { username: 'guessed.name', password: `guess ${time}`, code: null })
    expect((await post('/api/session', { username: 'guessed.name', password: 'again', code: null })).status).toBe(429)
  })

  test('losing a role takes effect on the next request (I-37)', async () => {
    const person = await world.person({ roles: ['agency_admin'] })
    const other = await world.person({ roles: ['agency_admin'] })
    const account = (await other.call(identityContract.listAccounts, { query: { search: person.name } })).items.find((one) => one.personId === person.personId)
    await person.call(identityContract.listAccounts, {})
    await other.call(identityContract.endGrant, { params: { grantId: account?.roles[0]?.id ?? '' }, body: { reason: 'Pindah tugas' } })
    expect((await person.refused(identityContract.listAccounts, {})).code).toBe('FORBIDDEN')
  })

  test('a request from another site is refused, whatever cookie it brings', async () => {
    const person = await world.person({})
    for (const headers of [{ 'sec-fetch-site': 'cross-site' }, { origin: 'https://jahat.example' }] as Record<string, string>[]) {
      const answer = await fetch(`${world.origin}/api/session`, { method: 'DELETE', headers: { cookie: person.cookie, ...headers } })
      expect(answer.status).toBe(403)
    }
    expect((await person.call(homeContract.readHome, {})).items).toEqual([])
    expect(person.cookie.startsWith(COOKIE)).toBe(true)
  })
})
