import { xlsxStream } from '#platform/documents/sheet.ts'
import { wordsOf } from '#platform/face/words.ts'
import { ok, type Outcome, refuse } from '#platform/face/outcome.ts'
import type { Received } from '#platform/face/route.ts'
import type { OpenContext } from '#platform/http/bind.ts'
import type { Context } from '#platform/http/context.ts'
import { download, type Download } from '#platform/http/download.ts'
import { findPositions } from '#modules/organisation/reads.ts'
import type { peopleContract } from '../contract.ts'
import { localDay } from '../rules/local-day.ts'
import { directoryAfter } from '../store/directory.ts'
import { findImport } from '../store/imports.ts'
import { findingsAfter } from '../store/previews.ts'
import { item, namedByNip, treeOf, wantedOf } from './directory.ts'

type C = typeof peopleContract
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const ALL = 1_000_000

const file = (name: string, sheet: string, rows: readonly (readonly (string | number | null)[])[]): Download =>
  download({ name, type: XLSX, inline: false, content: xlsxStream(sheet, rows) })

/** The directory as it is filtered, with the same columns and the last three digits. */
export const exportEmployees = async (ctx: OpenContext, { query }: Received<C['exportEmployees']>): Promise<Outcome<Download>> => {
  const named = await namedByNip(ctx, query.q)
  return await ctx.within('app', async (app) => {
    const say = wordsOf('id')
    const tree = await treeOf(app, query.knownOn)
    const found = await directoryAfter(app.tx, await wantedOf(app, tree, query, named), undefined, ALL)
    const positions = await findPositions(app, found.flatMap((row) => (row.positionId === null ? [] : [row.positionId])))
    const heads = ['people.column.name', 'people.column.nip', 'people.column.unit', 'people.column.position', 'people.column.kind', 'people.column.legalPosition'].map((key) => say(key))
    const rows = found.map((row) => {
      const shown = item(row, tree, positions)
      return [shown.name, `··· ${shown.nipTail}`, shown.unit, shown.position, shown.kind, shown.legalPosition]
    })
    return ok(file(`pegawai-${ctx.agency.code}-${localDay(ctx.received, ctx.agency.timeZone)}.xlsx`, 'Pegawai', [heads, ...rows]))
  })
}

/** Everything that the check of an import found, for whoever mends the file. */
export const exportFindings = async (ctx: Context, { params }: Received<C['exportFindings']>): Promise<Outcome<Download>> => {
  const found = await findImport(ctx.tx, ctx.agency.id, params.importId)
  if (found === undefined) return refuse('NOT_FOUND')
  const say = wordsOf('id')
  const findings = await findingsAfter(ctx.tx, { agencyId: ctx.agency.id, importId: found.id, refuses: undefined, code: undefined, after: -1, limit: ALL })
  const heads = ['people.column.row', 'people.column.column', 'people.column.shown', 'people.column.code', 'people.column.problem', 'people.column.wayOut'].map((key) => say(key))
  const rows = findings.map(({ row, column, shown, code }) => [row, column, shown, code, say(`people.finding.${code}`), say(`people.wayOut.${code}`)])
  return ok(file(`temuan-${found.file_name.replace(/\.[a-z]+$/i, '')}.xlsx`, 'Temuan', [heads, ...rows]))
}
