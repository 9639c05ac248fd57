import { spawnSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { userInfo } from 'node:os'
import { dirname } from 'node:path'
import { StartRefused } from './start-refused.ts'

/**
 * Who runs PostgreSQL, which refuses root. `prefix` goes before the program; `uid` and `gid` are set by spawn,
 * which as root also drops the other groups (what `setpriv --clear-groups` does).
 */
export type RunAs = { readonly prefix: readonly string[]; readonly uid?: number; readonly gid?: number }

const itself: RunAs = { prefix: [] }

/** A database folder made one way does not start the other way, so its owner decides. */
export const runAsOwner = (database: string): RunAs => {
  const owner = statSync(database)
  const me = process.getuid?.()
  if (me !== 0) {
    if (owner.uid !== me) throw new StartRefused(`${database} belongs to the user with number ${owner.uid}: start as that user, or name another folder with JENJANG_DATA.`)
    return itself
  }
  if (owner.uid !== 0) return { prefix: [], uid: owner.uid, gid: owner.gid }
  const namespace = userNamespace()
  if (namespace === undefined) throw new StartRefused(`${database} belongs to root, and this machine allows root no user namespace (unshare -U): give the folder to an ordinary user with chown -R.`)
  return namespace
}

/** For a folder that is still to be made. A user namespace first: it needs no other user and works below a closed home. */
export const runAsForNew = (folder: string): RunAs => {
  if (process.getuid?.() !== 0) {
    refuseNameless()
    return itself
  }
  return userNamespace() ?? ordinaryUser(folder)
}

// initdb looks its own user up and fails without an entry, which containers started with a bare number do not have.
const refuseNameless = (): void => {
  try {
    userInfo()
  } catch {
    throw new StartRefused(`The user with number ${process.getuid?.()} has no name on this machine (no line in /etc/passwd), which PostgreSQL needs to make its folder: add one, or start as root.`)
  }
}

type Passwd = { readonly name: string; readonly uid: number; readonly gid: number }

const passwd = (): readonly Passwd[] =>
  readFileSync('/etc/passwd', 'utf8').split('\n').map((line) => line.split(':')).filter((field) => field.length > 3)
    .map((field) => ({ name: field[0] ?? '', uid: Number(field[2]), gid: Number(field[3]) }))

const userNamespace = (): RunAs | undefined => {
  const someone = passwd().find(({ name }) => name === 'nobody') ?? passwd().find(({ uid }) => uid !== 0)
  if (someone === undefined) return undefined
  const prefix = ['unshare', '-U', `--map-user=${someone.uid}`, '--']
  return spawnSync('unshare', [...prefix.slice(1), 'true'], { stdio: 'ignore' }).status === 0 ? { prefix } : undefined
}

/** The owner of the place where the folder will be, else PostgreSQL's own user, else nobody. */
const ordinaryUser = (folder: string): RunAs => {
  const place = statSync(dirname(folder))
  if (place.uid !== 0) return { prefix: [], uid: place.uid, gid: place.gid }
  const user = passwd().find(({ name }) => name === 'postgres') ?? passwd().find(({ name }) => name === 'nobody')
  if (user === undefined) throw new StartRefused('PostgreSQL refuses to run as root, and this machine has neither user namespaces nor a user postgres or nobody: start as an ordinary user.')
  return { prefix: [], uid: user.uid, gid: user.gid }
}
