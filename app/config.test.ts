import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { StartRefused } from '#platform/db/launcher/start-refused.ts'
import { readConfig } from './config.ts'
import { keepInstallation } from './installation.ts'

let data = ''
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'config-'))
})
afterEach(() => rmSync(data, { recursive: true }))

const read = (wish: Parameters<typeof readConfig>[1] = {}, more: Readonly<Record<string, string>> = {}) => readConfig({ JENJANG_DATA: data, ...more }, wish)
const makeAgency = (): unknown => keepInstallation(join(data, 'agency'), 'agency')

test('without an installation it is the demonstration, on loopback, port 3000', () => {
  expect(read()).toEqual({ kind: 'demo', folder: join(data, 'demo'), reach: { host: 'localhost', proxies: [] }, port: 3000 })
})

test('an agency that is there is meant, unless --demo asks otherwise', () => {
  makeAgency()
  expect([read().kind, read({ demo: true }).kind]).toEqual(['agency', 'demo'])
})

test('--new makes an agency once', () => {
  expect(read({ new: true })).toMatchObject({ kind: 'agency', folder: join(data, 'agency') })
  makeAgency()
  expect(() => read({ new: true })).toThrow(StartRefused)
})

test('a database of its own holds an agency, and the demonstration only when asked', () => {
  const own = { DATABASE_URL: 'postgres://owner@db/jenjang', DATABASE_RANK_URL: 'postgres://rank@db/jenjang' }
  expect(read({}, own)).toMatchObject({ kind: 'agency', databaseUrls: { owner: own.DATABASE_URL, rank: own.DATABASE_RANK_URL } })
  expect(read({ demo: true }, own).kind).toBe('demo')
})

test.each(['port', '-1', '70000', '80.5'])('PORT=%s is refused in one sentence', (port) => {
  expect(() => read({}, { PORT: port })).toThrow(/^PORT is ".*", and a port is a whole number/)
})

test('an installation keeps its id for good and is never of two kinds', () => {
  const first = keepInstallation(join(data, 'agency'), 'agency')
  expect(keepInstallation(join(data, 'agency'), 'agency')).toEqual(first)
  expect(first.id).toMatch(/^[0-9a-f-]{36}$/)
  expect(() => keepInstallation(join(data, 'agency'), 'demo')).toThrow(StartRefused)
})

test('two installations have two ids', () => {
  expect(keepInstallation(join(data, 'agency'), 'agency').id).not.toBe(keepInstallation(join(data, 'demo'), 'demo').id)
})

test('two processes that make it at the same moment get one id', async () => {
  const child = `import { keepInstallation } from ${JSON.stringify(join(import.meta.dirname, 'installation.ts'))}; console.log(keepInstallation(${JSON.stringify(join(data, 'agency'))}, 'agency').id)`
  const run = promisify(execFile)
  const ids = await Promise.all([1, 2, 3].map(async () => (await run(process.execPath, ['--input-type=module', '-e', child])).stdout))
  expect(new Set(ids).size).toBe(1)
})
