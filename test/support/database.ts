import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import { loginRoles, type RoleUrls, urlFor } from '#platform/db/login-roles.ts'
import { passwords, templateName } from './test-database.ts'

export type FreshDatabase = { readonly ownerUrl: string; readonly roleUrls: RoleUrls; readonly owner: (sql: string, values?: readonly unknown[]) => Promise<pg.QueryResult>; readonly drop: () => Promise<void> }

const run = async (url: string, sql: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

/** A database of one's own, copied from the migrated template: nothing of another test is in it. */
export const freshDatabase = async (): Promise<FreshDatabase> => {
  const server = inject('ownerUrl')
  const name = `t_${randomBytes(6).toString('hex')}`
  // Two copies of one template at once are refused by PostgreSQL: the second waits.
  for (let attempt = 0; ; attempt += 1) {
    try {
      await run(server, `create database ${name} template ${templateName}`)
      break
    } catch (cause) {
      if (attempt > 100 || !(cause instanceof Error && 'code' in cause && cause.code === '55006')) throw cause
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
  const own = new URL(server)
  own.pathname = `/${name}`
  const ownerUrl = own.toString()
  const roleUrls = Object.fromEntries(loginRoles.map((role) => [role, urlFor(ownerUrl, role, passwords[role])])) as RoleUrls
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 2 })
  pool.on('error', () => undefined)
  return {
    ownerUrl,
    roleUrls,
    owner: (sql, values) => pool.query(sql, values === undefined ? undefined : [...values]),
    drop: async () => {
      await pool.end()
      await run(server, `drop database if exists ${name} with (force)`)
    },
  }
}
