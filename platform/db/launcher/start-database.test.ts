import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readPostmasterFile } from './postmaster-file.ts'
import { processesOf, signal } from './processes.ts'
import { startDatabase, type RunningDatabase } from './start-database.ts'
import { StartRefused } from './start-refused.ts'
import { waitUntil } from './wait.ts'

const folder = mkdtempSync(join(tmpdir(), 'launcher-test-'))
const database = join(folder, 'database')
let running: RunningDatabase

const start = (): Promise<RunningDatabase> => startDatabase({ folder, endsWithUs: true })

const ask = async (sql: string, url = running.ownerUrl): Promise<unknown> => {
  const client = new Client({ connectionString: url })
  client.on('error', () => undefined) // told apart below, by the query
  await client.connect()
  try {
    const { rows } = await client.query<Record<string, unknown>>({ text: sql })
    return Object.values(rows[0] ?? {})[0]
  } finally {
    await client.end()
  }
}

beforeAll(async () => {
  running = await start()
})
afterAll(async () => {
  await running.stop()
  rmSync(folder, { recursive: true })
})

test('it writes through to the disk, speaks UTF-8 in a fixed order, and listens on no network', async () => {
  const settings = await ask(`select json_object_agg(name, setting) from pg_settings where name in ('fsync', 'full_page_writes', 'synchronous_commit', 'listen_addresses', 'server_encoding', 'data_checksums', 'TimeZone')`)
  expect(settings).toEqual({ fsync: 'on', full_page_writes: 'on', synchronous_commit: 'on', listen_addresses: '', server_encoding: 'UTF8', data_checksums: 'on', TimeZone: 'UTC' })
  expect(await ask(`select datcollate || datctype from pg_database where datname = current_database()`)).toBe('CC')
})

test('nobody else can read its folder, its socket or its password, and a wrong password is refused', async () => {
  const socketFolder = readPostmasterFile(database)?.socketFolder ?? ''
  for (const path of [database, socketFolder]) expect(statSync(path).mode & 0o777).toBe(0o700)
  expect(statSync(join(folder, 'database.password')).mode & 0o777).toBe(0o600)
  const wrong = running.ownerUrl.replace(/:[^:@]+@/, ':wrong@')
  await expect(ask('select 1', wrong)).rejects.toThrow('password authentication failed')
})

test('it runs in a session of its own, so that a terminal does not stop it before the application', () => {
  const pid = readPostmasterFile(database)?.pid ?? 0
  const session = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[3]
  expect(session).toBe(String(pid))
})

test('a second start on the same folder is refused in one sentence (I-32)', async () => {
  await expect(start()).rejects.toThrow(/already works on .* one data folder has one server/)
}, 30_000)

test('a killed PostgreSQL comes back at the same address with what was committed', async () => {
  await ask('create table kept as select 42 as answer')
  signal(readPostmasterFile(database)?.pid ?? 0, 'SIGKILL')
  const answers = async (): Promise<unknown> => ask('select answer from kept').catch(() => undefined)
  let answer = await answers()
  for (let tries = 0; answer === undefined && tries < 100; tries += 1) {
    await waitUntil(() => false, 100)
    answer = await answers()
  }
  expect(answer).toBe(42)
})

test('after the stop no process, no pid file and no socket is left; a second stop is the same request', async () => {
  const socketFolder = readPostmasterFile(database)?.socketFolder ?? ''
  await Promise.all([running.stop(), running.stop()])
  expect(processesOf(database)).toEqual([])
  expect([existsSync(join(database, 'postmaster.pid')), existsSync(socketFolder)]).toEqual([false, false])
})

test('a pid file left behind, whose pid is now another program, does not keep it from starting', async () => {
  writeFileSync(join(database, 'postmaster.pid'), `${process.pid}\n${database}\n1\n5432\n/tmp/jenjang-gone\n\n 1 1\nready\n`)
  running = await start()
  expect(await ask('select answer from kept')).toBe(42)
  await running.stop()
})

test('a folder of another major version is left alone', async () => {
  const version = join(database, 'PG_VERSION')
  const made = readFileSync(version, 'utf8')
  writeFileSync(version, '15\n')
  await expect(start()).rejects.toThrow(/was made by PostgreSQL 15 and this Jenjang brings 18/)
  writeFileSync(version, made)
})

test('a folder that was half made is made again', async () => {
  const other = mkdtempSync(join(tmpdir(), 'launcher-half-'))
  mkdirSync(join(other, 'database.new', 'base'), { recursive: true })
  const begun = await startDatabase({ folder: other, endsWithUs: true })
  expect(await ask('select 1', begun.ownerUrl)).toBe(1)
  await begun.stop()
  rmSync(other, { recursive: true })
})

test('a folder that cannot be used is named in one sentence', async () => {
  const closed = mkdtempSync(join(tmpdir(), 'launcher-closed-'))
  mkdirSync(join(closed, 'database'))
  writeFileSync(join(closed, 'database', 'PG_VERSION'), '18\n')
  // Root may not run it as the owner below a closed folder; an ordinary user cannot have made one for somebody else.
  if (process.getuid?.() === 0) chownSync(join(closed, 'database'), 65_534, 65_534)
  else chmodSync(join(closed, 'database'), 0o000)
  const refusal = await startDatabase({ folder: closed }).catch((cause: unknown) => cause)
  expect(refusal).toBeInstanceOf(StartRefused)
  expect((refusal as StartRefused).message).toContain(closed)
  chmodSync(join(closed, 'database'), 0o700)
  rmSync(closed, { recursive: true })
})
