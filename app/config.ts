import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { StartRefused } from '#platform/db/launcher/start-refused.ts'
import { readReach, type Reach } from './reach.ts'

export type Kind = 'demo' | 'agency'

/** `owner` serves migrating; the four login roles may be given apart, else the application makes and keeps their passwords. */
export type DatabaseUrls = { readonly owner: string; readonly app?: string; readonly personal?: string; readonly rank?: string; readonly audit?: string }

export type Config = {
  readonly kind: Kind
  /** Everything of the installation: `keys/`, `files/`, the embedded `database/`. A demonstration and an agency never share one. */
  readonly folder: string
  readonly port: number
  readonly reach: Reach
  /** A PostgreSQL of one's own instead of the embedded one. */
  readonly databaseUrls?: DatabaseUrls
}

export type Wish = { readonly demo?: boolean; readonly new?: boolean }

type Environment = Readonly<Record<string, string | undefined>>

/** Which installation is meant, and how it runs. Reads nothing but what is given, and whether an agency's installation is there. */
export const readConfig = (environment: Environment, wish: Wish): Config => {
  const data = resolve(environment['JENJANG_DATA'] || join(import.meta.dirname, '..', 'data'))
  const databaseUrls = readDatabaseUrls(environment)
  const kind = chooseKind(join(data, 'agency'), databaseUrls !== undefined, wish)
  return { kind, folder: join(data, kind), port: readPort(environment['PORT']), reach: readReach(environment), ...(databaseUrls && { databaseUrls }) }
}

const chooseKind = (agency: string, ownDatabase: boolean, wish: Wish): Kind => {
  const there = existsSync(join(agency, 'installation.json'))
  if (wish.new === true && wish.demo === true) throw new StartRefused('--new makes a real installation and --demo is the demonstration: give one of the two.')
  if (wish.new === true && there) throw new StartRefused(`There is an installation in ${agency} already: start it with "npm start".`)
  if (wish.demo === true) return 'demo'
  return wish.new === true || there || ownDatabase ? 'agency' : 'demo'
}

const readPort = (text: string | undefined): number => {
  const port = Number(text || '3000')
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new StartRefused(`PORT is "${text}", and a port is a whole number up to 65535.`)
  return port
}

const readDatabaseUrls = (environment: Environment): DatabaseUrls | undefined => {
  const owner = environment['DATABASE_URL']
  if (!owner) return undefined
  const roles = { app: environment['DATABASE_APP_URL'], personal: environment['DATABASE_PERSONAL_URL'], rank: environment['DATABASE_RANK_URL'], audit: environment['DATABASE_AUDIT_URL'] }
  return { owner, ...Object.fromEntries(Object.entries(roles).filter(([, url]) => url)) }
}
