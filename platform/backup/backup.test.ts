import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtemp, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { migrationFolders } from '#app/migration-folders.ts'
import { modules } from '#app/modules.ts'
import { openServices } from '#app/open-services.ts'
import { loginRoles, type RoleUrls, urlFor } from '#platform/db/login-roles.ts'
import { examine } from '#platform/doctor/examine.ts'
import { passwords } from '#test/support/test-database.ts'
import { openWorld, type World } from '#test/support/world.ts'
import { BackupDamaged } from './backup-damaged.ts'
import { readBackup } from './read-backup.ts'
import { restoreBackup } from './restore-backup.ts'
import type { Lock } from './sealing.ts'
import { writeBackup } from './write-backup.ts'

const identity = await generateX25519Identity()
const lock = { recipients: [await identityToRecipient(identity)] }
const key = { identity }
const content = randomBytes(3_000_000)

let world: World
let folder: string
let place: string
const roles: string[] = []
const made: { readonly drop: () => Promise<void> }[] = []
const scratch = await mkdtemp(join(tmpdir(), 'jenjang-backup-'))

beforeAll(async () => {
  world = await openWorld()
  await world.person({ name: 'Sri Wahyuni', roles: ['agency_admin'] })
  await world.person({ name: 'Bambang "Tab\t\\N" Sutrisno\n', roles: ['hr_officer'] })
  place = await keepFile('surat.pdf', content, null)
  folder = world.services.files.path(world.agency.id, place).split('/files/')[0] ?? ''
})
afterAll(async () => {
  for (const { drop } of made) await drop()
  for (const role of roles) await run(world.database.ownerUrl, `drop owned by ${role} cascade`, `drop role ${role}`)
  await rm(scratch, { recursive: true, force: true })
})

const keepFile = async (name: string, bytes: Buffer, erasedAt: string | null): Promise<string> => {
  const stored = await world.services.files.put(world.agency.id, bytes, 10_000_000)
  if (stored === 'TOO_LARGE') throw new Error('The file is small.')
  await world.database.owner(
    `insert into files.file (agency_id, id, sha256, size, type, name, place, uploaded_by, uploaded_at, erased_at) values ($1, $2, $3, $4, 'application/pdf', $5, $6, $7, '2026-03-02T01:00:00Z', $8)`,
    [world.agency.id, randomUUID(), stored.sha256, stored.size, name, stored.place, randomUUID(), erasedAt],
  )
  return stored.place
}

const write = async (name: string, ownerUrl = world.database.ownerUrl, sealedFor: Lock = lock): Promise<string> => {
  const target = join(scratch, name)
  await writeBackup({ ownerUrl, folder, installation: { id: world.services.installationId, kind: 'agency' }, target, lock: sealedFor })
  return target
}

const run = async (url: string, ...statements: readonly string[]): Promise<pg.QueryResult | undefined> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    let last: pg.QueryResult | undefined
    for (const sql of statements) last = await client.query(sql)
    return last
  } finally {
    await client.end()
  }
}

/** A new, empty database, as a new installation has it; `owner` owns it and is otherwise nobody. */
const emptyDatabase = async (owner?: string): Promise<string> => {
  const name = `r_${randomBytes(6).toString('hex')}`
  await run(world.database.ownerUrl, `create database ${name}${owner === undefined ? '' : ` owner ${owner}`}`)
  made.push({ drop: async () => void (await run(world.database.ownerUrl, `drop database ${name} with (force)`)) })
  const url = new URL(world.database.ownerUrl)
  url.pathname = `/${name}`
  if (owner !== undefined) [url.username, url.password] = [owner, 'rahasia']
  return url.toString()
}

const restoreInto = async (source: string, ownerUrl: string, roles: 'made here' | 'made before' = 'made here'): Promise<{ readonly folder: string; readonly restored: Awaited<ReturnType<typeof restoreBackup>> }> => {
  const target = await mkdtemp(join(scratch, 'restored-'))
  for (const part of ['keys', 'files']) await mkdir(join(target, part))
  return { folder: target, restored: await restoreBackup({ source, key, ownerUrl, folder: target, migrations: migrationFolders(), passwords: roles === 'made here' ? passwords : undefined }) }
}

const rolesOf = (ownerUrl: string): RoleUrls => Object.fromEntries(loginRoles.map((role) => [role, urlFor(ownerUrl, role, passwords[role])])) as RoleUrls

const findings = async (ownerUrl: string, where: string): Promise<readonly unknown[]> => {
  const { services, close } = await openServices({ folder: where, installationId: world.services.installationId, demonstration: false, urls: { owner: ownerUrl, ...rolesOf(ownerUrl) } })
  try {
    return await examine(services, modules)
  } finally {
    await close()
  }
}

/** Every row of every table as text: two databases with the same sum hold the same. */
const contentOf = async (url: string): Promise<readonly string[]> => {
  const tables = await run(url, 'select name from platform.table_kind order by name')
  const sums: string[] = []
  for (const { name } of (tables?.rows ?? []) as { readonly name: string }[]) {
    const sum = await run(url, `select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as sum from ${name} t`)
    sums.push(`${name} ${JSON.stringify(sum?.rows[0])}`)
  }
  return sums
}

describe('a backup brought back', () => {
  test('holds every row and file, the same chain, and keeps every promise (I-43)', async () => {
    const source = await write('whole.age')
    const url = await emptyDatabase()
    const { folder: target, restored } = await restoreInto(source, url)
    expect(restored).toMatchObject({ ok: true, value: { migrated: [] } })
    expect(await contentOf(url)).toEqual(await contentOf(world.database.ownerUrl))
    expect(await readFile(join(target, 'files', world.agency.id, place.slice(0, 2), place))).toEqual(content)
    expect(await readFile(join(target, 'keys/secrets.key'))).toEqual(await readFile(join(folder, 'keys/secrets.key')))
    expect(await findings(url, target)).toEqual([])
  })

  test('does not go over an installation that is there', async () => {
    const { restored } = await restoreInto(await write('second.age'), world.database.ownerUrl)
    expect(restored).toEqual({ ok: false, refusal: 'DATABASE_IN_USE' })
  })

  test('goes to a PostgreSQL of one\'s own, whose owner is below row security, and back', async () => {
    const owner = `own_${randomBytes(4).toString('hex')}`
    await run(world.database.ownerUrl, `create role ${owner} login createrole password 'rahasia'`, ...loginRoles.map((role) => `grant jenjang_${role} to ${owner} with admin option`))
    roles.push(owner)
    const source = await write('there.age')
    const there = await emptyDatabase(owner)
    const first = await restoreInto(source, there, 'made before')
    expect(first.restored).toMatchObject({ ok: true })
    const unforced = await run(there, `select k.name from platform.table_kind k join pg_class c on c.oid = to_regclass(k.name) where k.kind = 'agency' and not c.relforcerowsecurity`)
    expect(unforced?.rows).toEqual([])
    const back = await emptyDatabase()
    const second = await restoreInto(await write('back.age', there), back)
    expect(second.restored).toMatchObject({ ok: true })
    expect(await contentOf(back)).toEqual(await contentOf(world.database.ownerUrl))
  })
})

test('a passphrase opens it too, another one does not, and nothing is said of what is inside', async () => {
  const source = await write('passphrase.age', world.database.ownerUrl, { passphrase: 'lima kata yang mudah diingat' })
  const pass = () => Promise.resolve(() => Promise.resolve())
  expect((await readBackup(source, { passphrase: 'lima kata yang mudah diingat' }, pass)).length).toBeGreaterThan(20)
  await expect(readBackup(source, { passphrase: 'lima kata yang mudah dilupa' }, pass)).rejects.toThrow(/^The backup is damaged at its head: it does not open with this key/)
  expect((await readFile(source)).includes('Sri Wahyuni')).toBe(false)
}, 60_000)

test('a backup under load is one moment: what is written meanwhile is in it whole or not at all', async () => {
  const done = new AbortController()
  const writing = (async () => {
    while (!done.signal.aborted) await world.person({ roles: ['unit_officer'] })
  })()
  const source = await write('load.age')
  done.abort()
  await writing
  const url = await emptyDatabase()
  const { folder: target, restored } = await restoreInto(source, url)
  expect(restored).toMatchObject({ ok: true })
  expect(await findings(url, target)).toEqual([])
})

test('what was erased is in no backup, though its bytes still wait for their removal', async () => {
  const erased = await keepFile('terhapus.pdf', Buffer.from('rahasia'), '2026-03-02T02:00:00Z')
  const parts = await readBackup(await write('erased.age'), key, () => Promise.resolve(() => Promise.resolve()))
  const names = parts.map(({ name }) => name)
  expect(names).toContain(`files/${world.agency.id}/${place}`)
  expect(names).not.toContain(`files/${world.agency.id}/${erased}`)
})

test('one changed byte is found wherever it is, and the part is named', async () => {
  const source = await write('changed.age')
  const bytes = await readFile(source)
  const path = join(scratch, 'changed-now.age')
  const readAll = (): Promise<unknown> => readBackup(path, key, () => Promise.resolve(async ({ content: pieces }) => { for await (const _ of pieces); }))
  const places = Array.from({ length: 6 }, (_, index) => 200 + Math.floor(((bytes.length - 201) * index) / 5))
  const named: string[] = []
  for (const at of places) {
    const changed = Buffer.from(bytes)
    changed[at] = (changed[at] ?? 0) ^ 1
    await writeFile(path, changed)
    const cause = await readAll().then(() => undefined, (why: unknown) => why)
    expect(cause, `byte ${at}`).toBeInstanceOf(BackupDamaged)
    named.push((cause as BackupDamaged).part)
  }
  expect(named.at(-1)).toMatch(/^files\/|manifest/)
  await writeFile(path, bytes.subarray(0, bytes.length - 70_000))
  await expect(readAll()).rejects.toThrow(/^The backup is damaged at files\//)
}, 60_000)

test('a damaged backup leaves the database as empty as it was', async () => {
  const bytes = await readFile(await write('cut.age'))
  await writeFile(join(scratch, 'cut-now.age'), bytes.subarray(0, bytes.length - 1))
  const url = await emptyDatabase()
  await expect(restoreInto(join(scratch, 'cut-now.age'), url)).rejects.toThrow(BackupDamaged)
  expect((await run(url, 'select 1 from platform.setting'))?.rows).toEqual([])
  const { restored } = await restoreInto(await write('again.age'), url)
  expect(restored).toMatchObject({ ok: true })
})
