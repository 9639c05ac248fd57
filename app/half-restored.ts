import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { StartRefused } from '#platform/db/launcher/start-refused.ts'

const markOf = (folder: string): string => join(folder, 'restoring')

/** Stands in the folder from the first byte of a restore to its last. */
export const beginRestore = (folder: string): void => writeFileSync(markOf(folder), '', { mode: 0o600, flush: true })
export const endRestore = (folder: string): void => rmSync(markOf(folder))
export const isHalfRestored = (folder: string): boolean => existsSync(markOf(folder))

/** Nobody works in an installation of which a part is missing. */
export const refuseHalfRestored = (folder: string): void => {
  if (!isHalfRestored(folder)) return
  throw new StartRefused(`A restore into ${folder} did not come to its end: empty that folder (and the database, if DATABASE_URL names one) and restore again.`)
}
