import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export type PostmasterFile = { readonly pid: number; readonly socketFolder: string; readonly status: string }

/** What a PostgreSQL writes about itself into its folder; it stays behind when the server is killed. */
export const readPostmasterFile = (database: string): PostmasterFile | undefined => {
  const lines = read(join(database, 'postmaster.pid'))?.split('\n')
  const pid = Number(lines?.[0])
  if (lines === undefined || !Number.isSafeInteger(pid) || pid < 2) return undefined
  return { pid, socketFolder: lines[4]?.trim() ?? '', status: lines[7]?.trim() ?? '' }
}

const read = (file: string): string | undefined => {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
