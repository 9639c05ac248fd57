import { existsSync } from 'node:fs'
import { StartRefused } from '#platform/db/launcher/start-refused.ts'
import type { Key } from '#platform/backup/sealing.ts'
import type { Call } from '../command.ts'
import { readPassphrase, readSecretFile } from './backup-secret.ts'

export const openingOptions = { key: { type: 'string' }, 'passphrase-file': { type: 'string' } } as const

/** The one file that was named, which is there. */
export const namedBackup = (call: Call): string => {
  const [file, ...more] = call.words
  if (file === undefined || more.length > 0) throw new StartRefused('Name one backup.')
  if (!existsSync(file)) throw new StartRefused(`There is no file ${file}.`)
  return file
}

export const openingKey = async (call: Call): Promise<Key> => {
  const file = call.option('key')
  if (file === undefined) return { passphrase: await readPassphrase(call, 'once') }
  const identity = readSecretFile(file)
  if (!/^AGE-SECRET-KEY-1[A-Z0-9]{58}$/.test(identity)) throw new StartRefused(`${file} holds no key that opens backups.`)
  return { identity }
}
