import { sql } from 'kysely'
import type { Tx } from '#platform/db/pools.ts'
import type { JsonObject } from '#platform/face/json.ts'
import type { Finding } from '../rules/findings.ts'
import { refuses } from '../rules/findings.ts'
import type { NewThing } from '../rules/named-things.ts'

/** The rows of the import tables. An import's own row is what a list shows; the others belong to its preview. */
const columns = [
  'id', 'file_id', 'file_name', 'file_sha', 'file_size', 'state', 'refusal', 'refusal_facts', 'columns', 'rows_read', 'accepted', 'rejected', 'warnings', 'people_new',
  'people_changed', 'people_gone', 'cells_changed', 'digest', 'roster_version', 'seconds', 'staged_by', 'staged_at', 'progress_at', 'applied_at', 'set_aside', 'row_version',
] as const

export const findImport = async (tx: Tx, agencyId: string, id: string) =>
  await tx.selectFrom('people.import').select(columns).where('agency_id', '=', agencyId).where('id', '=', id).executeTakeFirst()

export type ImportRow = NonNullable<Awaited<ReturnType<typeof findImport>>>

export const importOfFile = async (tx: Tx, agencyId: string, fileId: string): Promise<string | undefined> =>
  (await tx.selectFrom('people.import').select('id').where('agency_id', '=', agencyId).where('file_id', '=', fileId).executeTakeFirst())?.id

export const newestImports = async (tx: Tx, agencyId: string, limit: number): Promise<readonly ImportRow[]> =>
  await tx.selectFrom('people.import').select(columns).where('agency_id', '=', agencyId).orderBy('staged_at', 'desc').orderBy('id').limit(limit).execute()

export type NewImport = { readonly id: string; readonly fileId: string | null; readonly fileName: string; readonly sha256: string; readonly size: number; readonly by: string; readonly at: string }

export const beginImport = async (tx: Tx, agencyId: string, given: NewImport): Promise<void> => {
  await tx
    .insertInto('people.import')
    .values({ agency_id: agencyId, id: given.id, file_id: given.fileId, file_name: given.fileName, file_sha: given.sha256, file_size: given.size, state: 'reading', staged_by: given.by, staged_at: given.at, progress_at: given.at })
    .execute()
}

type Changed = Partial<Omit<ImportRow, 'id' | 'row_version' | 'refusal_facts'>> & { readonly refusal_facts?: JsonObject }

/** Moves an import on from one of the states; false when it is in another by now (I-30). */
export const changeImport = async (tx: Tx, agencyId: string, id: string, from: readonly string[], change: Changed): Promise<boolean> => {
  const { refusal_facts, ...rest } = change
  const done = await tx
    .updateTable('people.import')
    .set((row) => ({
      ...rest,
      ...(refusal_facts === undefined ? {} : { refusal_facts: JSON.stringify(refusal_facts) }),
      row_version: row('row_version', '+', 1),
    }))
    .where('agency_id', '=', agencyId)
    .where('id', '=', id)
    .where('state', 'in', from)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

export const insertFindings = async (tx: Tx, agencyId: string, importId: string, findings: readonly Finding[]): Promise<void> => {
  for (let start = 0; start < findings.length; start += 5000) {
    const list = findings.slice(start, start + 5000).map(({ row, column, code, shown }, index) => [start + index, row, column.slice(0, 300), code, refuses(code), shown])
    await sql`
      insert into people.import_finding (agency_id, import_id, ordinal, row_number, heading, code, refuses, shown)
      select ${agencyId}::uuid, ${importId}::uuid, (f->>0)::integer, (f->>1)::integer, f->>2, f->>3, (f->>4)::boolean, f->>5
        from jsonb_array_elements(${JSON.stringify(list)}::jsonb) f`.execute(tx)
  }
}

type Refused = { readonly row: number; readonly name: string; readonly nipTail: string; readonly employeeId: string | null }

export const insertRefused = async (tx: Tx, agencyId: string, importId: string, rows: readonly Refused[]): Promise<void> => {
  if (rows.length === 0) return
  const list = rows.map(({ row, name, nipTail, employeeId }) => [row, name.slice(0, 1000), nipTail, employeeId])
  await sql`
    insert into people.import_refused (agency_id, import_id, row_number, name, nip_tail, employee_id)
    select ${agencyId}::uuid, ${importId}::uuid, (r->>0)::integer, r->>1, r->>2, (r->>3)::uuid from jsonb_array_elements(${JSON.stringify(list)}::jsonb) r`.execute(tx)
}

export const refusedRows = async (tx: Tx, agencyId: string, importId: string) =>
  await tx
    .selectFrom('people.import_refused')
    .select(['row_number as row', 'name', 'nip_tail as nipTail'])
    .where('agency_id', '=', agencyId)
    .where('import_id', '=', importId)
    .orderBy('row_number')
    .execute()

export const insertNamed = async (tx: Tx, agencyId: string, importId: string, kind: 'unit' | 'position', things: readonly NewThing[]): Promise<void> => {
  if (things.length === 0) return
  await sql`
    insert into people.import_named (agency_id, import_id, id, kind, siasn_id, name, position_type)
    select ${agencyId}::uuid, ${importId}::uuid, (t->>'id')::uuid, ${kind}, t->>'siasnId', t->>'name', t->>'type' from jsonb_array_elements(${JSON.stringify(things)}::jsonb) t`.execute(tx)
}

export type Named = { readonly id: string; readonly kind: 'unit' | 'position'; readonly siasnId: string | null; readonly name: string; readonly type: string }

/** What the accepted rows of the import name and nobody knows yet. */
export const namedByImport = async (tx: Tx, agencyId: string, importId: string): Promise<readonly Named[]> => {
  const found = await sql<Named>`
    select t.id, t.kind, t.siasn_id as "siasnId", t.name, coalesce(t.position_type, '') as type
      from people.import_named t
     where t.agency_id = ${agencyId} and t.import_id = ${importId}
       and exists (select 1 from protected.import_row r where r.agency_id = ${agencyId} and r.import_id = ${importId} and (r.unit_id = t.id or r.position_id = t.id))
     order by t.id`.execute(tx)
  return found.rows
}

/** Locks the roster of the agency for an act that writes facts; 0 when it never had one. One act at a time. */
export const lockRoster = async (tx: Tx, agencyId: string): Promise<number> => {
  await sql`insert into people.roster (agency_id, version) values (${agencyId}, 0) on conflict (agency_id) do nothing`.execute(tx)
  const found = await tx.selectFrom('people.roster').select('version').where('agency_id', '=', agencyId).forUpdate().executeTakeFirstOrThrow()
  return found.version
}

export const rosterVersion = async (tx: Tx, agencyId: string): Promise<number> =>
  (await tx.selectFrom('people.roster').select('version').where('agency_id', '=', agencyId).executeTakeFirst())?.version ?? 0

export const moveRosterOn = async (tx: Tx, agencyId: string): Promise<void> => {
  await tx.updateTable('people.roster').set((row) => ({ version: row('version', '+', 1) })).where('agency_id', '=', agencyId).execute()
}

export type NewAct = { readonly id: string; readonly kind: 'import' | 'undo' | 'correction'; readonly importId: string | null; readonly by: string; readonly reason: string | null; readonly at: string }

export const insertAct = async (tx: Tx, agencyId: string, act: NewAct): Promise<void> => {
  await tx.insertInto('people.act').values({ agency_id: agencyId, id: act.id, kind: act.kind, import_id: act.importId, person_id: act.by, reason: act.reason, at: act.at }).execute()
}

/** Is nobody on the roster yet? Then the first import may be applied by one person. */
export const isEmptyRoster = async (tx: Tx, agencyId: string): Promise<boolean> =>
  (await tx.selectFrom('people.employee').select('id').where('agency_id', '=', agencyId).limit(1).executeTakeFirst()) === undefined
