import { sql } from 'kysely'
import { newId } from '#platform/clock/ids.ts'
import { type Sheet } from '#platform/documents/sheet.ts'
import { ok, type Outcome } from '#platform/face/outcome.ts'
import type { Context } from '#platform/http/context.ts'
import { allPositions, unitTree } from '#modules/organisation/reads.ts'
import { refuses } from '../rules/findings.ts'
import { peopleFinder } from '../rules/known-people.ts'
import { namedThings } from '../rules/named-things.ts'
import { countDifferences, type Counts, findChanges, joinByHash } from '../store/diff.ts'
import { changeImport, insertFindings, insertNamed, insertRefused, rosterVersion } from '../store/imports.ts'
import { insertStaged, knownPeople, takeBackStaged } from '../store/import-rows.ts'
import { readRoster, type RosterReading } from './read-roster.ts'

export type Staging = { readonly reading: RosterReading; readonly counts: Counts; readonly warnings: number }

export type StagingGiven = {
  readonly importId: string
  readonly sheet: Sheet
  readonly progress: (rows: number) => Promise<void>
}

/**
 * Reads a roster into the preview of one import, inside the caller's transaction: sound rows are staged, what differs is found. The import's own row must stand
 * there in state `reading`; it ends in `staged`. Nothing of the roster itself changes.
 */
export const stageRoster = async (ctx: Context, { importId, sheet, progress }: StagingGiven): Promise<Outcome<Staging>> => {
  const { tx, agency, received } = ctx
  const id = (): string => newId(received)
  const people = peopleFinder(await knownPeople(tx, agency.id))
  const tree = await unitTree(ctx)
  const read = await readRoster(sheet, {
    people,
    units: namedThings([...tree.values()], id),
    positions: namedThings(await allPositions(ctx), id),
    ownAgency: await siasnIdOf(ctx),
    newId: id,
    write: async (rows) => await insertStaged(tx, agency.id, importId, rows),
    unwrite: async (rows) => await takeBackStaged(tx, agency.id, importId, rows),
    progress,
  })
  if (!read.ok) return read
  const reading = read.value
  const present: ReadonlySet<string> = reading.present
  await insertFindings(tx, agency.id, importId, reading.findings)
  await insertRefused(tx, agency.id, importId, reading.refused)
  await insertNamed(tx, agency.id, importId, 'unit', reading.newUnits)
  await insertNamed(tx, agency.id, importId, 'position', reading.newPositions)
  await joinByHash(tx)
  await findChanges(tx, { agencyId: agency.id, importId, present })
  const counts = await countDifferences(tx, agency.id, importId)
  const warnings = reading.findings.filter(({ code }) => !refuses(code)).length
  await changeImport(tx, agency.id, importId, ['reading'], {
    state: 'staged',
    columns: [...present],
    rows_read: reading.rows,
    accepted: reading.accepted,
    rejected: reading.refused.length,
    warnings,
    ...counts,
    digest: reading.digest,
    roster_version: await rosterVersion(tx, agency.id),
  })
  return ok({ reading, counts, warnings })
}

const siasnIdOf = async ({ tx, agency }: Context): Promise<string | null> => {
  const found = await sql<{ siasn_id: string | null }>`select siasn_id from platform.agency where id = ${agency.id}`.execute(tx)
  return found.rows[0]?.siasn_id ?? null
}
