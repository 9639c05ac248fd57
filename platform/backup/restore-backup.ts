import { mkdir, open } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import type { Passwords } from '../db/login-roles.ts'
import { migrate, type MigrationFolder, readMigrations } from '../db/migrate.ts'
import { type About, keyPart, tablePart } from './about.ts'
import { BackupDamaged } from './backup-damaged.ts'
import type { Part } from './pack.ts'
import { readBackup } from './read-backup.ts'
import type { Key } from './sealing.ts'
import { isHeldByRowSecurity } from './tables.ts'

export type RestoreGiven = {
  readonly source: string
  readonly key: Key
  readonly ownerUrl: string
  /** Its `keys/` and `files/` are written. */
  readonly folder: string
  readonly migrations: readonly MigrationFolder[]
  /** For the login roles; undefined where an administrator of the database made them. */
  readonly passwords: Passwords | undefined
}

export type Restored = { readonly about: About; readonly parts: number; readonly migrated: readonly string[] }
export type RestoreRefusal = { readonly refusal: 'DATABASE_IN_USE' } | { readonly refusal: 'SCHEMA_UNKNOWN'; readonly migration: string }

class Refused extends Error {
  readonly why: RestoreRefusal
  constructor(why: RestoreRefusal) {
    super(why.refusal)
    this.why = why
  }
}

/**
 * Brings a backup back into an empty database and folder. The schema is made as it was, the rows come in one transaction
 * that is committed only after the last byte was compared with the manifest, then the newer migrations run with the data.
 */
export const restoreBackup = async (given: RestoreGiven): Promise<{ readonly ok: true; readonly value: Restored } | ({ readonly ok: false } & RestoreRefusal)> => {
  const client = new pg.Client({ connectionString: given.ownerUrl, application_name: 'jenjang restore' })
  await client.connect()
  let begun: { readonly about: About; readonly unforced: readonly string[] } | undefined
  try {
    if (await isInUse(client)) return { ok: false, refusal: 'DATABASE_IN_USE' }
    const parts = await readBackup(given.source, given.key, async (read) => {
      const unknown = await unknownMigration(given, read)
      if (unknown !== undefined) throw new Refused({ refusal: 'SCHEMA_UNKNOWN', migration: unknown })
      await migrate(given.ownerUrl, given.migrations, given.passwords, new Set(read.migrations.map(({ id }) => id)))
      begun = { about: read, unforced: await beginRows(client, read) }
      return takeInto(client, read, folderWriter(given.folder))
    })
    if (begun === undefined) throw new Error('A backup without its first part was read.')
    for (const name of begun.unforced) await client.query(`alter table ${name} force row level security`)
    await client.query('commit')
    return { ok: true, value: { about: begun.about, parts: parts.length, migrated: await migrate(given.ownerUrl, given.migrations, given.passwords) } }
  } catch (cause) {
    if (cause instanceof Refused) return { ok: false, ...cause.why }
    throw cause
  } finally {
    await client.end()
  }
}

/** A half-done restore leaves tables without rows of people: such a database is as empty as a new one. */
const isInUse = async (client: pg.Client): Promise<boolean> => {
  const there = await client.query<{ there: boolean }>(`select to_regclass('platform.setting') is not null as there`)
  if (there.rows[0]?.there !== true) return false
  return (await client.query('select 1 from platform.setting limit 1')).rows.length > 0
}

const unknownMigration = async (given: RestoreGiven, about: About): Promise<string | undefined> => {
  const known = new Map((await readMigrations(given.migrations)).map(({ module, name, checksum }) => [`${module}/${name}`, checksum]))
  return about.migrations.find(({ id, checksum }) => known.get(id) !== checksum)?.id
}

/** Lets an owner who is below row security copy rows in, within the transaction only. @returns the tables whose force is to be raised again. */
const beginRows = async (client: pg.Client, about: About): Promise<readonly string[]> => {
  await client.query('begin')
  const forced = await client.query<{ name: string }>('select k.name from platform.table_kind k join pg_class c on c.oid = to_regclass(k.name) where c.relforcerowsecurity')
  const unforced = (await isHeldByRowSecurity(client)) ? forced.rows.map(({ name }) => name) : []
  for (const name of unforced) await client.query(`alter table ${name} no force row level security`)
  await client.query(`truncate ${about.tables.map(({ name }) => name).join(', ')}`)
  return unforced
}

const takeInto = (client: pg.Client, about: About, put: FolderWriter) => {
  const tables = new Map(about.tables.map((table) => [tablePart(table.name), table]))
  return async ({ name, content }: Part): Promise<void> => {
    const table = tables.get(name)
    if (table === undefined) return await put(name, content)
    const columns = table.columns.map((column) => `"${column.replaceAll('"', '""')}"`).join(', ')
    try {
      await pipeline(content, client.query(copyFrom(`copy ${table.name} (${columns}) from stdin`)))
    } catch (cause) {
      throw cause instanceof BackupDamaged ? cause : new BackupDamaged(name, (cause as Error).message)
    }
  }
}

type FolderWriter = (name: string, content: AsyncIterable<Uint8Array>) => Promise<void>

/** Only names that a backup has: a forged one could otherwise write anywhere. */
const folderWriter = (folder: string): FolderWriter => async (name, content) => {
  const [, agency, place] = /^files\/([0-9a-f-]{36})\/([0-9a-f]{32})$/.exec(name) ?? []
  const [, key] = /^keys\/((?:[A-Za-z0-9_][A-Za-z0-9_.-]{0,100}\/)?[A-Za-z0-9_][A-Za-z0-9_.-]{0,100})$/.exec(name) ?? []
  if (place === undefined && key === undefined) throw new BackupDamaged(name, 'no backup has a part of this name')
  const path = key === undefined ? join(folder, 'files', agency ?? '', (place ?? '').slice(0, 2), place ?? '') : join(folder, keyPart(key))
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const file = await open(path, 'w', 0o600)
  try {
    for await (const piece of content) await file.writeFile(piece)
    await file.sync()
  } finally {
    await file.close()
  }
}
