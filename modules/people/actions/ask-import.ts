import { z } from 'zod'
import { ask } from '#platform/approval/ask.ts'
import type { Json } from '#platform/face/json.ts'
import { ok, type Outcome, refuse } from '#platform/face/outcome.ts'
import { may } from '#platform/face/policy.ts'
import type { AnswerGiven, Received } from '#platform/face/route.ts'
import type { Context } from '#platform/http/context.ts'
import type { ApprovedRequest } from '#platform/module.ts'
import type { peopleContract } from '../contract.ts'
import { peoplePolicy as policy } from '../policy.ts'
import { applyImport } from '../reading/apply-import.ts'
import type { ImportState } from '../rules/import-state.ts'
import { changeImport, findImport, type ImportRow, isEmptyRoster, refusedRows, rosterVersion } from '../store/imports.ts'
import { deleteStaged } from '../store/import-rows.ts'

type C = typeof peopleContract

/** Exactly what the second person sees and approves. */
const document = z.object({
  import: z.uuid(),
  file: z.string(),
  sha256: z.string(),
  digest: z.string(),
  rows: z.number().int(),
  accepted: z.number().int(),
  new: z.number().int(),
  changed: z.number().int(),
  gone: z.number().int(),
  setAside: z.array(z.object({ row: z.number().int(), name: z.string() })),
})
type ImportDocument = z.infer<typeof document>

const documentOf = (row: ImportRow, setAside: ImportDocument['setAside']): ImportDocument => ({
  import: row.id,
  file: row.file_name,
  sha256: row.file_sha,
  digest: row.digest ?? '',
  rows: row.rows_read,
  accepted: row.accepted,
  new: row.people_new,
  changed: row.people_changed,
  gone: row.people_gone,
  setAside,
})

/** The import in the state that the act needs, as the asker saw it. */
const load = async (ctx: Context, importId: string, version: number, line: { readonly who: (typeof policy.askImport)['who']; readonly when: readonly ImportState[] }): Promise<Outcome<ImportRow>> => {
  const row = await findImport(ctx.tx, ctx.agency.id, importId)
  if (row === undefined) return refuse('NOT_FOUND')
  const allowed = may<ImportState>(line, ctx.codes, row.state as ImportState)
  if (!allowed.ok) return allowed
  return row.row_version === version ? ok(row) : refuse('STALE')
}

/** The first of two people: the whole import, or the import without the refused rows, each set aside by name. */
export const askImport = async (ctx: Context, { params, body }: Received<C['askImport']>): Promise<Outcome<AnswerGiven<C['askImport']>>> => {
  const found = await load(ctx, params.importId, body.version, policy.askImport)
  if (!found.ok) return found
  if (found.value.roster_version !== (await rosterVersion(ctx.tx, ctx.agency.id))) return refuse('IMPORT_STALE')
  if (found.value.accepted === 0) return refuse('IMPORT_NOTHING')
  const refused = await refusedRows(ctx.tx, ctx.agency.id, found.value.id)
  const named = new Set(body.setAside)
  const left = refused.filter(({ row }) => !named.has(row))
  if (left.length > 0) return refuse('IMPORT_ROWS_REFUSED', { count: left.length })
  const approvalId = await ask(ctx, { kind: 'roster.imported', process: null, document: documentOf(found.value, refused.map(({ row, name }) => ({ row, name }))) })
  return ok({ approvalId })
}

/** The second approved: the import is still the one that the document describes, and is applied as a whole. */
export const carryOutImport = async (ctx: Context, request: ApprovedRequest): Promise<Outcome<Json>> => {
  const wanted = document.parse(request.document)
  const row = await findImport(ctx.tx, ctx.agency.id, wanted.import)
  if (row === undefined) return refuse('NOT_FOUND')
  if (row.state !== 'staged' || row.digest !== wanted.digest) return refuse('WRONG_STATE', { state: row.state })
  return await applyImport(ctx, row, wanted.setAside)
}

/** The first roster of an agency that has nobody yet needs no second person, if no row of it was refused. */
export const applyFirstImport = async (ctx: Context, { params, body }: Received<C['applyFirstImport']>): Promise<Outcome<AnswerGiven<C['applyFirstImport']>>> => {
  const found = await load(ctx, params.importId, body.version, policy.applyFirst)
  if (!found.ok) return found
  if (!(await isEmptyRoster(ctx.tx, ctx.agency.id))) return refuse('SECOND_PERSON_NEEDED')
  if (found.value.rejected > 0) return refuse('IMPORT_ROWS_REFUSED', { count: found.value.rejected })
  if (found.value.accepted === 0) return refuse('IMPORT_NOTHING')
  const applied = await applyImport(ctx, found.value, [])
  return applied.ok ? ok({ applied: true }) : applied
}

export const abandonImport = async (ctx: Context, { params, body }: Received<C['abandonImport']>): Promise<Outcome<AnswerGiven<C['abandonImport']>>> => {
  const found = await load(ctx, params.importId, body.version, policy.abandonImport)
  if (!found.ok) return found
  const moved = await changeImport(ctx.tx, ctx.agency.id, found.value.id, policy.abandonImport.when, { state: 'abandoned' })
  if (!moved) return refuse('STALE')
  await deleteStaged(ctx.tx, ctx.agency.id, found.value.id)
  return ok({ abandoned: true })
}
