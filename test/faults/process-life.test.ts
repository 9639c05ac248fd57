import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { waitUntil } from '#platform/db/launcher/wait.ts'
import { dataFolder, health, type Started } from './real-server.ts'

// The real commands, typed as a person or a service manager types them, and ended in every way.

const data = dataFolder()

const expectGone = async (server: Started): Promise<void> => {
  expect(await health(server.address)).toBeUndefined()
  expect(data.postgres()).toEqual([])
}

beforeAll(async () => {
  const first = await data.serve('npm', 'start', '--', '--new')
  process.kill(first.pid, 'SIGTERM')
  await first.ended
})
afterAll(() => data.remove())

test('SIGTERM to npm alone stops the server, then PostgreSQL; the second start answers in under 5 s', async () => {
  const begun = performance.now()
  const server = await data.serve('npm', 'start')
  expect(await health(server.address)).toBe(200)
  expect(performance.now() - begun).toBeLessThan(5_000)
  process.kill(server.pid, 'SIGTERM')
  await server.ended
  await expectGone(server)
})

test('SIGTERM to the whole group, and again within a millisecond, is one request; PostgreSQL stops last and cleanly', async () => {
  const server = await data.serve('npm', 'start')
  process.kill(-server.pid, 'SIGTERM')
  process.kill(-server.pid, 'SIGTERM')
  await server.ended
  await expectGone(server)
  expect(readFileSync(join(data.folder, 'database.log'), 'utf8').trimEnd().split('\n').at(-1)).toContain('database system is shut down')
})

test('Ctrl-C, which reaches every process of the terminal at once, stops everything', async () => {
  const server = await data.serve('npm', 'start')
  process.kill(-server.pid, 'SIGINT')
  await server.ended
  await expectGone(server)
})

test('a second server on the same folder is refused in one sentence, and a command that begins --new too', async () => {
  const server = await data.serve('npm', 'start')
  const second = data.type('npm', 'start', '--silent')
  const another = data.type('npm', 'start', '--silent', '--', '--new')
  expect(await second.ended).toEqual({ code: 2, signal: null })
  expect(second.words()).toBe(`A server (process ${data.serverPid()}) already works on ${data.folder}, and one data folder has one server: end it with "kill ${data.serverPid()}", or name another folder with JENJANG_DATA.\n`)
  expect(await another.ended).toEqual({ code: 2, signal: null })
  expect(another.words()).toBe(`There is an installation in ${data.folder} already: start it with "npm start".\n`)
  expect(await health(server.address)).toBe(200)
  process.kill(server.pid, 'SIGTERM')
  await server.ended
})

test('after kill -9 of the server the next start takes its PostgreSQL over', async () => {
  const killed = await data.serve('npm', 'start')
  process.kill(data.serverPid(), 'SIGKILL')
  await killed.ended
  expect(await health(killed.address)).toBeUndefined()
  const left = data.postgres()
  expect(left).not.toEqual([])
  const server = await data.serve('npm', 'start')
  expect(await health(server.address)).toBe(200)
  expect(data.postgres().filter((pid) => left.includes(pid))).toEqual([])
  process.kill(server.pid, 'SIGTERM')
  await server.ended
  await expectGone(server)
})

test('a start that meets a stopping server waits for it', async () => {
  const stopping = await data.serve('npm', 'start')
  process.kill(stopping.pid, 'SIGTERM')
  const server = await data.serve('npm', 'start')
  await stopping.ended
  expect(await health(server.address)).toBe(200)
  process.kill(server.pid, 'SIGTERM')
  await server.ended
})

test('a start that is told to stop before it serves leaves nothing behind', async () => {
  const early = data.type('npm', 'start')
  await waitUntil(() => data.postgres().length > 0, 10_000, 5)
  process.kill(-early.pid, 'SIGTERM')
  await early.ended
  expect(data.postgres()).toEqual([])
})

test('the thin parent of an older Node passes SIGTERM on; its kill -9 stops the server, the kill -9 of the server ends it', async () => {
  const thin = ['--input-type=module', '-e', `import { standBefore } from './tools/thin-parent.mjs'; standBefore(process.execPath, ['app/serve.ts'])`]
  const told = await data.serve(process.execPath, ...thin)
  process.kill(told.pid, 'SIGTERM')
  expect(await told.ended).toEqual({ code: 0, signal: null })
  await expectGone(told)

  const orphaned = await data.serve(process.execPath, ...thin)
  process.kill(orphaned.pid, 'SIGKILL')
  await orphaned.ended
  await expectGone(orphaned)

  const bereft = await data.serve(process.execPath, ...thin)
  process.kill(data.serverPid(), 'SIGKILL')
  expect(await bereft.ended).toEqual({ code: null, signal: 'SIGKILL' })
})
