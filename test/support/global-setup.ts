import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { migrationFolders } from '#app/migration-folders.ts'
import { startDatabase } from '#platform/db/launcher/start-database.ts'
import { migrate } from '#platform/db/migrate.ts'
import { passwords, templateName } from './test-database.ts'

declare module 'vitest' {
  interface ProvidedContext {
    readonly ownerUrl: string
  }
}

/** One PostgreSQL for the whole run, with one migrated template: every test file gets a copy of its own. */
export default async (project: TestProject): Promise<() => Promise<void>> => {
  const folder = await mkdtemp(join(tmpdir(), `jenjang-test-${randomUUID().slice(0, 8)}-`))
  const database = await startDatabase({ folder, endsWithUs: true, settings: { fsync: 'off', max_connections: '200' } })
  const template = new URL(database.ownerUrl)
  await admin(database.ownerUrl, `create database ${templateName}`)
  template.pathname = `/${templateName}`
  await migrate(template.toString(), migrationFolders(), passwords)
  project.provide('ownerUrl', database.ownerUrl)
  return async () => {
    await database.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

const admin = async (url: string, sql: string): Promise<void> => {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
