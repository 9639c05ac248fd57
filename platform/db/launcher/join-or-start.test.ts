import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, expect, test } from 'vitest'
import { takeLock, tryLock } from './folder-lock.ts'
import { joinOrStart } from './join-or-start.ts'
import { processesOf } from './processes.ts'
import { startDatabase } from './start-database.ts'

const folder = mkdtempSync(join(tmpdir(), 'join-test-'))
afterAll(() => rmSync(folder, { recursive: true }))

const answers = async (ownerUrl: string): Promise<boolean> => {
  const client = new Client({ connectionString: ownerUrl })
  await client.connect()
  const { rowCount } = await client.query('select 1')
  await client.end()
  return rowCount === 1
}

test('without a server a command starts the database for its own time, and holds the folder meanwhile', async () => {
  const command = await joinOrStart({ folder })
  expect(await answers(command.ownerUrl)).toBe(true)
  expect(tryLock(folder, 'server')).toBeUndefined()
  await command.stop()
  expect(processesOf(join(folder, 'database'))).toEqual([])
  const free = tryLock(folder, 'server')
  expect(free).toBeDefined()
  free?.release()
})

test('with a running server a command works with its PostgreSQL and leaves it running', async () => {
  const lock = await takeLock(folder, 'server')
  const server = await startDatabase({ folder, lock, endsWithUs: true })
  lock.tell('running')
  const command = await joinOrStart({ folder })
  expect(command.ownerUrl).toBe(server.ownerUrl)
  await command.stop()
  expect(await answers(server.ownerUrl)).toBe(true)
  await server.stop()
  lock.release()
})

test('a command waits for a server that is still starting, and for another command', async () => {
  const lock = await takeLock(folder, 'server')
  const waiting = joinOrStart({ folder })
  const server = await startDatabase({ folder, lock, endsWithUs: true })
  lock.tell('running')
  const joined = await waiting
  expect(await answers(joined.ownerUrl)).toBe(true)
  await server.stop()
  lock.release()

  const first = await joinOrStart({ folder })
  const second = joinOrStart({ folder })
  expect(await answers(first.ownerUrl)).toBe(true)
  await first.stop()
  const own = await second
  expect(await answers(own.ownerUrl)).toBe(true)
  await own.stop()
})
