import { sql } from 'kysely'
import type { Tx } from '#platform/db/pools.ts'
import { type HistoryFinding, type HistoryKind, type HistoryRow, isProtected } from '../rules/history-kinds.ts'

export const historyTable = (kind: HistoryKind) => sql.table(isProtected(kind) ? 'protected.history' : 'people.history')

export type HistoryImportRow = {
  readonly id: string
  readonly kind: HistoryKind
  readonly fileName: string
  readonly fileSha: string
  readonly state: 'staged' | 'applied' | 'abandoned' | 'undone'
  readonly rows: number
  readonly accepted: number
  readonly findings: readonly HistoryFinding[]
  readonly refused: readonly { readonly row: number; readonly name: string }[]
  readonly added: number
  readonly changed: number
  readonly gone: number
  readonly digest: string
  readonly stagedBy: string
  readonly stagedAt: string
  readonly appliedAt: string | null
  readonly setAside: number
  readonly version: number
}
const columns = sql`id, kind, file_name as "fileName", file_sha as "fileSha", state, rows_read as "rows", accepted, findings, refused, added, changed, gone, digest, staged_by as "stagedBy",
  staged_at as "stagedAt", applied_at as "appliedAt", set_aside as "setAside", row_version as "version"`

export const findHistoryImport = async (tx: Tx, agencyId: string, id: string): Promise<HistoryImportRow | undefined> =>
  (await sql<HistoryImportRow>`select ${columns} from people.history_import where agency_id = ${agencyId} and id = ${id}`.execute(tx)).rows[0]

export const newestHistoryImports = async (tx: Tx, agencyId: string): Promise<readonly HistoryImportRow[]> =>
  (await sql<HistoryImportRow>`select ${columns} from people.history_import where agency_id = ${agencyId} order by staged_at desc, id limit 50`.execute(tx)).rows

export const historyImportOfFile = async (tx: Tx, agencyId: string, fileId: string, kind: HistoryKind): Promise<string | undefined> =>
  (await sql<{ id: string }>`select id from people.history_import where agency_id = ${agencyId} and file_id = ${fileId} and kind = ${kind}`.execute(tx)).rows[0]?.id

export type NewHistoryImport = Pick<HistoryImportRow, 'id' | 'kind' | 'fileName' | 'fileSha' | 'rows' | 'findings' | 'refused' | 'digest' | 'stagedBy' | 'stagedAt'> & { readonly fileId: string | null; readonly staged: readonly HistoryRow[] }

/** Writes the import with its staged rows and counts what differs from the rows that are open now. */
export const insertHistoryImport = async (tx: Tx, agencyId: string, given: NewHistoryImport): Promise<void> => {
  await sql`
    insert into people.history_import (agency_id, id, kind, file_id, file_name, file_sha, state, rows_read, accepted, findings, refused, digest, staged_by, staged_at)
    values (${agencyId}, ${given.id}, ${given.kind}, ${given.fileId}, ${given.fileName}, ${given.fileSha}, 'staged', ${given.rows}, ${given.staged.length}, ${JSON.stringify(given.findings.slice(0, 5000))}::jsonb,
      ${JSON.stringify(given.refused)}::jsonb, ${given.digest}, ${given.stagedBy}, ${given.stagedAt})`.execute(tx)
  for (let start = 0; start < given.staged.length; start += 5000) {
    const list = JSON.stringify(given.staged.slice(start, start + 5000).map((row) => [row.row, row.employeeId, row.key, row.title, row.content, row.from, row.to]))
    await sql`
      insert into protected.history_row (agency_id, import_id, row_number, employee_id, key, title, content, valid_from, valid_to)
      select ${agencyId}::uuid, ${given.id}::uuid, (r->>0)::integer, (r->>1)::uuid, r->>2, r->>3, r->4, (r->>5)::date, (r->>6)::date from jsonb_array_elements(${list}::jsonb) r`.execute(tx)
  }
  const counts = await countHistory(tx, agencyId, given.id, given.kind)
  await sql`update people.history_import set added = ${counts.added}, changed = ${counts.changed}, gone = ${counts.gone} where agency_id = ${agencyId} and id = ${given.id}`.execute(tx)
}

/** Staged rows beside the open rows of the same people; `what` null: the same. Rows that the file no longer names are left as they are. */
const compared = (agencyId: string, importId: string, kind: HistoryKind) => sql`
  select coalesce(r.employee_id, h.employee_id) as employee_id, r.row_number, r.title as after, h.title as before, r.valid_from as after_from, h.valid_from as before_from,
         case when h.key is null then 'new' when r.key is null then 'gone'
              when (r.title, r.content, r.valid_from, r.valid_to) is distinct from (h.title, h.content, h.valid_from, h.valid_to) then 'changed' end as what
    from (select * from protected.history_row where agency_id = ${agencyId} and import_id = ${importId}) r
    full join (select * from ${historyTable(kind)} where agency_id = ${agencyId} and kind = ${kind} and recorded_to is null
                  and employee_id in (select employee_id from protected.history_row where agency_id = ${agencyId} and import_id = ${importId})) h
      on h.employee_id = r.employee_id and h.key = r.key`

export const countHistory = async (tx: Tx, agencyId: string, importId: string, kind: HistoryKind) => {
  const found = await sql<{ added: number; changed: number; gone: number }>`
    select (count(*) filter (where what = 'new'))::integer as added, (count(*) filter (where what = 'changed'))::integer as changed, (count(*) filter (where what = 'gone'))::integer as gone
      from (${compared(agencyId, importId, kind)}) c`.execute(tx)
  return found.rows[0] ?? { added: 0, changed: 0, gone: 0 }
}

export type HistoryDifference = { readonly row: number | null; readonly name: string; readonly what: 'new' | 'changed' | 'gone'; readonly before: string | null; readonly after: string | null; readonly beforeFrom: string | null; readonly afterFrom: string | null }

export const historyDifferences = async (tx: Tx, agencyId: string, importId: string, kind: HistoryKind, limit: number): Promise<readonly HistoryDifference[]> => {
  const found = await sql<HistoryDifference>`
    select c.row_number as row, n.name, c.what, c.before, c.after, c.before_from as "beforeFrom", c.after_from as "afterFrom"
      from (${compared(agencyId, importId, kind)}) c
      join people.name n on n.agency_id = ${agencyId} and n.employee_id = c.employee_id and n.is_open
     where c.what is not null order by c.row_number nulls last, n.sort_name limit ${limit}`.execute(tx)
  return found.rows
}

type Writing = { readonly agencyId: string; readonly importId: string; readonly kind: HistoryKind; readonly at: string }

/** Closes the open rows that differ and writes the staged ones beside them; the staged rows go. */
export const writeHistories = async (tx: Tx, { agencyId, importId, kind, at }: Writing): Promise<void> => {
  const table = historyTable(kind)
  await sql`
    update ${table} h set recorded_to = ${at}, closed_by = ${importId} from protected.history_row r
     where r.agency_id = ${agencyId} and r.import_id = ${importId} and h.agency_id = ${agencyId} and h.kind = ${kind} and h.employee_id = r.employee_id and h.key = r.key and h.recorded_to is null
       and (r.title, r.content, r.valid_from, r.valid_to) is distinct from (h.title, h.content, h.valid_from, h.valid_to)`.execute(tx)
  await sql`
    insert into ${table} (agency_id, employee_id, kind, key, version, title, content, valid_from, valid_to, recorded_from, written_by)
    select r.agency_id, r.employee_id, ${kind}, r.key,
           coalesce((select max(m.version) from ${table} m where m.agency_id = ${agencyId} and m.employee_id = r.employee_id and m.kind = ${kind} and m.key = r.key), 0) + 1,
           r.title, r.content, r.valid_from, r.valid_to, ${at}, ${importId}::uuid
      from protected.history_row r
     where r.agency_id = ${agencyId} and r.import_id = ${importId}
       and not exists (select 1 from ${table} h where h.agency_id = ${agencyId} and h.employee_id = r.employee_id and h.kind = ${kind} and h.key = r.key and h.recorded_to is null)`.execute(tx)
  await deleteHistoryRows(tx, agencyId, importId)
}

export const deleteHistoryRows = async (tx: Tx, agencyId: string, importId: string): Promise<void> => {
  await sql`delete from protected.history_row where agency_id = ${agencyId} and import_id = ${importId}`.execute(tx)
}

/** Closes what the import wrote and writes anew what it closed. */
export const undoHistories = async (tx: Tx, { agencyId, importId, kind, at }: Writing, actId: string): Promise<void> => {
  const table = historyTable(kind)
  await sql`update ${table} set recorded_to = ${at}, closed_by = ${actId} where agency_id = ${agencyId} and written_by = ${importId} and recorded_to is null`.execute(tx)
  await sql`
    insert into ${table} (agency_id, employee_id, kind, key, version, title, content, valid_from, valid_to, recorded_from, written_by)
    select h.agency_id, h.employee_id, h.kind, h.key, (select max(m.version) from ${table} m where m.agency_id = ${agencyId} and m.employee_id = h.employee_id and m.kind = h.kind and m.key = h.key) + 1,
           h.title, h.content, h.valid_from, h.valid_to, ${at}, ${actId}::uuid
      from ${table} h where h.agency_id = ${agencyId} and h.closed_by = ${importId}`.execute(tx)
}

/** The people of whose rows, written by the import, a later act closed one. */
export const historiesBuiltUpon = async (tx: Tx, agencyId: string, importId: string, kind: HistoryKind): Promise<readonly string[]> => {
  const found = await sql<{ name: string }>`
    select distinct n.name from ${historyTable(kind)} h join people.name n on n.agency_id = ${agencyId} and n.employee_id = h.employee_id and n.is_open
     where h.agency_id = ${agencyId} and h.written_by = ${importId} and h.closed_by is not null order by n.name`.execute(tx)
  return found.rows.map(({ name }) => name)
}

export const moveHistoryImport = async (tx: Tx, agencyId: string, id: string, from: HistoryImportRow['state'], to: HistoryImportRow['state'], appliedAt: string | null = null, setAside = 0): Promise<boolean> => {
  const done = await sql`
    update people.history_import set state = ${to}, applied_at = coalesce(${appliedAt}::timestamptz, applied_at), set_aside = greatest(set_aside, ${setAside}), row_version = row_version + 1
     where agency_id = ${agencyId} and id = ${id} and state = ${from}`.execute(tx)
  return done.numAffectedRows === 1n
}

export type History = { readonly kind: HistoryKind; readonly title: string; readonly content: Readonly<Record<string, string>>; readonly validFrom: string | null; readonly validTo: string | null; readonly recordedFrom: string; readonly writtenBy: string }

/** The rows of one employee as they are recorded now, newest first. Discipline only as jenjang_personal. */
export const historiesOf = async (tx: Tx, agencyId: string, employeeId: string, which: 'open' | 'protected'): Promise<readonly History[]> => {
  const found = await sql<History>`
    select kind, title, content, valid_from as "validFrom", valid_to as "validTo", recorded_from as "recordedFrom", written_by as "writtenBy"
      from ${sql.table(which === 'open' ? 'people.history' : 'protected.history')} where agency_id = ${agencyId} and employee_id = ${employeeId} and recorded_to is null
     order by kind, valid_from desc nulls last, title desc`.execute(tx)
  return found.rows
}

/** Everybody on the roster by the number that they bear now. */
export const peopleByNip = async (tx: Tx, agencyId: string) => {
  const found = await sql<{ nip: string; employeeId: string; name: string }>`
    select i.nip, i.employee_id as "employeeId", n.name from protected.identity i
      join people.name n on n.agency_id = ${agencyId} and n.employee_id = i.employee_id and n.is_open
     where i.agency_id = ${agencyId} and i.is_open`.execute(tx)
  return found.rows
}
