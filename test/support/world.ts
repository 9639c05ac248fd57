import { mkdtemp, rm } from 'node:fs/promises'
import { randomUUID } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect } from 'vitest'
import { anyone, type Client, signedIn } from '#app/demo/client.ts'
import { modules } from '#app/modules.ts'
import { openServices } from '#app/open-services.ts'
import { setClock } from '#platform/clock/clock.ts'
import type { Instant } from '#platform/clock/instant.ts'
import { examine } from '#platform/doctor/examine.ts'
import { carryOutDue } from '#platform/due/loop.ts'
import type { Role } from '#platform/face/access-codes.ts'
import type { Agency, Services } from '#platform/http/context.ts'
import type { Door } from '#platform/http/door.ts'
import { servePages } from '#platform/http/pages.ts'
import { buildServer } from '#platform/http/server.ts'
import { beginAgency } from '#platform/ledger/begin-agency.ts'
import { type FreshDatabase, freshDatabase } from './database.ts'

export type { Client }

const builtPages = fileURLToPath(new URL('../../web/dist/', import.meta.url))

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
 * With `pages` it serves the built pages to a browser, through another `door` than the loopback under a name of its own.
 * Closes by itself, and examines every promise over the database before it does.
 */
export const openWorld = async (given: { readonly start?: Instant; readonly pages?: true; readonly door?: Door } = {}): Promise<World> => {
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
  const server = await buildServer(services, modules, given.door)
  if (given.pages === true) await servePages(server, builtPages)
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
    return await signedIn({ services, clock, origin }, { name, agency: where, roles: wanted.roles ?? [], ...(wanted.personId === undefined ? {} : { personId: wanted.personId }) })
  }
  return {
    database,
    services,
    origin,
    agency,
    clock,
    anotherAgency: begin,
    person,
    anyone: anyone(origin),
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
