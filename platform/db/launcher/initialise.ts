import { once } from 'node:events'
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { startProgram, type Workplace } from './program.ts'
import { StartRefused } from './start-refused.ts'

export const owner = 'jenjang_owner'

/** Makes the database folder whole or not at all: a start that was killed meanwhile leaves `database.new`, which is thrown away. */
export const initialise = async (place: Workplace, database: string, password: string): Promise<void> => {
  const unfinished = `${database}.new`
  rmSync(unfinished, { recursive: true, force: true })
  mkdirSync(unfinished, { mode: 0o700 })
  const passwordFile = join(place.runtime, 'password')
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 })
  if (place.as.uid !== undefined) {
    chmodSync(dirname(database), 0o711) // the other user must pass through; everything inside is closed for itself
    for (const path of [unfinished, passwordFile]) chownSync(path, place.as.uid, place.as.gid ?? place.as.uid)
  }
  await runInitdb(place, unfinished, passwordFile)
  rmSync(passwordFile)
  renameSync(unfinished, database)
}

const runInitdb = async (place: Workplace, folder: string, passwordFile: string): Promise<void> => {
  const args = ['-D', folder, '-U', owner, `--pwfile=${passwordFile}`, '-A', 'scram-sha-256', '-E', 'UTF8', '--locale=C', '--no-instructions']
  const child = startProgram(place, 'initdb', args, 'pipe')
  let words = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => void (words += chunk.toString()))
  const [code] = (await once(child, 'close')) as [number | null]
  if (code !== 0) throw new StartRefused(`PostgreSQL could not make its folder ${folder}: ${lastWords(words)}`)
}

/** The line that names the cause, for a sentence. */
export const lastWords = (log: string): string => {
  const lines = log.trim().split('\n')
  return (lines.findLast((line) => /error|fatal|panic/i.test(line)) ?? lines.at(-1) ?? '').replace(/^.*?(?:initdb: error|FATAL|PANIC|ERROR): */, '').trim() || 'it said nothing'
}

/** A folder of another major version is not touched: PostgreSQL cannot read it. */
export const refuseOtherMajor = (database: string, major: number): void => {
  const file = join(database, 'PG_VERSION')
  const made = existsSync(file) ? readFileSync(file, 'utf8').trim() : 'an unknown version'
  if (made !== String(major)) throw new StartRefused(`${database} was made by PostgreSQL ${made} and this Jenjang brings ${major}: export it with the Jenjang that made it, and import it into a new folder.`)
}
