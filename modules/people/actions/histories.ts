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
import type { peopleContract } from '../contract.ts'
import { peoplePolicy as policy } from '../policy.ts'
import { stageHistory } from '../reading/stage-history.ts'
import { readableName } from '../rules/display-name.ts'
import { historyFindings, isProtected } from '../rules/history-kinds.ts'
import { currentEmployees } from '../store/employees.ts'
import * as histories from '../store/histories.ts'
import { insertAct } from '../store/imports.ts'
import { logReading } from '../store/readings.ts'
import { mayWith } from './read-employee.ts'

type C = typeof peopleContract
const tables: readonly string[] = [fileTypes.xlsx, fileTypes.csv]
const SHOWN = 500

export const listHistories = async (ctx: Context, { params }: Received<C['listHistories']>): Promise<Outcome<AnswerGiven<C['listHistories']>>> => {
  const [employee] = await currentEmployees(ctx.tx, ctx.agency.id, [params.employeeId])
  if (employee === undefined || !(await mayWith(ctx, policy.seeHistories.who, employee.id))) return refuse('NOT_FOUND')
  return ok({ items: [...(await histories.historiesOf(ctx.tx, ctx.agency.id, employee.id, 'open'))] })
}

export const readDiscipline = async (ctx: Context, { params }: Received<C['readDiscipline']>): Promise<Outcome<AnswerGiven<C['readDiscipline']>>> => {
  const [employee] = await currentEmployees(ctx.tx, ctx.agency.id, [params.employeeId])
  if (employee === undefined || !(await mayWith(ctx, policy.readProtected.who, employee.id))) return refuse('NOT_FOUND')
  await logReading(ctx, employee.id, 'discipline')
  return ok({ items: [...(await histories.historiesOf(ctx.tx, ctx.agency.id, employee.id, 'protected'))] })
}

export const listHistoryImports = async (ctx: Context): Promise<Outcome<AnswerGiven<C['listHistoryImports']>>> => {
  const rows = await histories.newestHistoryImports(ctx.tx, ctx.agency.id)
  const names = await namesOf(ctx.tx, rows.map(({ stagedBy }) => stagedBy))
  return ok({ items: rows.map(({ id, kind, fileName, state, stagedBy, stagedAt, appliedAt }) => ({ id, kind, fileName, state, stagedBy: names.get(stagedBy) ?? '', stagedAt, appliedAt })) })
}

export const beginHistoryImport = async (ctx: Context, { body }: Received<C['beginHistoryImport']>): Promise<Outcome<AnswerGiven<C['beginHistoryImport']>>> => {
  const { tx, agency, received, actor, services } = ctx
  const file = await findFile(ctx, body.fileId)
  if (file === undefined || file.uploaded_by !== actor.personId) return refuse('NOT_FOUND')
  if (!tables.includes(file.type)) return refuse('TYPE_REFUSED')
  // The same upload begun twice is one import (I-28).
  const begun = await histories.historyImportOfFile(tx, agency.id, file.id, body.kind)
  if (begun !== undefined) return ok({ importId: begun })
  const sheet = await openSheet(services.files.path(agency.id, file.place), file.name)
  if (!sheet.ok) return sheet
  const importId = newId(received)
  const staged = await stageHistory(ctx, { id: importId, kind: body.kind, fileId: file.id, fileName: file.name.slice(-300), fileSha: file.sha256, stagedBy: actor.personId, stagedAt: received, sheet: sheet.value })
  return staged.ok ? ok({ importId }) : staged
}

export const readHistoryImport = async (ctx: Context, { params }: Received<C['readHistoryImport']>): Promise<Outcome<AnswerGiven<C['readHistoryImport']>>> => {
  const { tx, agency } = ctx
  const found = await histories.findHistoryImport(tx, agency.id, params.importId)
  if (found === undefined) return refuse('NOT_FOUND')
  const { findings, refused, added, stagedBy, fileSha: _sha, ...rest } = found
  const names = await namesOf(tx, [stagedBy])
  const isStaged = found.state === 'staged'
  const counts = isStaged ? await histories.countHistory(tx, agency.id, found.id, found.kind) : found
  const hidden = isProtected(found.kind)
  const differences = isStaged ? await histories.historyDifferences(tx, agency.id, found.id, found.kind, SHOWN) : []
  const said = (title: string | null, from: string | null): string | null => (hidden || title === null ? null : from === null ? title : `${title} (${from})`)
  return ok({
    ...rest,
    stagedBy: names.get(stagedBy) ?? '',
    rejected: refused.length,
    warnings: findings.length - findings.filter(({ code }) => historyFindings[code].refuses).length,
    new: added,
    same: Math.max(0, found.accepted - added - found.changed),
    stale: isStaged && (counts.added !== added || counts.changed !== found.changed),
    alone: false,
    findings: findings.slice(0, SHOWN).map((finding) => ({ ...finding, refuses: historyFindings[finding.code].refuses })),
    refusedRows: [...refused],
    differences: differences.map(({ row, name, what, before, after, beforeFrom, afterFrom }) => ({ row, name: readableName(name), what, field: found.kind, before: said(before, beforeFrom), after: said(after, afterFrom) })),
  })
}

const load = async (ctx: Context, importId: string, version: number, line: (typeof policy)['askHistories' | 'askUndoHistories']): Promise<Outcome<histories.HistoryImportRow>> => {
  const found = await histories.findHistoryImport(ctx.tx, ctx.agency.id, importId)
  if (found === undefined) return refuse('NOT_FOUND')
  const allowed = may<string>(line, ctx.codes, found.state)
  if (!allowed.ok) return allowed
  return found.version === version ? ok(found) : refuse('STALE')
}

const document = importDocument.extend({ kind: z.string() })

export const askHistoryImport = async (ctx: Context, { params, body }: Received<C['askHistoryImport']>): Promise<Outcome<AnswerGiven<C['askHistoryImport']>>> => {
  const loaded = await load(ctx, params.importId, body.version, policy.askHistories)
  if (!loaded.ok) return loaded
  const { id, kind, fileName, fileSha, digest, rows, accepted, added, changed, gone, refused } = loaded.value
  if (added + changed === 0) return refuse('HISTORY_NOTHING')
  const named = new Set(body.setAside)
  const left = refused.filter(({ row }) => !named.has(row))
  if (left.length > 0) return refuse('IMPORT_ROWS_REFUSED', { count: left.length })
  const wanted = { import: id, kind, file: fileName, sha256: fileSha, digest, rows, accepted, new: added, changed, gone, setAside: refused.map(({ row, name }) => ({ row, name })) }
  return ok({ approvalId: await ask(ctx, { kind: 'histories.imported', process: null, document: wanted }) })
}

/** The second approved: applied as a whole, if what it would change is still what both saw. */
export const carryOutHistories = async (ctx: Context, request: ApprovedRequest): Promise<Outcome<Json>> => {
  const { tx, agency, received, actor } = ctx
  const wanted = document.parse(request.document)
  const found = await histories.findHistoryImport(tx, agency.id, wanted.import)
  if (found === undefined) return refuse('NOT_FOUND')
  if (!(await histories.moveHistoryImport(tx, agency.id, found.id, 'staged', 'applied', received, wanted.setAside.length))) return refuse('WRONG_STATE', { state: found.state })
  const now = await histories.countHistory(tx, agency.id, found.id, found.kind)
  if (now.added !== wanted.new || now.changed !== wanted.changed) return refuse('HISTORY_STALE')
  await insertAct(tx, agency.id, { id: found.id, kind: 'import', importId: found.id, by: actor.personId, reason: null, at: received })
  await histories.writeHistories(tx, { agencyId: agency.id, importId: found.id, kind: found.kind, at: received })
  const { setAside, ...summary } = wanted
  await append(ctx, {
    chain: 'agency',
    kind: 'histories.imported',
    parts: [{ name: 'import', content: { ...summary, setAside: setAside.length } }, ...(setAside.length === 0 ? [] : [{ name: 'set-aside', content: setAside.map(({ row, name }) => ({ row, name })), personal: true }])],
  })
  return ok({ applied: found.id })
}

export const abandonHistoryImport = async (ctx: Context, { params, body }: Received<C['abandonHistoryImport']>): Promise<Outcome<AnswerGiven<C['abandonHistoryImport']>>> => {
  const loaded = await load(ctx, params.importId, body.version, policy.askHistories)
  if (!loaded.ok) return loaded
  if (!(await histories.moveHistoryImport(ctx.tx, ctx.agency.id, loaded.value.id, 'staged', 'abandoned'))) return refuse('STALE')
  await histories.deleteHistoryRows(ctx.tx, ctx.agency.id, loaded.value.id)
  return ok({ abandoned: true })
}

const isFree = async (ctx: Context, { id, kind }: Pick<histories.HistoryImportRow, 'id' | 'kind'>): Promise<Outcome<true>> => {
  const names = await histories.historiesBuiltUpon(ctx.tx, ctx.agency.id, id, kind)
  return names.length === 0 ? ok(true) : refuse('IMPORT_BUILT_UPON', { count: names.length, names: names.slice(0, 20).map(readableName).join('; ') })
}

const undoDocument = z.object({ import: z.uuid(), kind: z.string(), file: z.string(), digest: z.string(), new: z.number().int(), changed: z.number().int(), reason: z.string() })

export const askUndoHistories = async (ctx: Context, { params, body }: Received<C['askUndoHistories']>): Promise<Outcome<AnswerGiven<C['askUndoHistories']>>> => {
  const loaded = await load(ctx, params.importId, body.version, policy.askUndoHistories)
  if (!loaded.ok) return loaded
  const free = await isFree(ctx, loaded.value)
  if (!free.ok) return free
  const { id, kind, fileName, digest, added, changed } = loaded.value
  return ok({ approvalId: await ask(ctx, { kind: 'histories.undone', process: null, document: { import: id, kind, file: fileName, digest, new: added, changed, reason: body.reason } }) })
}

/** Undoes an import as one unit (I-31): the rows it wrote are closed, those it closed are written anew. */
export const carryOutUndoHistories = async (ctx: Context, request: ApprovedRequest): Promise<Outcome<Json>> => {
  const { tx, agency, received, actor } = ctx
  const wanted = undoDocument.parse(request.document)
  const found = await histories.findHistoryImport(tx, agency.id, wanted.import)
  if (found === undefined) return refuse('NOT_FOUND')
  if (!(await histories.moveHistoryImport(tx, agency.id, found.id, 'applied', 'undone'))) return refuse('WRONG_STATE', { state: found.state })
  const free = await isFree(ctx, found)
  if (!free.ok) return free
  const actId = newId(received)
  await insertAct(tx, agency.id, { id: actId, kind: 'undo', importId: found.id, by: actor.personId, reason: wanted.reason, at: received })
  await histories.undoHistories(tx, { agencyId: agency.id, importId: found.id, kind: found.kind, at: received }, actId)
  await append(ctx, {
    chain: 'agency',
    kind: 'histories.undone',
    parts: [
      { name: 'import', content: { act: actId, import: found.id, digest: wanted.digest } },
      { name: 'reason', content: { text: wanted.reason }, personal: true },
    ],
  })
  return ok({ undone: found.id })
}
