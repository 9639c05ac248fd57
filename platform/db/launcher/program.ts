import { spawn, type ChildProcess } from 'node:child_process'
import { delimiter, join } from 'node:path'
import type { Binaries } from './binaries.ts'
import type { RunAs } from './run-as.ts'

/** What every program of PostgreSQL is started with. */
export type Workplace = {
  readonly binaries: Binaries
  readonly as: RunAs
  /** The short folder of its own that holds the library links and, while the server runs, its socket. */
  readonly runtime: string
}

/** Starts `initdb` or `postgres` in a session of its own, so that a signal to the terminal's group does not reach it. */
export const startProgram = (place: Workplace, name: 'initdb' | 'postgres', args: readonly string[], output: number | 'pipe', prefix: readonly string[] = []): ChildProcess => {
  const [file = '', ...rest] = [...place.as.prefix, ...prefix, join(place.binaries.native, 'bin', name), ...args]
  return spawn(file, rest, {
    cwd: '/',
    detached: true,
    stdio: ['ignore', output, output],
    uid: place.as.uid,
    gid: place.as.gid,
    // Nothing of the caller's environment: PGDATA, PGPORT or a locale there would change what is made.
    env: {
      PATH: process.env['PATH'] ?? '/usr/bin:/bin',
      LC_ALL: 'C',
      LD_LIBRARY_PATH: [place.runtime, join(place.binaries.native, 'lib')].join(delimiter),
    },
  })
}
