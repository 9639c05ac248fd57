import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { migrationFolders } from '#app/migration-folders.ts'
import { freshDatabase } from '#test/support/database.ts'
import { catalogChecks } from './catalog.ts'
import { migrate } from './migrate.ts'

const database = await freshDatabase()
const folder = await mkdtemp(join(tmpdir(), 'jenjang-migrations-'))
afterAll(async () => {
  await database.drop()
  await rm(folder, { recursive: true, force: true })
})
const planted = [...migrationFolders(), { name: 'planted', folder: pathToFileURL(`${folder}/`) }]
const write = async (name: string, sql: string): Promise<void> => await writeFile(join(folder, name), sql)
const owner = { query: database.owner } as unknown as Parameters<(typeof catalogChecks)[number]['find']>[0]
const recorded = async (): Promise<string> => JSON.stringify(await database.owner("select name from platform.migration where module = 'planted' order by name"))

test('a migration that fails leaves the schema as it was, those before it in the same start too, and says where', async () => {
  await write('0001_create_planted.sql', 'create schema planted;\n-- table planted.note: local\ncreate table planted.note (id uuid primary key);')
  await write('0002_break.sql', 'create table planted.other (id uuid primary key);\nselect 1 / 0;')
  await expect(migrate(database.ownerUrl, planted, undefined)).rejects.toThrow(/Migration planted\/0002_break\.sql, statement 2: division by zero/)
  expect(await recorded()).not.toContain('create_planted')
  expect(JSON.stringify(await database.owner("select to_regclass('planted.note')::text as found"))).toContain('null')
  for (const check of catalogChecks) expect(await check.find(owner), check.name).toEqual([])
})

test('mended, all of it runs at the next start, once', async () => {
  await write('0002_break.sql', 'select 1;')
  expect(await migrate(database.ownerUrl, planted, undefined)).toEqual(['planted/0001_create_planted.sql', 'planted/0002_break.sql'])
  expect(await migrate(database.ownerUrl, planted, undefined)).toEqual([])
})

test('one that was changed after it ran is refused by its name', async () => {
  await write('0002_break.sql', 'select 2;')
  await expect(migrate(database.ownerUrl, planted, undefined)).rejects.toThrow('The migration planted/0002_break.sql was changed after it ran.')
})
