import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { INSTALLATION } from '#platform/access/agencies.ts'
import { type Clock, databaseClock } from '#platform/clock/clock.ts'
import { loginRoles, type LoginRole, type Passwords, type RoleUrls, urlFor } from '#platform/db/login-roles.ts'
import { migrate } from '#platform/db/migrate.ts'
import { openPools, type Pools } from '#platform/db/pools.ts'
import { fileStore } from '#platform/files/store.ts'
import type { Services } from '#platform/http/context.ts'
import { openRequests } from '#platform/http/open-requests.ts'
import { secretBox } from '#platform/identity/secret-box.ts'
import { keyRing } from '#platform/ledger/key-ring.ts'
import { openLog } from '#platform/telemetry/log.ts'
import type { DatabaseUrls } from './config.ts'
import { migrationFolders } from './migration-folders.ts'

export type ServicesGiven = {
  readonly folder: string
  readonly installationId: string
  readonly demonstration: boolean
  readonly urls: DatabaseUrls
  /** The demonstration writes its history with a clock that is set; everything else uses the database's. */
  readonly clock?: Clock
}

/** A secret file beside the database: made once, 0600, flushed. */
const keepSecret = (folder: string, name: string, make: () => string): string => {
  const file = join(folder, name)
  if (!existsSync(file)) {
    writeFileSync(`${file}.new`, make(), { mode: 0o600, flush: true })
    renameSync(`${file}.new`, file)
  }
  return readFileSync(file, 'utf8')
}

/** The passwords of the login roles, which a restore makes anew. */
export const keepPasswords = (folder: string): Passwords => {
  const make = (): string => JSON.stringify(Object.fromEntries(loginRoles.map((role) => [role, randomBytes(24).toString('base64url')])))
  return JSON.parse(keepSecret(folder, 'roles.json', make)) as Passwords
}

/**
 * Migrates and opens everything that the modules need. The owner's address serves the migration and is forgotten: from
 * then on there are only the four login roles (design, wall 2).
 */
export const openServices = async (given: ServicesGiven): Promise<{ readonly services: Services; readonly close: () => Promise<void> }> => {
  const { folder, urls } = given
  const ownRoles = loginRoles.every((role) => urls[role] !== undefined)
  const passwords = ownRoles ? undefined : keepPasswords(folder)
  await migrate(urls.owner, migrationFolders(), passwords)
  const urlOf = (role: LoginRole): string => urls[role] ?? urlFor(urls.owner, role, passwords?.[role] ?? '')
  const roleUrls = Object.fromEntries(loginRoles.map((role) => [role, urlOf(role)])) as RoleUrls
  const pools = openPools(roleUrls)
  const clock = given.clock ?? databaseClock(roleUrls.app)
  await ensureInstallation(pools, given.installationId, clock)
  const services: Services = {
    installationId: given.installationId,
    demonstration: given.demonstration,
    pools,
    clock,
    keys: keyRing(join(folder, 'keys')),
    files: fileStore(join(folder, 'files')),
    secrets: secretBox(Buffer.from(keepSecret(join(folder, 'keys'), 'secrets.key', () => randomBytes(32).toString('hex')), 'hex')),
    open: openRequests(),
    log: openLog(),
  }
  return {
    services,
    close: async () => {
      await pools.close()
      await clock.close()
    },
  }
}

/** The row under which acts without an agency are written, and the id that ties the database to its folder. */
const ensureInstallation = async (pools: Pools, installationId: string, clock: Clock): Promise<void> => {
  const now = await clock.now()
  await pools.outside('app', async (tx) => {
    await tx
      .insertInto('platform.agency')
      .values({ id: INSTALLATION, code: 'installation', name: 'Jenjang', kind: 'installation', time_zone: 'Asia/Jakarta', created_at: now })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    await tx.insertInto('platform.setting').values({ key: 'installation', value: installationId }).onConflict((conflict) => conflict.doNothing()).execute()
    const known = await tx.selectFrom('platform.setting').select('value').where('key', '=', 'installation').executeTakeFirstOrThrow()
    if (known.value !== installationId) {
      throw new Error(`This database belongs to the installation ${known.value}, this folder to ${installationId}: give each its own.`)
    }
  })
}
