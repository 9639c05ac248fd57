import { readdirSync, readFileSync, statSync } from 'node:fs'

/**
 * The name that this folder's PostgreSQL carries in the command line of each of its processes. A pid alone says nothing:
 * after a reboot, or in a container, the one in postmaster.pid may be somebody else's.
 */
export const clusterName = (database: string): string => {
  const { dev, ino } = statSync(database)
  return `jenjang-${dev.toString(36)}-${ino.toString(36)}.`
}

/** Postmaster and backends, also backends whose postmaster was killed. */
export const processesOf = (database: string): readonly number[] => {
  const name = clusterName(database)
  return readdirSync('/proc').filter((entry) => /^\d+$/.test(entry)).map(Number)
    .filter((pid) => pid !== process.pid && commandLine(pid).includes(name))
}

const commandLine = (pid: number): string => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'latin1')
  } catch {
    return '' // it ended meanwhile
  }
}

/** False when it was gone already. */
export const signal = (pid: number, name: NodeJS.Signals): boolean => {
  try {
    return process.kill(pid, name)
  } catch {
    return false
  }
}

export const isAlive = (pid: number): boolean => statSync(`/proc/${pid}`, { throwIfNoEntry: false }) !== undefined
