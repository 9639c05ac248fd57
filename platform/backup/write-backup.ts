import { createReadStream, existsSync, renameSync, rmSync } from 'node:fs'
import { type FileHandle, open, readdir } from 'node:fs/promises'
import { basename, dirname, join, relative, resolve } from 'node:path'
import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { type About, aboutName, filePart, keyPart, tablePart } from './about.ts'
import { pack, type Part } from './pack.ts'
import { type Lock, seal } from './sealing.ts'
import { columnsOf, isHeldByRowSecurity, readTables, type Table } from './tables.ts'

export type BackupGiven = {
  readonly ownerUrl: string
  readonly folder: string
  readonly installation: About['installation']
  /** Where it is written: whole or not at all, and never over another. */
  readonly target: string
  readonly lock: Lock
}

export type Written = { readonly takenAt: string; readonly tables: number; readonly files: number; readonly bytes: number; /** Named in the snapshot and not on the disk: erased meanwhile, or lost. */ readonly missing: readonly string[] }

/** Everything of an installation as of one moment, while it is used: one repeatable-read snapshot, then the files that it names (I-43). */
export const writeBackup = async (given: BackupGiven): Promise<Written> => {
  const client = new pg.Client({ connectionString: given.ownerUrl, application_name: 'jenjang backup' })
  await client.connect()
  const missing: string[] = []
  let files = 0
  try {
    await client.query('begin isolation level repeatable read read only')
    await client.query('set local statement_timeout = 0')
    const tables = await readTables(client)
    const about = await readAbout(client, given.installation, tables)
    const scopes = (await isHeldByRowSecurity(client)) ? await readAgencies(client) : [undefined]
    const parts = async function* (): AsyncGenerator<Part> {
      yield { name: aboutName, content: only(Buffer.from(JSON.stringify(about))) }
      for (const name of await keyFiles(join(given.folder, 'keys'))) yield { name: keyPart(name), content: createReadStream(join(given.folder, 'keys', name)) }
      for (const table of tables) yield { name: tablePart(table.name), content: copyOut(client, table, scopes) }
      for await (const { agencyId, place } of readPlaces(client, scopes)) {
        const file = await open(join(given.folder, 'files', agencyId, place.slice(0, 2), place)).catch(orMissing)
        files += file === undefined ? 0 : 1
        if (file === undefined) missing.push(filePart(agencyId, place))
        else yield { name: filePart(agencyId, place), content: file.createReadStream() }
      }
    }
    const bytes = await writeWhole(given.target, await seal(pack(parts()), given.lock))
    await client.query('commit')
    return { takenAt: about.takenAt, tables: tables.length, files, bytes, missing }
  } finally {
    await client.end()
  }
}

async function* only(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

const readAbout = async (client: pg.Client, installation: About['installation'], tables: readonly Table[]): Promise<About> => {
  const now = await client.query<{ at: string; version: string }>(`select to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, current_setting('server_version') as version`)
  const migrations = await client.query<{ id: string; checksum: string }>(`select module || '/' || name as id, checksum from platform.migration order by 1`)
  const { at = '', version = '' } = now.rows[0] ?? {}
  return { format: 1, installation, takenAt: at, postgres: version, migrations: migrations.rows, tables: tables.map(({ name, columns }) => ({ name, columns })) }
}

/** A key that is being written (".new") is no key yet. */
const keyFiles = async (folder: string): Promise<readonly string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.new'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .toSorted()

const readAgencies = async (client: pg.Client): Promise<readonly string[]> => (await client.query<{ id: string }>('select id from platform.agency order by id')).rows.map(({ id }) => id)

/** Below row security the rows come agency by agency: the text of COPY has neither head nor end, so the pieces are one. */
async function* copyOut(client: pg.Client, table: Table, scopes: readonly (string | undefined)[]): AsyncGenerator<Uint8Array> {
  for (const agency of table.kind === 'agency' ? scopes : [undefined]) {
    if (agency !== undefined) await client.query('select access.enter($1)', [agency])
    const own = agency === undefined ? '' : ` where agency_id = '${agency}'`
    yield* client.query(copyTo(`copy (select ${columnsOf(table)} from ${table.name}${own}) to stdout`)) as AsyncIterable<Uint8Array>
  }
}

/** Where the bytes lie of each file that is not erased: an erased one goes into no backup, even while its bytes wait for removal. */
async function* readPlaces(client: pg.Client, scopes: readonly (string | undefined)[]): AsyncGenerator<{ readonly agencyId: string; readonly place: string }> {
  for (const agency of scopes) {
    if (agency !== undefined) await client.query('select access.enter($1)', [agency])
    let after = ['00000000-0000-0000-0000-000000000000', '00000000-0000-0000-0000-000000000000']
    for (;;) {
      const { rows } = await client.query<{ agency_id: string; id: string; place: string; clean_place: string | null }>(
        'select agency_id, id, place, clean_place from files.file where erased_at is null and (agency_id, id) > ($1::uuid, $2::uuid) order by agency_id, id limit 1000',
        after,
      )
      for (const { agency_id, place, clean_place } of rows) {
        yield { agencyId: agency_id, place }
        if (clean_place !== null && clean_place !== place) yield { agencyId: agency_id, place: clean_place }
      }
      const last = rows.at(-1)
      if (last === undefined) break
      after = [last.agency_id, last.id]
    }
  }
}

const orMissing = (cause: unknown): undefined => {
  if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') throw cause
}

const writeWhole = async (target: string, content: AsyncIterable<Uint8Array>): Promise<number> => {
  const path = resolve(target)
  const draft = join(dirname(path), `.${basename(path)}.part`)
  let file: FileHandle | undefined
  let bytes = 0
  try {
    file = await open(draft, 'w', 0o600)
    for await (const chunk of content) {
      await file.writeFile(chunk)
      bytes += chunk.length
    }
    await file.sync()
    if (existsSync(path)) throw new Error(`${path} has come to be there meanwhile.`)
    renameSync(draft, path)
    return bytes
  } finally {
    await file?.close()
    rmSync(draft, { force: true })
  }
}
