import { ok, type Outcome, refuse } from '#platform/face/outcome.ts'
import type { AnswerGiven, Received } from '#platform/face/route.ts'
import type { Context } from '#platform/http/context.ts'
import { namesOf } from '#platform/identity/person.ts'
import type { peopleContract } from '../contract.ts'
import { findImport, isEmptyRoster, newestImports, refusedRows, rosterVersion } from '../store/imports.ts'
import { changesByField, findingsByCode } from '../store/previews.ts'
import { describeImport } from './describe-import.ts'

type C = typeof peopleContract

export const listImports = async (ctx: Context): Promise<Outcome<AnswerGiven<C['listImports']>>> => {
  const rows = await newestImports(ctx.tx, ctx.agency.id, 50)
  const names = await namesOf(ctx.tx, rows.map((row) => row.staged_by))
  return ok({ items: rows.map((row) => describeImport(ctx, row, names)), emptyRoster: await isEmptyRoster(ctx.tx, ctx.agency.id) })
}

export const readImport = async (ctx: Context, { params }: Received<C['readImport']>): Promise<Outcome<AnswerGiven<C['readImport']>>> => {
  const { tx, agency } = ctx
  const row = await findImport(tx, agency.id, params.importId)
  if (row === undefined) return refuse('NOT_FOUND')
  return ok({
    ...describeImport(ctx, row, await namesOf(tx, [row.staged_by])),
    stale: row.state === 'staged' && row.roster_version !== (await rosterVersion(tx, agency.id)),
    emptyRoster: await isEmptyRoster(tx, agency.id),
    byCode: [...(await findingsByCode(tx, agency.id, row.id))],
    refusedRows: await refusedRows(tx, agency.id, row.id),
    fields: [...(await changesByField(tx, agency.id, row.id))],
  })
}
