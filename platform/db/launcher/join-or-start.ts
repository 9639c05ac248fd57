import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { longestWait, readHolder, takeLock, tryLock } from './folder-lock.ts'
import { ownerUrlOf } from './owner-url.ts'
import { readPostmasterFile } from './postmaster-file.ts'
import { startDatabase, type RunningDatabase } from './start-database.ts'

/** For the command line: the running server's PostgreSQL, else the embedded database for the command's own time. */
export const joinOrStart = async ({ folder }: { readonly folder: string }): Promise<Pick<RunningDatabase, 'ownerUrl' | 'stop'>> => {
  const begun = performance.now()
  for (;;) {
    const lock = tryLock(folder, 'command')
    if (lock !== undefined) return startHolding(folder, lock)
    const running = runningServer(folder)
    if (running !== undefined) return running
    if (performance.now() - begun > longestWait) return startHolding(folder, await takeLock(folder, 'command'))
    await sleep(100)
  }
}

const startHolding = async (folder: string, lock: Awaited<ReturnType<typeof takeLock>>): Promise<Pick<RunningDatabase, 'ownerUrl' | 'stop'>> => {
  try {
    const database = await startDatabase({ folder, lock })
    lock.tell('running')
    return { ownerUrl: database.ownerUrl, stop: () => database.stop().finally(lock.release) }
  } catch (cause) {
    lock.release()
    throw cause
  }
}

const runningServer = (folder: string): Pick<RunningDatabase, 'ownerUrl' | 'stop'> | undefined => {
  const holder = readHolder(folder)
  if (holder?.work !== 'server' || holder.state !== 'running') return undefined
  const file = readPostmasterFile(join(resolve(folder), 'database'))
  if (file?.status !== 'ready') return undefined
  return { ownerUrl: ownerUrlOf(resolve(folder), file.socketFolder), stop: () => Promise.resolve() }
}
