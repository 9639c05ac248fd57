import { chmodSync, chownSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { Link } from './binaries.ts'
import type { RunAs } from './run-as.ts'
import { StartRefused } from './start-refused.ts'

const prefix = 'jenjang-'

// A Unix socket's path above 107 bytes is fatal to PostgreSQL.
const longest = 107 - '/.s.PGSQL.5432.lock'.length

/**
 * A new 0700 folder below the system's temporary folder, for the socket and the library links. Its name is random,
 * so nobody can be there before us; postmaster.pid tells the next start where it was.
 */
export const makeRuntimeFolder = (as: RunAs, links: readonly Link[]): string => {
  const place = [tmpdir(), '/tmp'].find((folder) => Buffer.byteLength(join(folder, `${prefix}abcdef`)) <= longest)
  const folder = makeIn(place ?? '/tmp')
  chmodSync(folder, 0o700)
  for (const { name, points } of links) symlinkSync(points, join(folder, name))
  if (as.uid !== undefined) chownSync(folder, as.uid, as.gid ?? as.uid)
  return folder
}

const makeIn = (place: string): string => {
  try {
    return mkdtempSync(join(place, prefix))
  } catch {
    throw new StartRefused(`PostgreSQL needs a place for its socket, and ${place} cannot be written: name a short folder with TMPDIR.`)
  }
}

/** Also for one that a killed server left behind; never for a folder of somebody else's making. */
export const removeRuntimeFolder = (folder: string): void => {
  if (basename(folder).startsWith(prefix)) rmSync(folder, { recursive: true, force: true })
}
