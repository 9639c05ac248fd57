import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { StartRefused } from '#platform/db/launcher/start-refused.ts'
import type { Call } from '../command.ts'

const shortest = 12

/** From --passphrase-file, from JENJANG_BACKUP_PASSPHRASE, or typed on the terminal, which does not show it. */
export const readPassphrase = async (call: Call, asked: 'once' | 'twice'): Promise<string> => {
  const file = call.option('passphrase-file')
  const given = file === undefined ? process.env['JENJANG_BACKUP_PASSPHRASE'] : readSecretFile(file)
  const passphrase = given || (await typed('Passphrase of the backup: '))
  if (asked === 'once') return passphrase
  if (passphrase.length < shortest) throw new StartRefused(`The passphrase of a backup has at least ${shortest} characters: five words are good.`)
  if (!given && (await typed('Once more: ')) !== passphrase) throw new StartRefused('The two passphrases differ: nothing was written.')
  return passphrase
}

export const readSecretFile = (file: string): string => {
  try {
    return readFileSync(file, 'utf8').split('\n').find((line) => line.trim() !== '' && !line.startsWith('#'))?.trim() ?? ''
  } catch (cause) {
    throw new StartRefused(`The file ${file} cannot be read: ${(cause as NodeJS.ErrnoException).code}.`)
  }
}

const typed = async (question: string): Promise<string> => {
  if (!process.stdin.isTTY) throw new StartRefused('Give the passphrase by --passphrase-file FILE or JENJANG_BACKUP_PASSPHRASE: there is no terminal to ask on.')
  process.stderr.write(question)
  const dark = new Writable({ write: (_chunk, _encoding, done) => done() })
  const terminal = createInterface({ input: process.stdin, output: dark, terminal: true })
  try {
    return await terminal.question('')
  } finally {
    terminal.close()
    process.stderr.write('\n')
  }
}
