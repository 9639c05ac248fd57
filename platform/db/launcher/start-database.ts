import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { findBinaries } from './binaries.ts'
import { refuseClosedFolder } from './closed-folder.ts'
import { ensureDatabase } from './ensure-database.ts'
import { takeLock, type FolderLock } from './folder-lock.ts'
import { initialise, refuseOtherMajor } from './initialise.ts'
import { ownerUrlOf } from './owner-url.ts'
import { keepPassword } from './password.ts'
import { readPostmasterFile } from './postmaster-file.ts'
import { startPostmaster, stopPostmaster, type Postmaster, type Settings } from './postmaster.ts'
import { processesOf } from './processes.ts'
import type { Workplace } from './program.ts'
import { runAsForNew, runAsOwner } from './run-as.ts'
import { makeRuntimeFolder, removeRuntimeFolder } from './runtime-folder.ts'

export type DatabaseOptions = {
  /** The installation's folder; the database lies in `database/` below it. */
  readonly folder: string
  /** Held by the caller already; else the folder is locked for as long as the database runs. */
  readonly lock?: FolderLock
  /** PostgreSQL's own settings on top of ours: for tests. */
  readonly settings?: Settings
  /** PostgreSQL stops when this process dies in any way: for tests, whose folders no later start would clean up. */
  readonly endsWithUs?: boolean
  /** Told when PostgreSQL ended and could not be started again. */
  readonly onLost?: (cause: unknown) => void
}

export type RunningDatabase = {
  readonly ownerUrl: string
  /** True when a PostgreSQL of a killed server was met; it was stopped and started anew under our eyes. */
  readonly adopted: boolean
  readonly stop: () => Promise<void>
}

/** Starts the embedded PostgreSQL of a data folder, making it first if there is none, and keeps it running until `stop`. */
export const startDatabase = async (options: DatabaseOptions): Promise<RunningDatabase> => {
  const folder = resolve(options.folder)
  const lock = options.lock ?? (await takeLock(folder, 'server'))
  const release = (): void => (options.lock === undefined ? lock.release() : undefined)
  try {
    const running = await startLocked(folder, options)
    if (options.lock === undefined) lock.tell('running')
    return { ...running, stop: () => running.stop().finally(release) }
  } catch (cause) {
    release()
    throw cause
  }
}

const startLocked = async (folder: string, options: DatabaseOptions): Promise<RunningDatabase> => {
  const database = join(folder, 'database')
  const adopted = await stopOrphan(database)
  const { place, isNew } = prepare(folder, database)
  const prefix = options.endsWithUs === true ? ['setpriv', '--pdeathsig', 'INT', '--'] : []
  const postmaster: Postmaster = { place, database, log: join(folder, 'database.log'), settings: options.settings ?? {}, prefix }
  try {
    if (isNew) await initialise(place, database, keepPassword(folder))
    const stop = await keepRunning(postmaster, options.onLost)
    const ownerUrl = ownerUrlOf(folder, place.runtime)
    await ensureDatabase(ownerUrl)
    return { ownerUrl, adopted, stop: once(() => stop().finally(() => removeRuntimeFolder(place.runtime))) }
  } catch (cause) {
    if (existsSync(database)) await stopPostmaster(database)
    removeRuntimeFolder(place.runtime)
    throw cause
  }
}

/** A server killed with -9 leaves its PostgreSQL running, which no other than us can mean to use: we hold the lock. */
const stopOrphan = async (database: string): Promise<boolean> => {
  const left = existsSync(database) ? readPostmasterFile(database) : undefined
  if (left === undefined) return false
  const met = processesOf(database).length > 0
  if (met) await stopPostmaster(database)
  removeRuntimeFolder(left.socketFolder)
  return met
}

const prepare = (folder: string, database: string): { readonly place: Workplace; readonly isNew: boolean } => {
  const binaries = findBinaries()
  const isNew = !existsSync(database)
  if (!isNew) refuseOtherMajor(database, binaries.major)
  const as = isNew ? runAsForNew(folder) : runAsOwner(database)
  refuseClosedFolder(as, isNew ? dirname(folder) : folder, binaries.native)
  return { place: { binaries, as, runtime: makeRuntimeFolder(as, binaries.links) }, isNew }
}

/** Starts it again when it ends by itself: the application's pools find it at the same socket. */
const keepRunning = async (postmaster: Postmaster, onLost: DatabaseOptions['onLost']): Promise<() => Promise<void>> => {
  let stopping = false
  let restart: Promise<void> = Promise.resolve()
  const start = async (): Promise<void> => {
    const child = await startPostmaster(postmaster)
    child.unref()
    child.once('exit', () => {
      if (!stopping) restart = sleep(100).then(start).catch((cause: unknown) => onLost?.(cause))
    })
  }
  await start()
  return async () => {
    stopping = true
    await restart
    await stopPostmaster(postmaster.database)
  }
}

const once = (act: () => Promise<void>): (() => Promise<void>) => {
  let done: Promise<void> | undefined
  return () => (done ??= act())
}
