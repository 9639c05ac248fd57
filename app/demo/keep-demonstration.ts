import { rmSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { databaseClock } from '#platform/clock/clock.ts'
import type { DatabaseUrls } from '../config.ts'
import { buildDemonstration } from './build-demonstration.ts'

export type Kept = { readonly built: boolean }

export type KeepGiven = {
  readonly folder: string
  readonly installationId: string
  readonly urls: DatabaseUrls
  readonly seed?: string
  readonly employees?: number
  readonly tell: (line: string) => void
}

const ours = ['platform', 'access', 'ledger', 'approval', 'due', 'files', 'rulebook', 'calendar', 'organisation', 'people', 'protected', 'accounts', 'contest'] as const

/** Is the demonstration whole? Its mark is the last thing that its building writes. */
const stateOf = async (client: pg.Client): Promise<'none' | 'half' | 'whole'> => {
  const there = await client.query<{ there: boolean }>(`select to_regclass('platform.setting') is not null as there`)
  if (there.rows[0]?.there !== true) return 'none'
  const marked = await client.query(`select 1 from platform.setting where key = 'demonstration'`)
  if (marked.rowCount === 1) return 'whole'
  const begun = await client.query(`select 1 from platform.agency where kind <> 'installation'`)
  return begun.rowCount === 0 ? 'none' : 'half'
}

/** Builds the demonstration where there is none; one that was cut off while it was built is begun anew. */
export const keepDemonstration = async (given: KeepGiven): Promise<Kept> => {
  const client = new pg.Client({ connectionString: given.urls.owner, application_name: 'jenjang demonstration' })
  await client.connect()
  try {
    const state = await stateOf(client)
    if (state === 'whole') return { built: false }
    if (state === 'half') {
      given.tell('The demonstration was not finished the last time: it is built anew.')
      for (const schema of ours) await client.query(`drop schema if exists ${schema} cascade`)
      rmSync(join(given.folder, 'files'), { recursive: true, force: true })
    }
  } finally {
    await client.end()
  }
  const clock = databaseClock(given.urls.owner)
  const now = await clock.now()
  await clock.close()
  await buildDemonstration({
    folder: given.folder,
    installationId: given.installationId,
    urls: given.urls,
    seed: given.seed ?? 'contoh',
    employees: given.employees ?? 12_000,
    now,
    tell: given.tell,
  })
  return { built: true }
}
