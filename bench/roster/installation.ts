import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { migrationFolders } from '#app/migration-folders.ts'
import { openServices } from '#app/open-services.ts'
import { startDatabase } from '#platform/db/launcher/start-database.ts'
import { loginRoles, type Passwords, urlFor } from '#platform/db/login-roles.ts'
import { migrate } from '#platform/db/migrate.ts'

const passwords: Passwords = { app: 'app-bench', personal: 'personal-bench', rank: 'rank-bench', audit: 'audit-bench' }
const template = 'bench_template'

export type Installation = {
  readonly folder: string
  /** A database of its own for each run, copied from the migrated template. */
  readonly freshDatabase: () => Promise<string>
  readonly owner: (databaseUrl: string, work: (client: pg.Client) => Promise<void>) => Promise<void>
  readonly close: () => Promise<void>
}

/** An embedded PostgreSQL as the product starts it (fsync on), in a temporary folder. */
export const openInstallation = async (): Promise<Installation> => {
  const folder = await mkdtemp(join(tmpdir(), 'jenjang-bench-'))
  const database = await startDatabase({ folder: join(folder, 'data'), endsWithUs: true })
  const at = (name: string): string => {
    const url = new URL(database.ownerUrl)
    url.pathname = `/${name}`
    return url.toString()
  }
  const owner = async (url: string, work: (client: pg.Client) => Promise<void>): Promise<void> => {
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    try {
      await work(client)
    } finally {
      await client.end()
    }
  }
  await owner(database.ownerUrl, async (client) => void (await client.query(`create database ${template}`)))
  await migrate(at(template), migrationFolders(), passwords)
  let count = 0
  let last: string | undefined
  return {
    folder,
    owner,
    freshDatabase: async () => {
      count += 1
      const name = `bench_${count}`
      await owner(database.ownerUrl, async (client) => {
        if (last !== undefined) await client.query(`drop database if exists ${last} with (force)`)
        await client.query(`create database ${name} template ${template}`)
        await client.query('checkpoint')
      })
      last = name
      return at(name)
    },
    close: async () => {
      await database.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Everything that the modules need, on one of the databases. */
export const servicesOn = async (folder: string, databaseUrl: string) => {
  const place = join(folder, new URL(databaseUrl).pathname.slice(1))
  await mkdir(join(place, 'keys'), { recursive: true })
  await mkdir(join(place, 'files'), { recursive: true })
  const urls = Object.fromEntries(loginRoles.map((role) => [role, urlFor(databaseUrl, role, passwords[role])]))
  return await openServices({ folder: place, installationId: '11111111-1111-4111-8111-111111111111', demonstration: false, urls: { owner: databaseUrl, ...urls } })
}
