import { spawnSync } from 'node:child_process'
import { dirname } from 'node:path'
import type { RunAs } from './run-as.ts'
import { StartRefused } from './start-refused.ts'

/**
 * As another user, PostgreSQL fails below a closed folder with a misleading "libicuuc.so.60: cannot open shared
 * object file". So ask first, as that user, and name the folder.
 */
export const refuseClosedFolder = (as: RunAs, ...paths: readonly string[]): void => {
  if (as.uid === undefined) return
  for (const path of paths) {
    const closed = parents(path).find((folder) => !mayEnter(as, folder))
    if (closed !== undefined) {
      throw new StartRefused(`PostgreSQL refuses to run as root and the user with number ${as.uid} may not enter ${closed}: open that folder (chmod o+x), or name another data folder with JENJANG_DATA.`)
    }
  }
}

/** From the root down to the path itself. */
const parents = (path: string): readonly string[] => (path === dirname(path) ? [path] : [...parents(dirname(path)), path])

const mayEnter = (as: RunAs, folder: string): boolean =>
  spawnSync('test', ['-x', folder], { uid: as.uid, gid: as.gid, cwd: '/', stdio: 'ignore' }).status === 0
