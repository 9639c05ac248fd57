import { existsSync } from 'node:fs'
import type { MigrationFolder } from '#platform/db/migrate.ts'

/** Where the migrations lie, in the order in which they run: what is referenced before what refers to it. */
const places: readonly (readonly [name: string, folder: string])[] = [
  ['platform', '../platform/db/migrations/'],
  ['rulebook', '../modules/rulebook/migrations/'],
  ['calendar', '../modules/calendar/migrations/'],
  ['organisation', '../modules/organisation/migrations/'],
  ['people', '../modules/people/migrations/'],
  ['accounts', '../modules/accounts/migrations/'],
  ['contest', '../modules/contest/migrations/'],
]

export const migrationFolders = (): readonly MigrationFolder[] =>
  places.map(([name, folder]) => ({ name, folder: new URL(folder, import.meta.url) })).filter(({ folder }) => existsSync(folder))
