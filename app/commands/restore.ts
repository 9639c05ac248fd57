import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { BackupDamaged } from '#platform/backup/backup-damaged.ts'
import { readAbout } from '#platform/backup/read-backup.ts'
import { restoreBackup } from '#platform/backup/restore-backup.ts'
import { loginRoles } from '#platform/db/login-roles.ts'
import type { Command } from '../command.ts'
import { beginRestore, endRestore, refuseHalfRestored } from '../half-restored.ts'
import { migrationFolders } from '../migration-folders.ts'
import { keepPasswords } from '../open-services.ts'
import { namedBackup, openingKey, openingOptions } from './opening-key.ts'

/** jenjang restore: a backup into an empty folder, with the embedded database or, by DATABASE_URL, a PostgreSQL of one's own. */
export const restore: Command = {
  name: 'restore',
  usage: 'FILE [--key FILE] [--passphrase-file FILE]',
  summary: 'Bring a backup back into an empty folder (JENJANG_DATA), which is also how an installation moves to another database.',
  options: openingOptions,
  needs: 'folder',
  run: async (call, { config, openDatabase }) => {
    const source = namedBackup(call)
    const { folder } = config
    refuseHalfRestored(folder)
    if (['installation.json', 'database', 'keys', 'files'].some((name) => existsSync(join(folder, name)))) {
      return { refused: `${folder} holds an installation already: a backup is restored into an empty folder only, which JENJANG_DATA names.` }
    }
    const key = await openingKey(call)
    try {
      const { installation } = await readAbout(source, key)
      if (installation.kind !== config.kind) return { refused: `This is the backup of another kind of installation (${installation.kind}): restore it ${installation.kind === 'demo' ? 'with' : 'without'} --demo.` }
      mkdirSync(folder, { recursive: true, mode: 0o700 })
      beginRestore(folder)
      for (const part of ['keys', 'files']) mkdirSync(join(folder, part), { mode: 0o700 })
      const urls = await openDatabase()
      const passwords = loginRoles.every((role) => urls[role] !== undefined) ? undefined : keepPasswords(folder)
      const restored = await restoreBackup({ source, key, ownerUrl: urls.owner, folder, migrations: migrationFolders(), passwords })
      if (!restored.ok) return { refused: sentenceOf(restored) }
      writeFileSync(join(folder, 'installation.json.new'), `${JSON.stringify(installation)}\n`, { mode: 0o600, flush: true })
      renameSync(join(folder, 'installation.json.new'), join(folder, 'installation.json'))
      endRestore(folder)
      const { about, parts, migrated } = restored.value
      return {
        document: { folder, takenAt: about.takenAt, parts, migrated: [...migrated] },
        lines: [`Restored into ${folder}: ${parts} parts as of ${about.takenAt}. "jenjang doctor" examines the promises over it.`],
      }
    } catch (cause) {
      if (!(cause instanceof BackupDamaged)) throw cause
      return { refused: `${cause.message} Nothing of it is used.` }
    }
  },
}

const sentenceOf = (refused: { readonly refusal: 'DATABASE_IN_USE' } | { readonly refusal: 'SCHEMA_UNKNOWN'; readonly migration: string }): string =>
  refused.refusal === 'DATABASE_IN_USE'
    ? 'The database that DATABASE_URL names holds an installation already: restore into an empty one.'
    : `The backup was made by a version of Jenjang that this one does not know (${refused.migration}): restore it with that version or a newer one.`
