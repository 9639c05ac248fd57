import { writeFileSync } from 'node:fs'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import type { Command } from '../command.ts'

/** jenjang backup key: a pair of keys, so that the server can write backups that it cannot open. */
export const backupKey: Command = {
  name: 'backup key',
  usage: 'FILE',
  summary: 'Make a key that opens backups, kept away from the server, and print the public key to which they are encrypted.',
  needs: 'nothing',
  run: async (call) => {
    const [file, ...more] = call.words
    if (file === undefined || more.length > 0) return { refused: 'Name one file: jenjang backup key FILE.' }
    const identity = await generateX25519Identity()
    const publicKey = await identityToRecipient(identity)
    try {
      writeFileSync(file, `# public key: ${publicKey}\n${identity}\n`, { mode: 0o600, flag: 'wx', flush: true })
    } catch (cause) {
      return { refused: `${file} cannot be written: ${(cause as NodeJS.ErrnoException).code}.` }
    }
    return { document: { file, publicKey }, lines: [`${file} opens what is encrypted to ${publicKey}. Keep it away from this server, twice.`] }
  },
}
