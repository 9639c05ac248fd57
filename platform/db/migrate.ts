import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import pg from 'pg'
import { loginRoles, nameOfLogin, type Passwords } from './login-roles.ts'
import { statements } from './statements.ts'
import { readTableKinds } from './table-kinds.ts'

/** A folder of migrations: the module's name, and where its NNNN_name.sql lie. */
export type MigrationFolder = { readonly name: string; readonly folder: URL }

export type Migration = { readonly module: string; readonly name: string; readonly sql: string; readonly checksum: string }

const LOCK = 7_236_451

export const readMigrations = async (folders: readonly MigrationFolder[]): Promise<readonly Migration[]> => {
  const found: Migration[] = []
  for (const { name: module, folder } of folders) {
    const files = (await readdir(folder)).filter((file) => /^\d{4}_[a-z0-9_]+\.sql$/.test(file)).sort()
    for (const name of files) {
      const sql = await readFile(new URL(name, folder), 'utf8')
      found.push({ module, name, sql, checksum: createHash('sha256').update(sql).digest('hex') })
    }
  }
  return found
}

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`

const ensureLogins = async (client: pg.Client, passwords: Passwords): Promise<void> => {
  const present = await client.query<{ rolname: string }>(`select rolname from pg_roles where rolname like 'jenjang\\_%'`)
  const names = new Set(present.rows.map((row) => row.rolname))
  const mayCreate = await client.query<{ may: boolean }>(
    `select rolsuper or rolcreaterole as may from pg_roles where rolname = current_user`,
  )
  const wanted = loginRoles.map((role) => {
    const name = nameOfLogin(role)
    const verb = names.has(name) ? 'alter' : 'create'
    return `${verb} role ${name} login noinherit nocreatedb nocreaterole password ${quoted(passwords[role])}`
  })
  if (mayCreate.rows[0]?.may === true) {
    for (const sql of wanted) await client.query(sql)
    return
  }
  const missing = loginRoles.filter((role) => !names.has(nameOfLogin(role)))
  if (missing.length === 0) return
  const handover = missing.map((role) => `create role ${nameOfLogin(role)} login noinherit password '...';`).join('\n')
  throw new Error(
    `The database owner may not create roles. Let an administrator of the database run the following, then start again with DATABASE_APP_URL, DATABASE_PERSONAL_URL, DATABASE_RANK_URL and DATABASE_AUDIT_URL:\n${handover}`,
  )
}

/**
 * Brings the database to the newest schema: forward only, one statement per call, under an advisory lock, all that
 * is new with its records in one transaction: where one fails, the old schema stands and the old version goes on running with it. A migration whose text changed after it ran is refused by name.
 * @param only for a restore: nothing but these migrations, "module/name.sql", so that the schema is the backup's.
 * @returns the names of the migrations that ran now.
 */
export const migrate = async (
  ownerUrl: string,
  folders: readonly MigrationFolder[],
  passwords: Passwords | undefined,
  only?: ReadonlySet<string>,
): Promise<readonly string[]> => {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'jenjang migrate' })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK])
    if (passwords !== undefined) await ensureLogins(client, passwords)
    await client.query('set citus.enable_unsafe_triggers = on').catch(() => undefined)
    await client.query('create schema if not exists platform')
    await client.query(
      `create table if not exists platform.migration (module text not null, name text not null, checksum text not null,
       at timestamptz(3) not null default now(), primary key (module, name))`,
    )
    const done = await client.query<{ module: string; name: string; checksum: string }>('select module, name, checksum from platform.migration')
    const known = new Map(done.rows.map((row) => [`${row.module}/${row.name}`, row.checksum]))
    const pending = (await readMigrations(folders)).filter((migration) => {
      const before = known.get(idOf(migration))
      if (before !== undefined && before !== migration.checksum) throw new Error(`The migration ${idOf(migration)} was changed after it ran. Write a new one instead.`)
      return before === undefined && (only === undefined || only.has(idOf(migration)))
    })
    await client.query('begin')
    try {
      for (const migration of pending) await apply(client, migration)
      await client.query('commit')
    } catch (cause) {
      await client.query('rollback')
      throw cause
    }
    return pending.map(idOf)
  } finally {
    await client.end()
  }
}

const idOf = ({ module, name }: Migration): string => `${module}/${name}`

const apply = async (client: pg.Client, migration: Migration): Promise<void> => {
  for (const [index, sql] of statements(migration.sql).entries()) {
    try {
      await client.query(sql)
    } catch (cause) {
      const why = cause instanceof Error ? cause.message : String(cause)
      throw new Error(`Migration ${idOf(migration)}, statement ${index + 1}: ${why}\n${sql.slice(0, 400)}`, { cause })
    }
  }
  for (const [table, kind] of readTableKinds(migration.sql)) {
    await client.query('insert into platform.table_kind (name, kind) values ($1, $2)', [table, kind])
  }
  await client.query('insert into platform.migration (module, name, checksum) values ($1, $2, $3)', [migration.module, migration.name, migration.checksum])
}
