import { existsSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { writeBackup } from '#platform/backup/write-backup.ts'
import type { Command } from '../command.ts'
import { readPassphrase } from './backup-secret.ts'

/** jenjang backup: the whole installation as of one moment, while it is used (I-43). Exit 1 when a file is not there any more. */
export const backup: Command = {
  name: 'backup',
  usage: 'FILE [--to PUBLIC-KEY]... [--passphrase-file FILE]',
  summary: 'Write everything of the installation into one encrypted file, while it is used.',
  options: { to: { type: 'string', multiple: true }, 'passphrase-file': { type: 'string' } },
  needs: 'database',
  before: (call) => {
    const [file, ...more] = call.words
    const refuse = (refused: string) => Promise.resolve({ refused })
    if (file === undefined || more.length > 0) return refuse(`Name one file: jenjang backup ${backup.usage}.`)
    if (existsSync(file)) return refuse(`${file} is there already: a backup never replaces another.`)
    if (!existsSync(dirname(resolve(file))) || !statSync(dirname(resolve(file))).isDirectory()) return refuse(`The folder of ${file} is not there.`)
    if (call.all('to').some((key) => !/^age1[a-z0-9]{58}$/.test(key))) return refuse('A public key begins with "age1": "jenjang backup key FILE" makes one.')
    return Promise.resolve(undefined)
  },
  run: async (call, opened) => {
    const target = call.words[0] ?? ''
    const recipients = call.all('to')
    const lock = recipients.length > 0 ? { recipients } : { passphrase: await readPassphrase(call, 'twice') }
    const written = await writeBackup({ ownerUrl: opened.urls.owner, folder: opened.folder, installation: opened.installation, target, lock })
    const { missing, ...facts } = written
    return {
      document: { file: resolve(target), ...facts, missing: [...missing] },
      lines: [
        `${resolve(target)}: ${facts.tables} tables and ${facts.files} files as of ${facts.takenAt}, ${facts.bytes} bytes.`,
        ...missing.map((name) => `Not on the disk any more (erased meanwhile, or lost): ${name}`),
      ],
      exit: missing.length === 0 ? 0 : 1,
    }
  },
}
