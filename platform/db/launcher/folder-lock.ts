import { spawnSync } from 'node:child_process'
import { closeSync, ftruncateSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { StartRefused } from './start-refused.ts'

export type Work = 'server' | 'command'
export type State = 'starting' | 'running' | 'stopping'
export type Holder = { readonly pid: number; readonly work: Work; readonly state: State }

/** One data folder has one server (I-32). */
export type FolderLock = { readonly folder: string; readonly tell: (state: State) => void; readonly release: () => void }

/** A start that meets a stopping server, or a command at work, waits this long. */
export const longestWait = 20_000

/** How long a server may still say that it runs after it was told to stop. */
const momentOfDoubt = 1_000

/**
 * The lock is the kernel's, on an open file of this process: whatever ends the process, kill -9 too, ends the lock. Node
 * cannot ask for it, but a lock belongs to the open file and not to who asked, so `flock` asks for it on a file that it inherits.
 */
export const tryLock = (folder: string, work: Work): FolderLock | undefined => {
  const file = openLockFile(folder)
  const asked = spawnSync('flock', ['-n', '3'], { stdio: ['ignore', 'ignore', 'ignore', file] })
  if (asked.status === 0) return held(folder, file, work)
  closeSync(file)
  if (asked.error) throw new StartRefused('Jenjang needs the program flock (package util-linux) to keep a second server off its data folder.')
  return undefined
}

// Only the folder itself is closed: its parents may have to let another user pass (run-as.ts).
const openLockFile = (folder: string): number => {
  try {
    mkdirSync(dirname(folder), { recursive: true })
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    return openSync(join(folder, 'server.lock'), 'a+', 0o600)
  } catch (cause) {
    throw new StartRefused(`${folder} cannot be written (${(cause as NodeJS.ErrnoException).code}): name another data folder with JENJANG_DATA.`)
  }
}

const held = (folder: string, file: number, work: Work): FolderLock => {
  const tell = (state: State): void => {
    ftruncateSync(file)
    writeSync(file, JSON.stringify({ pid: process.pid, work, state } satisfies Holder))
  }
  tell('starting')
  let open = true
  const release = (): void => {
    if (open) closeSync(file) // never twice: the number may be another file's by then
    open = false
  }
  return { folder, tell, release }
}

/** What the holder says of itself; means something only while the folder is locked. */
export const readHolder = (folder: string): Holder | undefined => {
  try {
    return JSON.parse(readFileSync(join(folder, 'server.lock'), 'utf8')) as Holder
  } catch {
    return undefined // none yet, or between two words
  }
}

/** Waits for one that is stopping or at work, refuses in one sentence where a server runs. */
export const takeLock = async (folder: string, work: Work): Promise<FolderLock> => {
  const begun = performance.now()
  for (;;) {
    const lock = tryLock(folder, work)
    if (lock !== undefined) return lock
    const holder = readHolder(folder)
    const waited = performance.now() - begun
    const serves = holder?.work === 'server' && holder.state !== 'stopping'
    if (waited > (serves ? momentOfDoubt : longestWait)) throw new StartRefused(refusal(folder, holder))
    await sleep(100)
  }
}

const refusal = (folder: string, holder: Holder | undefined): string => {
  if (holder === undefined) return `${folder} is in use by another Jenjang.`
  const who = holder.work === 'server' ? 'A server' : 'A command'
  const does = holder.state === 'stopping' ? 'is still stopping on' : 'already works on'
  return `${who} (process ${holder.pid}) ${does} ${folder}, and one data folder has one server: end it with "kill ${holder.pid}", or name another folder with JENJANG_DATA.`
}
