import { z } from 'zod'
import { ask } from '#platform/approval/ask.ts'
import { newId } from '#platform/clock/ids.ts'
import { openSheet } from '#platform/documents/sheet.ts'
import type { Json } from '#platform/face/json.ts'
import { ok, type Outcome, refuse } from '#platform/face/outcome.ts'
import { may } from '#platform/face/policy.ts'
import type { AnswerGiven, Received } from '#platform/face/route.ts'
import { importDocument } from '#platform/face/small-import.ts'
import { fileTypes } from '#platform/files/file-type.ts'
import { findFile } from '#platform/files/read-file.ts'
import type { Context } from '#platform/http/context.ts'
import { namesOf } from '#platform/identity/person.ts'
import { append } from '#platform/ledger/append.ts'
import type { ApprovedRequest } from '#platform/module.ts'
import { placedIn } from '#modules/people/reads.ts'
import type { organisationContract } from '../contract.ts'
import { organisationPolicy as policy } from '../policy.ts'
import { applyUnits, isBareTree, planNow } from '../reading/apply-units.ts'
import { planDigest, readUnitFile } from '../reading/read-unit-file.ts'
import { planUnits } from '../rules/plan-units.ts'
import { unitFindingCodes } from '../rules/unit-findings.ts'
import * as imports from '../store/unit-imports.ts'
import { knownUnits } from '../store/units.ts'

type C = typeof organisationContract
const tables: readonly string[] = [fileTypes.xlsx, fileTypes.csv]
const SHOWN = 500

export const listUnitImports = async (ctx: Context): Promise<Outcome<AnswerGiven<C['listUnitImports']>>> => {
  const rows = await imports.newestUnitImports(ctx.tx, ctx.agency.id)
  const names = await namesOf(ctx.tx, rows.map(({ stagedBy }) => stagedBy))
  return ok({ items: rows.map(({ id, fileName, state, stagedBy, stagedAt, appliedAt }) => ({ id, kind: 'units', fileName, state, stagedBy: names.get(stagedBy) ?? '', stagedAt, appliedAt })) })
}

export const beginUnitImport = async (ctx: Context, { body }: Received<C['beginUnitImport']>): Promise<Outcome<AnswerGiven<C['beginUnitImport']>>> => {
  const { tx, agency, received, actor, services } = ctx
  const file = await findFile(ctx, body.fileId)
  if (file === undefined || file.uploaded_by !== actor.personId) return refuse('NOT_FOUND')
  if (!tables.includes(file.type)) return refuse('TYPE_REFUSED')
  // The same upload begun twice is one import (I-28).
  const begun = await imports.unitImportOfFile(tx, agency.id, file.id)
  if (begun !== undefined) return ok({ importId: begun })
  const sheet = await openSheet(services.files.path(agency.id, file.place), file.name)
  if (!sheet.ok) return sheet
  const rows = await readUnitFile(sheet.value)
  if (!rows.ok) return rows
  const importId = newId(received)
  const digest = planDigest(planUnits(rows.value, await knownUnits(tx, agency.id)))
  await imports.insertUnitImport(tx, agency.id, { id: importId, fileId: file.id, fileName: file.name.slice(-300), sha256: file.sha256, by: actor.personId, at: received, rows: rows.value, digest })
  return ok({ importId })
}

export const readUnitImport = async (ctx: Context, { params }: Received<C['readUnitImport']>): Promise<Outcome<AnswerGiven<C['readUnitImport']>>> => {
  const found = await imports.findUnitImport(ctx.tx, ctx.agency.id, params.importId)
  if (found === undefined) return refuse('NOT_FOUND')
  const names = await namesOf(ctx.tx, [found.stagedBy])
  const plan = found.plan ?? (await planNow(ctx, found))
  const { id, fileName, state, stagedAt, appliedAt, setAside, version, digest } = found
  return ok({
    id,
    kind: 'units',
    fileName,
    state,
    stagedBy: names.get(found.stagedBy) ?? '',
    stagedAt,
    appliedAt,
    setAside,
    version,
    digest,
    rows: found.rows.length,
    accepted: plan.accepted,
    rejected: plan.refused.length,
    warnings: plan.findings.filter(({ code }) => !unitFindingCodes[code].refuses).length,
    new: plan.added,
    changed: plan.changed,
    gone: plan.gone,
    same: plan.accepted - plan.added - plan.changed,
    stale: state === 'staged' && planDigest(plan) !== digest,
    alone: state === 'staged' && isBareTree(await knownUnits(ctx.tx, ctx.agency.id)),
    findings: plan.findings.slice(0, SHOWN).map((finding) => ({ ...finding, refuses: unitFindingCodes[finding.code].refuses })),
    refusedRows: [...plan.refused],
    differences: plan.differences.slice(0, SHOWN),
  })
}

type Line = (typeof policy)['askUnitImport' | 'askUndoUnits' | 'abandonUnitImport' | 'applyFirstUnits']

const load = async (ctx: Context, importId: string, version: number, line: Line): Promise<Outcome<imports.UnitImportRow>> => {
  const found = await imports.findUnitImport(ctx.tx, ctx.agency.id, importId)
  if (found === undefined) return refuse('NOT_FOUND')
  const allowed = may<string>(line, ctx.codes, found.state)
  if (!allowed.ok) return allowed
  return found.version === version ? ok(found) : refuse('STALE')
}

export const askUnitImport = async (ctx: Context, { params, body }: Received<C['askUnitImport']>): Promise<Outcome<AnswerGiven<C['askUnitImport']>>> => {
  const loaded = await load(ctx, params.importId, body.version, policy.askUnitImport)
  if (!loaded.ok) return loaded
  const found = loaded.value
  const plan = await planNow(ctx, found)
  if (planDigest(plan) !== found.digest) return refuse('UNIT_IMPORT_STALE')
  if (plan.planned.length === 0) return refuse('UNIT_IMPORT_NOTHING')
  const named = new Set(body.setAside)
  const left = plan.refused.filter(({ row }) => !named.has(row))
  if (left.length > 0) return refuse('UNIT_IMPORT_ROWS_REFUSED', { count: left.length })
  const wanted = { import: found.id, file: found.fileName, sha256: found.fileSha, digest: found.digest, rows: found.rows.length, accepted: plan.accepted, new: plan.added, changed: plan.changed, gone: plan.gone, setAside: plan.refused.map(({ row, name }) => ({ row, name })) }
  return ok({ approvalId: await ask(ctx, { kind: 'units.imported', process: null, document: wanted }) })
}

export const carryOutUnits = async (ctx: Context, request: ApprovedRequest): Promise<Outcome<Json>> => {
  const wanted = importDocument.parse(request.document)
  const found = await imports.findUnitImport(ctx.tx, ctx.agency.id, wanted.import)
  if (found === undefined) return refuse('NOT_FOUND')
  return found.state === 'staged' ? await applyUnits(ctx, found, wanted.digest) : refuse('WRONG_STATE', { state: found.state })
}

export const applyFirstUnits = async (ctx: Context, { params, body }: Received<C['applyFirstUnits']>): Promise<Outcome<AnswerGiven<C['applyFirstUnits']>>> => {
  const loaded = await load(ctx, params.importId, body.version, policy.applyFirstUnits)
  if (!loaded.ok) return loaded
  if (!isBareTree(await knownUnits(ctx.tx, ctx.agency.id))) return refuse('UNIT_SECOND_PERSON_NEEDED')
  const plan = await planNow(ctx, loaded.value)
  if (plan.refused.length > 0) return refuse('UNIT_IMPORT_ROWS_REFUSED', { count: plan.refused.length })
  if (plan.planned.length === 0) return refuse('UNIT_IMPORT_NOTHING')
  const applied = await applyUnits(ctx, loaded.value, loaded.value.digest)
  return applied.ok ? ok({ applied: true }) : applied
}

export const abandonUnitImport = async (ctx: Context, { params, body }: Received<C['abandonUnitImport']>): Promise<Outcome<AnswerGiven<C['abandonUnitImport']>>> => {
  const loaded = await load(ctx, params.importId, body.version, policy.abandonUnitImport)
  if (!loaded.ok) return loaded
  return (await imports.changeUnitImport(ctx.tx, ctx.agency.id, loaded.value.id, 'staged', { state: 'abandoned' })) ? ok({ abandoned: true }) : refuse('STALE')
}

/** What stands on the import by now, by name: later facts and units, and people placed in units that it made. */
const builtUpon = async (ctx: Context, importId: string): Promise<Outcome<true>> => {
  const made = await imports.unitsMadeBy(ctx.tx, ctx.agency.id, importId)
  const peopled = [...(await placedIn(ctx, [...made.keys()])).keys()].map((id) => made.get(id) ?? '')
  const names = [...new Set([...(await imports.unitsBuiltUpon(ctx.tx, ctx.agency.id, importId)), ...peopled])].sort()
  return names.length === 0 ? ok(true) : refuse('UNIT_IMPORT_BUILT_UPON', { count: names.length, names: names.slice(0, 20).join('; ') })
}

const undoDocument = z.object({ import: z.uuid(), file: z.string(), digest: z.string(), new: z.number().int(), changed: z.number().int(), reason: z.string() })

export const askUndoUnits = async (ctx: Context, { params, body }: Received<C['askUndoUnits']>): Promise<Outcome<AnswerGiven<C['askUndoUnits']>>> => {
  const loaded = await load(ctx, params.importId, body.version, policy.askUndoUnits)
  if (!loaded.ok) return loaded
  const free = await builtUpon(ctx, params.importId)
  if (!free.ok) return free
  const { id, fileName, digest, plan } = loaded.value
  return ok({ approvalId: await ask(ctx, { kind: 'units.undone', process: null, document: { import: id, file: fileName, digest, new: plan?.added ?? 0, changed: plan?.changed ?? 0, reason: body.reason } }) })
}

/** Undoes an import as one unit (I-31): the rows it wrote are closed, those it closed are written anew; nothing is removed. */
export const carryOutUndoUnits = async (ctx: Context, request: ApprovedRequest): Promise<Outcome<Json>> => {
  const { tx, agency, received } = ctx
  const wanted = undoDocument.parse(request.document)
  await imports.lockTree(tx, agency.id)
  const free = await builtUpon(ctx, wanted.import)
  if (!free.ok) return free
  if (!(await imports.changeUnitImport(tx, agency.id, wanted.import, 'applied', { state: 'undone' }))) return refuse('WRONG_STATE', { state: 'undone' })
  const actId = newId(received)
  await imports.undoUnitFacts(tx, agency.id, wanted.import, actId, received)
  await append(ctx, {
    chain: 'agency',
    kind: 'units.undone',
    parts: [
      { name: 'import', content: { act: actId, import: wanted.import, digest: wanted.digest } },
      { name: 'reason', content: { text: wanted.reason }, personal: true },
    ],
  })
  return ok({ undone: wanted.import })
}
