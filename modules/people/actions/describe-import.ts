import { later } from '#platform/clock/instant.ts'
import type { JsonObject } from '#platform/face/json.ts'
import type { Context } from '#platform/http/context.ts'
import type { ImportAnswer } from '../contract/imports.ts'
import type { ImportState } from '../rules/import-state.ts'
import type { ImportRow } from '../store/imports.ts'

/** A reading that gave no sign of life for so long has stopped with its server. */
const SILENCE = 3 * 60_000

/** The one way in which an import leaves the server. `names`: of the people who brought it. */
export const describeImport = (ctx: Pick<Context, 'received'>, row: ImportRow, names: ReadonlyMap<string, string>): ImportAnswer => ({
  id: row.id,
  fileName: row.file_name,
  fileSize: row.file_size,
  sha256: row.file_sha,
  state: row.state as ImportState,
  interrupted: row.state === 'reading' && row.progress_at < later(ctx.received, -SILENCE),
  refusal: row.refusal,
  refusalFacts: row.refusal_facts as JsonObject,
  rows: row.rows_read,
  accepted: row.accepted,
  rejected: row.rejected,
  warnings: row.warnings,
  new: row.people_new,
  changed: row.people_changed,
  cellsChanged: row.cells_changed,
  gone: row.people_gone,
  same: Math.max(0, row.accepted - row.people_new - row.people_changed),
  setAside: row.set_aside,
  digest: row.digest,
  seconds: row.seconds,
  stagedBy: names.get(row.staged_by) ?? '',
  stagedAt: row.staged_at,
  appliedAt: row.applied_at,
  version: row.row_version,
})
