import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const fileOf = (folder: string): string => join(folder, 'database.password')

export const readPassword = (folder: string): string => readFileSync(fileOf(folder), 'utf8').trim()

/** The password of the database's owner: made once, 0600, beside the database and never in it. */
export const keepPassword = (folder: string): string => {
  const file = fileOf(folder)
  if (!existsSync(file)) {
    writeFileSync(`${file}.new`, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600, flush: true })
    renameSync(`${file}.new`, file)
  }
  return readPassword(folder)
}
