import { z } from 'zod'
import { ask } from '#platform/approval/ask.ts'
import { newId } from '#platform/clock/ids.ts'
import type { Json } from '#platform/face/json.ts'
import { ok, type Outcome, refuse } from '#platform/face/outcome.ts'
import { may } from '#platform/face/policy.ts'
import type { AnswerGiven, Received } from '#platform/face/route.ts'
import type { Context } from '#platform/http/context.ts'
import { append } from '#platform/ledger/append.ts'
import type { ApprovedRequest } from '#platform/module.ts'
import type { peopleContract } from '../contract.ts'
import { peoplePolicy as policy } from '../policy.ts'
import { readableName } from '../rules/display-name.ts'
import { foldName } from '../rules/fold-name.ts'
import type { ImportState } from '../rules/import-state.ts'
import { joinByHash } from '../store/diff.ts'
import { factTables } from '../store/fact-tables.ts'
import { changeImport, findImport, insertAct, lockRoster, moveRosterOn } from '../store/imports.ts'
import { builtUpon, namesTouched, undoFacts } from '../store/undo.ts'
import { replaceWords } from '../store/words.ts'

type C = typeof peopleContract

const document = z.object({ import: z.uuid(), file: z.string(), digest: z.string(), new: z.number().int(), changed: z.number().int(), reason: z.string() })

export const askUndoImport = async (ctx: Context, { params, body }: Received<C['askUndoImport']>): Promise<Outcome<AnswerGiven<C['askUndoImport']>>> => {
  const row = await findImport(ctx.tx, ctx.agency.id, params.importId)
  if (row === undefined) return refuse('NOT_FOUND')
  const allowed = may<ImportState>(policy.askUndo, ctx.codes, row.state as ImportState)
  if (!allowed.ok) return allowed
  if (row.row_version !== body.version) return refuse('STALE')
  const free = await isFree(ctx, row.id)
  if (!free.ok) return free
  const wanted = { import: row.id, file: row.file_name, digest: row.digest ?? '', new: row.people_new, changed: row.people_changed, reason: body.reason }
  return ok({ approvalId: await ask(ctx, { kind: 'roster.undone', process: null, document: wanted }) })
}

/** Refused with the names of the rows on which something later stands: twenty of them, and how many there are. */
const isFree = async (ctx: Context, importId: string): Promise<Outcome<true>> => {
  const names = await builtUpon(ctx.tx, ctx.agency.id, importId)
  return names.length === 0 ? ok(true) : refuse('IMPORT_BUILT_UPON', { count: names.length, names: names.slice(0, 20).map(readableName).join('; ') })
}

/** Undoes an import as one unit (I-31): the rows it wrote are closed, those it closed are written anew; nothing is removed. */
export const carryOutUndo = async (ctx: Context, request: ApprovedRequest): Promise<Outcome<Json>> => {
  const { tx, agency, received } = ctx
  const wanted = document.parse(request.document)
  await lockRoster(tx, agency.id)
  const free = await isFree(ctx, wanted.import)
  if (!free.ok) return free
  if (!(await changeImport(tx, agency.id, wanted.import, ['applied'], { state: 'undone' }))) return refuse('WRONG_STATE')
  const actId = newId(received)
  await insertAct(tx, agency.id, { id: actId, kind: 'undo', importId: wanted.import, by: ctx.actor.personId, reason: wanted.reason, at: received })
  await joinByHash(tx)
  for (const fact of factTables) await undoFacts(tx, fact, { agencyId: agency.id, importId: wanted.import, actId, at: received })
  const touched = await namesTouched(tx, agency.id, actId)
  const words = touched.flatMap(({ employeeId, name }) => (name === null ? [] : foldName(name).map((word) => ({ employeeId, word }))))
  await replaceWords(tx, agency.id, touched.map(({ employeeId }) => employeeId), words)
  await moveRosterOn(tx, agency.id)
  await append(ctx, {
    chain: 'agency',
    kind: 'roster.undone',
    parts: [
      { name: 'import', content: { import: wanted.import, digest: wanted.digest } },
      { name: 'reason', content: { text: wanted.reason }, personal: true },
    ],
  })
  return ok({ undone: wanted.import })
}
