import { mkdtemp, rm } from 'node:fs/promises'
import { randomUUID } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect } from 'vitest'
import { modules } from '#app/modules.ts'
import { openServices } from '#app/open-services.ts'
import { newId } from '#platform/clock/ids.ts'
import { setClock } from '#platform/clock/clock.ts'
import type { Instant } from '#platform/clock/instant.ts'
import { examine } from '#platform/doctor/examine.ts'
import { carryOutDue } from '#platform/due/loop.ts'
import type { Role } from '#platform/face/access-codes.ts'
import { callWith, Refused, type CallOptions } from '#platform/face/call.ts'
import type { Problem } from '#platform/face/problem.ts'
import type { AnswerOf, Route, Sent } from '#platform/face/route.ts'
import { type Agency, type Services, SYSTEM, systemContext, withContext } from '#platform/http/context.ts'
import { buildServer } from '#platform/http/server.ts'
import { COOKIE, openSession } from '#platform/identity/session.ts'
import { currentTotp, newTotpSecret } from '#platform/identity/second-factor.ts'
import { newAccount } from '#platform/identity/account.ts'
import { newPerson } from '#platform/identity/person.ts'
import { beginAgency } from '#platform/ledger/begin-agency.ts'
import { type FreshDatabase, freshDatabase } from './database.ts'

export type Client = {
  readonly personId: string
  readonly name: string
  /** Calls an operation as this person; throws what the server refused. */
  readonly call: <R extends Route>(route: R, sent: Sent<R>, options?: CallOptions) => Promise<AnswerOf<R>>
  /** Calls an operation that must be refused; the problem. */
  readonly refused: <R extends Route>(route: R, sent: Sent<R>, options?: CallOptions) => Promise<Problem>
  /** A fresh second-factor code: moves a set clock on, so that each step is new. */
  readonly code: () => Promise<string>
  readonly cookie: string
}

export type World = {
  readonly database: FreshDatabase
  readonly services: Services
  readonly origin: string
  readonly agency: Agency
  readonly clock: ReturnType<typeof setClock>
  readonly anotherAgency: (code: string) => Promise<Agency>
  readonly person: (given: { readonly name?: string; readonly roles?: readonly Role[]; readonly agency?: Agency; readonly personId?: string }) => Promise<Client>
  readonly anyone: Client
  /** Carries out what is due now. */
  readonly due: () => Promise<number>
  /** Examines every promise over the live database; expects none broken. */
  readonly healthy: () => Promise<void>
}

/**
 * The real server on a database of its own, with an agency and people signed in. The clock is set: `clock.step` moves it.
 * Closes by itself, and examines every promise over the database before it does.
 */
export const openWorld = async (given: { readonly start?: Instant } = {}): Promise<World> => {
  const database = await freshDatabase()
  const folder = await mkdtemp(join(tmpdir(), 'jenjang-world-'))
  const clock = setClock(given.start ?? ('2026-03-02T01:00:00.000Z' as Instant))
  const { services, close } = await openServices({
    folder: await prepared(folder),
    installationId: randomUUID(),
    demonstration: false,
    urls: { owner: database.ownerUrl, ...database.roleUrls },
    clock,
  })
  const server = await buildServer(services, modules)
  await server.listen({ host: '127.0.0.1', port: 0 })
  const origin = `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`
  const begin = async (code: string): Promise<Agency> => {
    const agency = await beginAgency(services, { code, name: `Kabupaten ${code}`, kind: 'regency', timeZone: 'Asia/Jakarta', siasnId: null, parentId: null }, await clock.now())
    if (agency === undefined) throw new Error(`The agency ${code} is there already.`)
    return agency
  }
  const agency = await begin('contoh')
  const healthy = async (): Promise<void> => expect(await examine(services, modules)).toEqual([])
  afterAll(async () => {
    try {
      await healthy()
    } finally {
      await server.close()
      await close()
      await database.drop()
      await rm(folder, { recursive: true, force: true })
    }
  })
  let count = 0
  const person: World['person'] = async (wanted) => {
    count += 1
    const where = wanted.agency ?? agency
    const name = wanted.name ?? `Orang ${count}`
    return await signedIn(services, clock, origin, { name, agency: where, roles: wanted.roles ?? [], ...(wanted.personId === undefined ? {} : { personId: wanted.personId }) })
  }
  return {
    database,
    services,
    origin,
    agency,
    clock,
    anotherAgency: begin,
    person,
    anyone: clientOf(origin, { personId: SYSTEM, name: '', cookie: '', agency: undefined, code: () => Promise.reject(new Error('Nobody has no code.')) }),
    due: () => carryOutDue(services, modules),
    healthy,
  }
}

const prepared = async (folder: string): Promise<string> => {
  const { mkdir } = await import('node:fs/promises')
  await mkdir(join(folder, 'keys'), { recursive: true })
  await mkdir(join(folder, 'files'), { recursive: true })
  return folder
}

type SignedIn = { readonly name: string; readonly agency: Agency; readonly roles: readonly Role[]; readonly personId?: string }

/** A person with an account, roles given as a roster account's are, and an open session. */
const signedIn = async (services: Services, clock: ReturnType<typeof setClock>, origin: string, given: SignedIn): Promise<Client> => {
  const now = await clock.now()
  const secret = newTotpSecret()
  const made = await withContext(services, 'app', systemContext(services, given.agency, now), async (ctx) => {
    const personId = given.personId ?? (await newPerson(ctx.tx, { name: given.name, agencyId: given.agency.id }, now))
    const accountId = await newAccount(ctx.tx, { personId, username: `akun.${newId(now)}`, origin: 'roster', createdBy: null }, now)
    if (accountId === undefined) throw new Error('The account was not made.')
    await ctx.tx.updateTable('platform.account').set({ activated_at: now, totp_secret: services.secrets.seal(secret) }).where('id', '=', accountId).execute()
    for (const role of given.roles) {
      await ctx.tx
        .insertInto('access.granted')
        .values({ agency_id: given.agency.id, id: newId(now), person_id: personId, role, scope: 'agency', from_at: now, asked_by: SYSTEM, approved_by: SYSTEM })
        .execute()
    }
    const token = await openSession(ctx.tx, services.secrets, { accountId, personId, agencyId: given.agency.id, device: 'test', freshUntil: null }, now)
    return { personId, token }
  })
  // A code counts once: each call moves the set clock to the next step of thirty seconds.
  const code = async (): Promise<string> => {
    clock.step(30_000)
    return currentTotp(secret, await clock.now())
  }
  return clientOf(origin, { personId: made.personId, name: given.name, cookie: `${COOKIE}=${made.token}`, agency: given.agency.id, code })
}

type ClientGiven = { readonly personId: string; readonly name: string; readonly cookie: string; readonly agency: string | undefined; readonly code: () => Promise<string> }

const clientOf = (origin: string, given: ClientGiven): Client => {
  const call = callWith({ origin, agency: () => given.agency, language: () => 'id', headers: (): Readonly<Record<string, string>> => (given.cookie === '' ? {} : { cookie: given.cookie }) })
  return {
    personId: given.personId,
    name: given.name,
    cookie: given.cookie,
    code: given.code,
    call,
    refused: async (route, sent, options) => {
      try {
        await call(route, sent, options)
      } catch (cause) {
        if (cause instanceof Refused) return cause.problem
        throw cause
      }
      throw new Error(`${route.method} ${route.path} was expected to be refused.`)
    },
  }
}

