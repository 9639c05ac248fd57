import { randomUUID } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { request as plainRequest } from 'node:http'
import { describe, expect, test } from 'vitest'
import { modules } from '#app/modules.ts'
import { contestContract } from '#modules/contest/contract.ts'
import { approvalContract } from '#platform/approval/contract.ts'
import { agencyContract } from '#platform/agency/contract.ts'
import { identityContract } from '#platform/identity/contract.ts'
import { hashPassword } from '#platform/identity/password.ts'
import { COOKIE } from '#platform/identity/session.ts'
import { signedIn } from '#app/demo/client.ts'
import { secondServer } from '#test/support/second-server.ts'
import { openWorld } from '#test/support/world.ts'

// What an attacker tries at the door. Each of these fails when its guard is taken out.

const world = await openWorld({ pages: true })
const other = await secondServer(world)
const password = 'gamelan di pendapa tua'

const post = async (origin: string, path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
  await fetch(origin + path, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json', ...headers } })

/** A request whose Host header is chosen: fetch would not send it. */
const asked = async (origin: string, headers: Record<string, string>, path = '/api/health'): Promise<{ readonly status: number; readonly body: string; readonly headers: Readonly<Record<string, unknown>> }> =>
  await new Promise((resolve, reject) => {
    plainRequest(origin + path, { headers }, (answer) => {
      let body = ''
      answer.on('data', (chunk: Buffer) => void (body += chunk.toString()))
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body, headers: answer.headers }))
    }).on('error', reject).end()
  })

const withPassword = async (username: string) => {
  const client = await signedIn({ services: world.services, clock: world.clock, origin: world.origin }, { name: 'Pemilik Akun', agency: world.agency, roles: ['agency_admin'], username, passwordHash: await hashPassword(password) })
  return { client, body: async () => ({ username, password, code: await client.code() }) }
}

describe('guessing', () => {
  test('is counted over two servers of one installation', async () => {
    world.clock.step(600_000)
    const status = async (origin: string, guess: number): Promise<number> => (await post(origin, '/api/session', { username: 'ditebak.dua', password: `tebakan ${guess}`, code: null })).status
    const first: number[] = []
    for (let guess = 0; guess < 10; guess += 1) first.push(await status(guess % 2 === 0 ? world.origin : other, guess))
    expect(new Set(first)).toEqual(new Set([401]))
    expect([await status(world.origin, 11), await status(other, 12)]).toEqual([429, 429])
  })

  test('a caller does not choose the address that is counted, unless a named proxy says it', async () => {
    const behind = await secondServer(world, { proxies: ['127.0.0.1'] })
    const subjects = async (origin: string, from: string): Promise<boolean> => {
      await post(origin, '/api/session', { username: `alamat.${from}`, password: 'salah', code: null }, { 'x-forwarded-for': from })
      return (await world.services.pools.of('app').selectFrom('platform.attempt').select('subject').where('subject', '=', `sign-in-from:${from}`).execute()).length > 0
    }
    expect([await subjects(world.origin, '203.0.113.7'), await subjects(behind, '203.0.113.8')]).toEqual([false, true])
  })

  test('takes as long for a name that is not there as for one that is (I-42)', async () => {
    await withPassword('yang.ada')
    const times: Record<string, number[]> = { 'yang.ada': [], 'yang.tidak.ada': [] }
    for (let round = 0; round < 9; round += 1) {
      for (const username of Object.keys(times)) {
        const begun = performance.now()
        expect((await post(world.origin, '/api/session', { username, password: 'bukan kata sandinya', code: null })).status).toBe(401)
        times[username]?.push(performance.now() - begun)
      }
      world.clock.step(300_000)
    }
    const median = (username: string): number => times[username]?.toSorted((a, b) => a - b)[4] ?? 0
    const ratio = median('yang.ada') / median('yang.tidak.ada')
    expect(ratio).toBeGreaterThan(0.5)
    expect(ratio).toBeLessThan(2)
  }, 60_000)
})

describe('headers', async () => {
  const reader = await world.person({ roles: ['agency_admin'] })
  await world.database.owner(`update platform.agency set arms = '\\x89504e47', arms_type = 'image/png' where code = 'contoh'`)
  const asset = /\/assets\/[\w.-]+\.js/.exec(readFileSync(new URL('../../web/dist/index.html', import.meta.url), 'utf8'))?.[0] ?? ''
  const classes: readonly (readonly [string, string, number])[] = [
    ['page', '/masuk', 200],
    ['asset', asset, 200],
    ['missing asset', '/assets/tidak-ada.js', 404],
    ['API', '/api/session', 200],
    ['public API', '/api/public/contoh/keys', 200],
    ['download', '/api/public/contoh/arms', 200],
    ['document', '/api/openapi.json', 200],
    ['problem', `/api/contests/${randomUUID()}`, 404],
    ['unknown operation', '/api/tidak-ada', 404],
    ['address that cannot be decoded', '/api/public/%zz/keys', 404],
  ]

  test('of every class of answer keep browsers from guessing, framing, telling and keeping', async () => {
    for (const [kind, path, status] of classes) {
      const answer = await fetch(world.origin + path, { headers: { cookie: reader.cookie } })
      await answer.arrayBuffer()
      const policy = answer.headers.get('content-security-policy') ?? ''
      expect([kind, answer.status, answer.headers.get('x-content-type-options'), answer.headers.get('referrer-policy'), answer.headers.get('x-frame-options'), answer.headers.get('cross-origin-resource-policy')]).toEqual([kind, status, 'nosniff', 'no-referrer', 'DENY', 'same-origin'])
      expect([kind, /default-src 'none'/.test(policy), /frame-ancestors 'none'/.test(policy), /unsafe-(inline|eval)/.test(policy)]).toEqual([kind, true, true, false])
      expect([kind, answer.headers.get('cache-control')]).toEqual([kind, kind === 'asset' ? 'public, max-age=31536000, immutable' : 'no-store'])
    }
  })

  test('of a page name a nonce that is new each time', async () => {
    const nonce = async (): Promise<string> => /'nonce-([^']+)'/.exec((await fetch(`${world.origin}/masuk`)).headers.get('content-security-policy') ?? '')?.[1] ?? ''
    const [one, two] = [await nonce(), await nonce()]
    expect(one.length).toBeGreaterThan(20)
    expect(one).not.toBe(two)
  })
})

describe('sessions', () => {
  const sessionOf = async (cookie: string): Promise<number> => (await fetch(`${world.origin}/api/session`, { headers: { cookie } })).status

  test('a token that somebody set before the sign-in never becomes a session', async () => {
    const { body } = await withPassword('disuntik.kuki')
    const planted = `${COOKIE}=${'A'.repeat(43)}`
    const answer = await post(world.origin, '/api/session', await body(), { cookie: planted })
    const given = answer.headers.get('set-cookie')?.split(';')[0] ?? ''
    expect([answer.status, given === planted, await sessionOf(planted), await sessionOf(given)]).toEqual([200, false, 401, 200])
  })

  test('signing in again gives another token; a stolen one is ended from another device, and after signing out it is worth nothing', async () => {
    const { body, client } = await withPassword('dicuri.kuki')
    const enter = async (): Promise<string> => (await post(world.origin, '/api/session', await body())).headers.get('set-cookie')?.split(';')[0] ?? ''
    const [stolen, mine] = [await enter(), await enter()]
    expect(stolen).not.toBe(mine)
    const { items } = (await (await fetch(`${world.origin}/api/sessions`, { headers: { cookie: stolen } })).json()) as { items: { id: string; current: boolean }[] }
    const thief = items.find(({ current }) => current)?.id ?? ''
    expect(JSON.stringify(items)).not.toContain(stolen.split('=')[1])
    expect((await fetch(`${world.origin}/api/sessions/${thief}`, { method: 'DELETE', headers: { cookie: mine } })).status).toBe(200)
    expect([await sessionOf(stolen), await sessionOf(mine)]).toEqual([401, 200])
    await fetch(`${world.origin}/api/session`, { method: 'DELETE', headers: { cookie: mine } })
    expect(await sessionOf(mine)).toBe(401)
    // Nobody ends the session of somebody else.
    const stranger = await world.person({})
    const own = (await client.call(identityContract.listSessions, {})).items[0]?.id ?? ''
    expect((await stranger.refused(identityContract.endSession, { params: { sessionId: own } })).code).toBe('NOT_FOUND')
  })

  test('a token is stored as a keyed digest: whoever reads the database cannot sign in', async () => {
    const person = await world.person({})
    const token = person.cookie.split('=')[1] ?? ''
    const rows = await world.services.pools.of('app').selectFrom('platform.session').select('token_digest').execute()
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.some((row) => row.token_digest === token)).toBe(false)
    expect(await sessionOf(`${COOKIE}=${rows[0]?.token_digest ?? ''}`)).toBe(401)
  })
})

describe('requests of another site', async () => {
  const person = await world.person({ roles: ['agency_admin', 'organiser', 'hr_officer'] })
  const mutations = modules.flatMap((module) => module.routes).filter(({ route }) => route.method !== 'GET')
  const address = (path: string): string => world.origin + path.replace(/:([A-Za-z]+)/g, (_, name: string) => (name === 'agencyCode' ? 'contoh' : randomUUID()))

  test('are refused by every operation that changes something, public or not', async () => {
    expect(mutations.length).toBeGreaterThan(40)
    const letIn: string[] = []
    for (const { name, route } of mutations) {
      for (const headers of [{ origin: 'https://jahat.example' }, { 'sec-fetch-site': 'same-site' }, { 'sec-fetch-site': 'same-origin', origin: 'https://jahat.example' }, { origin: 'null' }] as Record<string, string>[]) {
        const answer = await fetch(address(route.path), { method: route.method, headers: { cookie: person.cookie, 'content-type': 'application/json', ...headers }, ...(route.method === 'DELETE' ? {} : { body: '{}' }) })
        const problem = (await answer.json()) as { code: string }
        if (answer.status !== 403 || problem.code !== 'FORBIDDEN') letIn.push(`${name} ${JSON.stringify(headers)} ${answer.status}`)
      }
    }
    expect(letIn).toEqual([])
    // The own page with the same cookie is let in.
    expect((await fetch(`${world.origin}/api/session`, { headers: { cookie: person.cookie, origin: world.origin } })).status).toBe(200)
    expect((await post(world.origin, '/api/session', {}, { origin: world.origin, 'sec-fetch-site': 'same-origin' })).status).toBe(400)
  }, 60_000)

  test('a form cannot speak for a page: its types are not taken', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded']) {
      const answer = await fetch(`${world.origin}/api/session`, { method: 'POST', body: '{"username":"aaa","password":"b"}', headers: { 'content-type': type } })
      expect([type, answer.status]).toEqual([type, 415])
    }
  })

  test('no answer lets another site read it', async () => {
    const answer = await fetch(`${world.origin}/api/session`, { headers: { cookie: person.cookie, origin: 'https://jahat.example' } })
    expect([...answer.headers.keys()].filter((name) => name.startsWith('access-control-'))).toEqual([])
  })
})

describe('other agencies', () => {
  test('an id of another agency answers as one that is nowhere (I-33)', async () => {
    const elsewhere = await world.anotherAgency('tetangga')
    const [there, second] = [await world.person({ agency: elsewhere, roles: ['organiser', 'agency_admin'] }), await world.person({ agency: elsewhere, roles: ['agency_admin'] })]
    const here = await world.person({ roles: ['organiser', 'agency_admin', 'hr_officer', 'overseer'] })
    const contest = await there.call(contestContract.createContest, { body: { template: 'inovasi-perorangan', title: 'Lomba Tetangga' } })
    const { approvalId } = await there.call(identityContract.askGrant, { body: { personId: second.personId, role: 'organiser', reason: 'Surat tugas 1' } })
    const said = async (path: string, method = 'GET', body?: unknown): Promise<string> => {
      const answer = await fetch(world.origin + path, { method, headers: { cookie: here.cookie, 'content-type': 'application/json' }, ...(body === undefined ? {} : { body: JSON.stringify(body) }) })
      const { reference: _reference, ...problem } = (await answer.json()) as Record<string, unknown>
      return JSON.stringify([answer.status, problem])
    }
    const digest = 'a'.repeat(64)
    const ways: readonly ((id: string) => Promise<string>)[] = [
      (id) => said(`/api/contests/${id}`),
      (id) => said(`/api/contests/${id}/panel`),
      (id) => said(approvalContract.approve.path.replace(':approvalId', id), 'POST', { digest, code: '123456' }),
      (id) => said('/api/session/agency', 'POST', { agencyId: id }),
      (id) => said('/api/grants', 'POST', { personId: id, role: 'organiser', reason: 'Surat tugas 2' }),
    ]
    const theirs = [contest.id, contest.id, approvalId, elsewhere.id, there.personId]
    for (const [index, way] of ways.entries()) {
      const answer = await way(theirs[index] ?? '')
      expect([index, answer]).toEqual([index, await way(randomUUID())])
      expect(answer).toMatch(/^\[40[34],/)
    }
  })
})

describe('input', () => {
  test('fields that the contract does not name are nobody\'s: no role, no agency, no owner is set by sending it', async () => {
    const one = await world.person({ roles: ['agency_admin'] })
    const elsewhere = await world.anotherAgency('seberang')
    const more = { role: 'agency_admin', roles: ['agency_admin'], agencyId: elsewhere.id, agency_id: elsewhere.id, activatedAt: '2026-01-01T00:00:00.000Z', passwordHash: 'x', origin: 'system', __proto__: { roles: ['agency_admin'] }, constructor: { prototype: { roles: ['agency_admin'] } } }
    const answer = await post(world.origin, '/api/accounts', { name: 'Tanpa Peran', username: 'tanpa.peran', ...more }, { cookie: one.cookie })
    expect(answer.status).toBe(200)
    const made = (await one.call(identityContract.listAccounts, { query: { search: 'Tanpa Peran' } })).items
    expect(made.map(({ roles, activatedAt, origin }) => ({ roles, activatedAt, origin }))).toEqual([{ roles: [], activatedAt: null, origin: 'named' }])
    const profile = await one.call(agencyContract.readAgency, {})
    const asked = await post(world.origin, '/api/agency/changes', { version: profile.version, profile: { ...profile, productName: 'Lain Sama Sekali', code: 'seberang', awaits: [one.personId] }, reason: 'Surat 9', approved: true, state: 'approved' }, { cookie: one.cookie })
    expect(asked.status).toBe(200)
    expect(await one.call(agencyContract.readAgency, {})).toEqual(profile)
    expect('roles' in {}).toBe(false)
  })
})

describe('addresses', () => {
  test('nothing redirects, so nothing can be made to lead elsewhere', async () => {
    for (const path of ['//jahat.example', '/%2f%2fjahat.example', '/\\jahat.example', '/masuk?ke=//jahat.example', '/assets/..%2f..%2fpackage.json', '/assets//jahat.example/%2e%2e', '/api//jahat.example']) {
      const answer = await asked(world.origin, { host: new URL(world.origin).host }, path)
      expect([path, Math.floor(answer.status / 100) === 3, answer.headers['location'], answer.body.includes('jahat.example'), answer.body.includes('"private": true')]).toEqual([path, false, undefined, false, false])
    }
  })

  test('a name that is not ours is refused before anything else, and never comes back in an answer', async () => {
    const url = 'https://jenjang.contoh.test'
    const named = await secondServer(world, { url, proxies: [] })
    const local = new URL(world.origin).host
    const tries: readonly (readonly [string, Record<string, string>, number])[] = [
      [world.origin, { host: local }, 200],
      [world.origin, { host: 'jahat.example' }, 421],
      [world.origin, { host: 'localhost.jahat.example' }, 421],
      [world.origin, { host: '127.0.0.1.jahat.example' }, 421],
      [named, { host: 'jenjang.contoh.test' }, 200],
      [named, { host: local }, 421],
      [named, { host: 'jahat.example' }, 421],
      [named, { host: 'jahat.example', 'x-forwarded-host': 'jenjang.contoh.test' }, 421],
      [named, { host: 'jenjang.contoh.test:8443' }, 421],
    ]
    for (const [origin, headers, status] of tries) {
      for (const path of ['/api/health', '/masuk']) {
        const answer = await asked(origin, headers, path)
        expect([headers, path, answer.status, answer.body.includes('jahat')]).toEqual([headers, path, status, false])
      }
    }
  })

  test('the server opens no connection but to its database: nothing in it can be sent elsewhere', () => {
    /** Each was read: what it reaches is named by the technician, never by a request. */
    const reviewed = new Set<string>(['platform/http/tls.ts', 'platform/http/server.ts', 'app/reach.ts'])
    const root = new URL('../../', import.meta.url)
    const files = globSync(['platform/**/*.ts', 'modules/*/*.ts', 'modules/*/{actions,store,rules,reading,doctor,templates}/**/*.ts', 'core/**/*.ts', 'app/*.ts'], { cwd: root }).filter((file) => !file.endsWith('.test.ts'))
    expect(files.length).toBeGreaterThan(300)
    const reaching = files.filter((file) => /\bfetch\(|from '(?:node:)?(?:http|https|http2|net|tls|dgram|dns|dns\/promises)'|from '(?:undici|nodemailer|axios|got)'|new WebSocket|createConnection\(/.test(readFileSync(new URL(file, root), 'utf8')))
    expect(reaching.filter((file) => !reviewed.has(file))).toEqual([])
  })
})
