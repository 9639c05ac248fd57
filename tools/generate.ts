/** Writes platform/db/generated/rows.ts: the row types of the migrated database. `npm run generate`; with --verify it only compares. */
import { spawnSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { migrationFolders } from '#app/migration-folders.ts'
import { startDatabase } from '#platform/db/launcher/start-database.ts'
import { migrate } from '#platform/db/migrate.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = await mkdtemp(join(tmpdir(), 'jenjang-generate-'))
const database = await startDatabase({ folder, endsWithUs: true })
try {
  await migrate(database.ownerUrl, migrationFolders(), { app: 'a', personal: 'b', rank: 'c', audit: 'd' })
  const types = { timestamptz: 'string', date: 'string', int8: 'number', bytea: 'Buffer', numeric: 'string' }
  const result = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules/kysely-codegen/dist/cli/bin.js'),
      `--url=${database.ownerUrl}`,
      '--dialect=postgres',
      '--default-schema=none',
      '--date-parser=string',
      '--no-domains',
      `--type-mapping=${JSON.stringify(types)}`,
      `--out-file=${join(root, 'platform/db/generated/rows.ts')}`,
      ...(process.argv.includes('--verify') ? ['--verify'] : []),
    ],
    { stdio: ['ignore', 'inherit', 'inherit'] },
  )
  process.exitCode = result.status ?? 1
} finally {
  await database.stop()
  await rm(folder, { recursive: true, force: true })
}
