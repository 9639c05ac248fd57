import { sql } from 'kysely'
import { writePersons } from '#platform/identity/person.ts'
import { ok, type Outcome, refuse } from '#platform/face/outcome.ts'
import type { JsonObject } from '#platform/face/json.ts'
import type { Context } from '#platform/http/context.ts'
import { append } from '#platform/ledger/append.ts'
import { rosterNamed } from '#modules/organisation/events.ts'
import { readableName } from '../rules/display-name.ts'
import { localDay } from '../rules/local-day.ts'
import { joinByHash } from '../store/diff.ts'
import { factTables } from '../store/fact-tables.ts'
import { changeImport, type ImportRow, insertAct, lockRoster, moveRosterOn, namedByImport } from '../store/imports.ts'
import { deleteStaged } from '../store/import-rows.ts'
import { takeStatistics } from '../store/statistics.ts'
import { writeWords } from '../store/words.ts'
import { writeChangedFacts, writeFirstFacts } from '../store/write-facts.ts'

export type SetAside = readonly { readonly row: number; readonly name: string }[]

/**
 * Applies a staged import as a whole (I-31): the roster must still be the one that the preview was made for. Facts are written, one ledger entry with the digest
 * of the rows, and the staged rows go. The caller has decided that it may be.
 */
export const applyImport = async (ctx: Context, found: ImportRow, setAside: SetAside): Promise<Outcome<JsonObject>> => {
  const { tx, agency, received } = ctx
  const version = await lockRoster(tx, agency.id)
  if (version !== found.roster_version) return refuse('IMPORT_STALE')
  const moved = await changeImport(tx, agency.id, found.id, ['staged'], { state: 'applied', applied_at: received, set_aside: setAside.length })
  if (!moved) return refuse('WRONG_STATE', { state: found.state })
  await insertAct(tx, agency.id, { id: found.id, kind: 'import', importId: found.id, by: ctx.actor.personId, reason: null, at: received })
  await joinByHash(tx)
  await nameNew(ctx, found.id)
  await writeEmployees(ctx, found.id)
  const applied = { agencyId: agency.id, importId: found.id, present: new Set(found.columns), at: received, day: localDay(received, agency.timeZone) }
  for (const fact of factTables) {
    await writeChangedFacts(tx, fact, applied)
    await writeFirstFacts(tx, fact, applied)
  }
  await writeWords(tx, agency.id, found.id)
  await deleteStaged(tx, agency.id, found.id)
  await takeStatistics(tx, found.people_new + found.people_changed)
  await moveRosterOn(tx, agency.id)
  return ok(await record(ctx, found, setAside))
}

const nameNew = async (ctx: Context, importId: string): Promise<void> => {
  const named = await namedByImport(ctx.tx, ctx.agency.id, importId)
  await rosterNamed(ctx, {
    actId: importId,
    units: named.filter(({ kind }) => kind === 'unit'),
    positions: named.filter(({ kind }) => kind === 'position'),
  })
}

const writeEmployees = async ({ tx, agency, received }: Context, importId: string): Promise<void> => {
  const persons = await sql<{ id: string; name: string }>`
    select person_id as id, name from protected.import_row where agency_id = ${agency.id} and import_id = ${importId} and is_new order by row_number`.execute(tx)
  await writePersons(tx, persons.rows.map(({ id, name }) => ({ id, name: readableName(name).slice(0, 300), agencyId: agency.id })), received)
  await sql`
    insert into people.employee (agency_id, id, person_id, siasn_id, written_by, recorded_at)
    select agency_id, employee_id, person_id, siasn_id, import_id, ${received} from protected.import_row
     where agency_id = ${agency.id} and import_id = ${importId} and is_new`.execute(tx)
}

/** One entry per import, with the digest of its rows; who was set aside, by name, is a part of its own. */
const record = async (ctx: Context, found: ImportRow, setAside: SetAside): Promise<JsonObject> => {
  const summary: JsonObject = {
    import: found.id,
    file: found.file_sha,
    digest: found.digest,
    rows: found.rows_read,
    accepted: found.accepted,
    setAside: setAside.length,
    new: found.people_new,
    changed: found.people_changed,
    gone: found.people_gone,
  }
  await append(ctx, {
    chain: 'agency',
    kind: 'roster.imported',
    parts: [{ name: 'import', content: summary }, ...(setAside.length === 0 ? [] : [{ name: 'set-aside', content: setAside.map(({ row, name }) => ({ row, name })), personal: true }])],
  })
  return summary
}
