import type { ChildProcess } from 'node:child_process'
import { closeSync, openSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { lastWords } from './initialise.ts'
import { readPostmasterFile } from './postmaster-file.ts'
import { clusterName, isAlive, processesOf, signal } from './processes.ts'
import { startProgram, type Workplace } from './program.ts'
import { StartRefused } from './start-refused.ts'
import { waitUntil } from './wait.ts'

export type Settings = Readonly<Record<string, string>>

export type Postmaster = { readonly place: Workplace; readonly database: string; readonly log: string; readonly settings: Settings; readonly prefix: readonly string[] }

const always: Settings = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // What stood in a row or a statement may be protected: the log gets neither.
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
}

/** Recovery after a crash may take long; a server that is alive and still starting is waited for. */
const patience = 300_000

// After a kill -9 the first try may meet processes or shared memory of the one before: "1 restart in 70 needed a second try 0.3 s later".
const pauses = [0, 300, 600, 1_200, 2_400]

/** Starts PostgreSQL and waits until it takes connections. */
export const startPostmaster = async (postmaster: Postmaster): Promise<ChildProcess> => {
  for (const pause of pauses) {
    await sleep(pause)
    removeForeignPid(postmaster.database)
    const child = await tryOnce(postmaster)
    if (child !== undefined) return child
    await endLeftovers(postmaster.database)
  }
  throw new StartRefused(`PostgreSQL did not start in ${postmaster.database}: ${lastWords(tail(postmaster.log))} (see ${postmaster.log})`)
}

const tryOnce = async (postmaster: Postmaster): Promise<ChildProcess | undefined> => {
  const { database, place } = postmaster
  const settings = { ...always, ...postmaster.settings, cluster_name: clusterName(database), unix_socket_directories: place.runtime }
  const args = ['-D', database, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])]
  const output = openLog(postmaster.log)
  const child = startProgram(place, 'postgres', args, output, postmaster.prefix)
  closeSync(output)
  let ended = false
  for (const event of ['exit', 'error']) child.once(event, () => void (ended = true))
  const ready = (): boolean => {
    const file = readPostmasterFile(database)
    return file?.pid === child.pid && file?.status === 'ready'
  }
  await waitUntil(() => ended || ready(), patience, 10)
  return ended ? undefined : child
}

/** Begins anew past 10 MB. */
const openLog = (file: string): number => {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
  return openSync(file, size > 10_000_000 ? 'w' : 'a', 0o600)
}

// After a reboot the pid in a file left behind may be another program's, and PostgreSQL would refuse for ever. The file of
// a dead pid stays: by it PostgreSQL looks for backends that outlived their postmaster.
const removeForeignPid = (database: string): void => {
  const file = readPostmasterFile(database)
  if (file !== undefined && isAlive(file.pid) && processesOf(database).length === 0) rmSync(join(database, 'postmaster.pid'))
}

/** Asks for a fast stop, which ends transactions and writes a checkpoint; insists when nothing happens. */
export const stopPostmaster = async (database: string): Promise<void> => {
  const gone = (): boolean => processesOf(database).length === 0
  for (const [name, limit] of [['SIGINT', 20_000], ['SIGQUIT', 5_000]] as const) {
    const pid = readPostmasterFile(database)?.pid
    if (pid !== undefined && processesOf(database).includes(pid)) signal(pid, name)
    if (await waitUntil(gone, limit)) return
  }
  for (const pid of processesOf(database)) signal(pid, 'SIGKILL')
  await waitUntil(gone, 5_000)
}

/** Backends that outlived a killed postmaster end by themselves within moments; those that do not are ended. */
const endLeftovers = async (database: string): Promise<void> => {
  if (await waitUntil(() => processesOf(database).length === 0, 2_000)) return
  await stopPostmaster(database)
}

const tail = (file: string): string => {
  try {
    return readFileSync(file, 'utf8').slice(-4_000)
  } catch {
    return ''
  }
}
