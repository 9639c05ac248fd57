import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { modules } from '#app/modules.ts'
import { newId } from '#platform/clock/ids.ts'
import { type AccessCode, isRelation, isRole, isSeat, roles, seats } from '#platform/face/access-codes.ts'
import type { Route } from '#platform/face/route.ts'
import { systemContext, withContext } from '#platform/http/context.ts'
import { type Client, openWorld } from '#test/support/world.ts'

/** Every operation as every role and seat, in its own and in another agency: generated from the contracts (I-33, I-35). */

const world = await openWorld()
const elsewhere = await world.anotherAgency('tetangga')
const operations = modules.flatMap((module) => module.routes.map((bound) => ({ module: module.name, ...bound })))

const filled = (route: Route): string => route.path.replace(/:([A-Za-z]+)/g, (_, name: string) => (name === 'agencyCode' ? 'contoh' : name === 'number' ? '1' : randomUUID()))

const ask = async (route: Route, client: Client | undefined, headers: Record<string, string> = {}): Promise<number> => {
  const isBody = route.method !== 'GET' && route.method !== 'DELETE'
  const response = await fetch(world.origin + filled(route), {
    method: route.method,
    headers: { ...headers, ...(client === undefined ? {} : { cookie: client.cookie }), ...(isBody ? { 'content-type': 'application/json' } : {}) },
    ...(isBody ? { body: '{}' } : {}),
  })
  await response.arrayBuffer()
  return response.status
}

const holding = async (code: AccessCode): Promise<Client> => {
  const client = await world.person({ name: `Pemegang ${code}`, roles: isRole(code) ? [code] : [] })
  if (isSeat(code)) {
    await withContext(world.services, 'app', systemContext(world.services, world.agency, await world.clock.now()), async (ctx) => {
      await ctx.tx
        .insertInto('access.seat')
        .values({ agency_id: world.agency.id, id: newId(ctx.received), process_id: newId(ctx.received), person_id: client.personId, seat: code, from_at: ctx.received })
        .execute()
    })
  }
  return client
}

/** Signing out and ending sessions would end the session that the test needs. */
const endsTheSession = new Set(['signOut', 'endSession', 'enterAgency'])

describe('every operation has a rule', () => {
  test('there are operations, each with a name of its own and at least one code', () => {
    expect(operations.length).toBeGreaterThan(20)
    expect(new Set(operations.map((operation) => operation.name)).size).toBe(operations.length)
    expect(operations.filter((operation) => operation.route.access.length === 0)).toEqual([])
  })

  test('the API document lists every operation with its full path and its codes', async () => {
    const document = (await (await fetch(`${world.origin}/api/openapi.json`)).json()) as { paths: Record<string, Record<string, { 'x-access': string[] }>> }
    for (const { route } of operations) {
      const path = route.path.replace(/:([A-Za-z]+)/g, '{$1}')
      expect([path, document.paths[path]?.[route.method.toLowerCase()]?.['x-access']]).toEqual([path, [...route.access]])
    }
    const listed = Object.values(document.paths).flatMap((path) => Object.values(path))
    expect(listed.length).toBe(operations.length + 1)
  })

  test('without a session every operation but the public ones answers 401', async () => {
    const wrong: string[] = []
    for (const { name, route } of operations) {
      const status = await ask(route, undefined)
      if (route.access.includes('public') ? status === 403 : status !== 401) wrong.push(`${name} ${status}`)
    }
    expect(wrong).toEqual([])
  })
})

describe('every operation as every role and seat', () => {
  for (const code of [...roles, ...seats]) {
    test(`${code} is let in where it is listed, and nowhere else`, async () => {
      const client = await holding(code)
      const wrong: string[] = []
      for (const { name, route } of operations) {
        if (endsTheSession.has(name)) continue
        const listed = route.access.some((one) => one === code || one === 'signed_in' || one === 'public')
        const status = await ask(route, client)
        const forbidden = status === 403 || status === 401
        // A relation may let in someone whose role is not listed; nobody here has one.
        if (status >= 500) wrong.push(`${name} ${status}`)
        else if (listed && forbidden && !route.access.some(isRelation) && !['approve', 'signIn'].includes(name)) wrong.push(`${name}: listed and refused (${status})`)
        else if (!listed && status !== 403) wrong.push(`${name}: not listed and let in (${status})`)
      }
      expect(wrong).toEqual([])
    }, 120_000)
  }

  test('a person of another agency holds nothing here, and a page drawn for another agency is told so', async () => {
    const stranger = await world.person({ agency: elsewhere, roles: ['agency_admin', 'organiser', 'hr_officer'] })
    for (const { name, route } of operations) {
      if (endsTheSession.has(name) || route.access.includes('public')) continue
      expect([name, await ask(route, stranger, { 'x-agency': world.agency.id })]).toEqual([name, 409])
    }
  }, 120_000)
})
