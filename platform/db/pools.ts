import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely'
import pg from 'pg'
import type { DB } from './generated/rows.ts'
import { type LoginRole, loginRoles, nameOfLogin, type RoleUrls } from './login-roles.ts'

export type Database = DB
/** An open transaction that has entered one agency. Every function of a store takes it first. */
export type Tx = Transaction<Database>

export type Pools = {
  readonly of: (role: LoginRole) => Kysely<Database>
  /** Runs `work` in one transaction of the login role, inside the agency (I-33). Rolls back when it throws. */
  readonly inside: <T>(role: LoginRole, agencyId: string, work: (tx: Tx) => Promise<T>) => Promise<T>
  /** A transaction that has entered no agency: it sees local and reference tables, and no row of any agency (I-33). */
  readonly outside: <T>(role: LoginRole, work: (tx: Tx) => Promise<T>) => Promise<T>
  readonly close: () => Promise<void>
}

/** Small pools: the four together stay far below the server's connections. */
const sizes: Readonly<Record<LoginRole, number>> = { app: 10, personal: 4, rank: 8, audit: 2 }

const { builtins } = pg.types
const asInstant = (text: string): string => new Date(text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00')).toISOString()
const asSafeInteger = (text: string): number => {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new Error(`A bigint beyond 2^53 came from the database: ${text}`)
  return value
}

/** How columns come back: instants as ISO text, days as text, bigints as safe integers, numerics as text. */
const types = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
    if (format !== 'binary') {
      if (oid === builtins.TIMESTAMPTZ) return asInstant
      if (oid === builtins.DATE) return (text: string) => text
      if (oid === builtins.INT8) return asSafeInteger
    }
    return format === undefined ? pg.types.getTypeParser(oid) : pg.types.getTypeParser(oid, format as 'text')
  }) as typeof pg.types.getTypeParser,
}

const openPool = (role: LoginRole, url: string): Kysely<Database> => {
  const pool = new pg.Pool({
    connectionString: url,
    max: sizes[role],
    application_name: nameOfLogin(role),
    types,
    statement_timeout: 60_000,
    idle_in_transaction_session_timeout: 60_000,
    connectionTimeoutMillis: 20_000,
  })
  // A connection that breaks is replaced at the next use, and whoever works with it hears of it by their statement. Without
  // listeners it would end the process: the pool tells of idle connections only, one that is in use tells by itself.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  return new Kysely<Database>({ dialect: new PostgresDialect({ pool }) })
}

export const openPools = (urls: RoleUrls): Pools => {
  const pools = Object.fromEntries(loginRoles.map((role) => [role, openPool(role, urls[role])])) as Record<LoginRole, Kysely<Database>>
  return {
    of: (role) => pools[role],
    inside: (role, agencyId, work) =>
      pools[role].transaction().execute(async (tx) => {
        await sql`select access.enter(${agencyId}::uuid)`.execute(tx)
        return await work(tx)
      }),
    outside: (role, work) => pools[role].transaction().execute(work),
    close: async () => {
      await Promise.all(loginRoles.map((role) => pools[role].destroy()))
    },
  }
}
