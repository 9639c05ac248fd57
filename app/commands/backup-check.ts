import { BackupDamaged } from '#platform/backup/backup-damaged.ts'
import { readBackup } from '#platform/backup/read-backup.ts'
import type { About } from '#platform/backup/about.ts'
import type { Command } from '../command.ts'
import { namedBackup, openingKey, openingOptions } from './opening-key.ts'

/** jenjang backup check: reads a backup to its end and compares every part with the manifest; writes nothing. Exit 1 when it is damaged. */
export const backupCheck: Command = {
  name: 'backup check',
  usage: 'FILE [--key FILE] [--passphrase-file FILE]',
  summary: 'Read a backup to its end and name the part that is damaged, if one is.',
  options: openingOptions,
  needs: 'nothing',
  run: async (call) => {
    const file = namedBackup(call)
    const facts: About[] = []
    try {
      const parts = await readBackup(file, await openingKey(call), (about) => {
        facts.push(about)
        return Promise.resolve(() => Promise.resolve())
      })
      const takenAt = facts[0]?.takenAt ?? ''
      return { document: { whole: true, takenAt, parts: parts.map((part) => ({ ...part })) }, lines: [`Whole: ${parts.length} parts as of ${takenAt}.`] }
    } catch (cause) {
      if (!(cause instanceof BackupDamaged)) throw cause
      return { document: { whole: false, part: cause.part, what: cause.message }, lines: [cause.message], exit: 1 }
    }
  },
}
