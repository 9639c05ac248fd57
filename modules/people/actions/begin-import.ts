import { newId } from '#platform/clock/ids.ts'
import { millisecondsOf } from '#platform/clock/instant.ts'
import { openSheet, type Sheet } from '#platform/documents/sheet.ts'
import type { JsonObject } from '#platform/face/json.ts'
import { ok, type Outcome, refuse } from '#platform/face/outcome.ts'
import type { AnswerGiven, Received } from '#platform/face/route.ts'
import { fileTypes } from '#platform/files/file-type.ts'
import { findFile } from '#platform/files/read-file.ts'
import type { OpenContext } from '#platform/http/bind.ts'
import type { peopleContract } from '../contract.ts'
import { runStaging } from '../reading/run-staging.ts'
import { beginImport as insertImport, changeImport, importOfFile } from '../store/imports.ts'

type C = typeof peopleContract
const tables: readonly string[] = [fileTypes.xlsx, fileTypes.csv]

/**
 * Begins to read an uploaded roster. What is wrong with the file as a whole is refused at once where its directory shows it; the rows are read after
 * the answer, so that the page can be left, and the import's own row tells how far it is.
 */
export const beginImport = async (ctx: OpenContext, { body }: Received<C['beginImport']>): Promise<Outcome<AnswerGiven<C['beginImport']>>> => {
  const file = await ctx.within('personal', async (inside) => await findFile(inside, body.fileId))
  if (file === undefined || file.uploaded_by !== ctx.actor.personId) return refuse('NOT_FOUND')
  if (!tables.includes(file.type)) return refuse('TYPE_REFUSED')
  // The same upload begun twice is one import (I-28).
  const begun = await ctx.within('personal', async ({ tx }) => await importOfFile(tx, ctx.agency.id, file.id))
  if (begun !== undefined) return ok({ importId: begun })
  const sheet = await openSheet(ctx.services.files.path(ctx.agency.id, file.place), file.name)
  if (!sheet.ok) return sheet
  const importId = newId(ctx.received)
  await ctx.within('personal', async ({ tx }) => {
    const given = { id: importId, fileId: file.id, fileName: file.name, sha256: file.sha256, size: file.size, by: ctx.actor.personId, at: ctx.received }
    await insertImport(tx, ctx.agency.id, given)
  })
  void readOn(ctx, importId, sheet.value)
  return ok({ importId })
}

/** What goes on after the answer. It never throws: nobody waits for it. */
const readOn = async (ctx: OpenContext, importId: string, sheet: Sheet): Promise<void> => {
  const { services, agency } = ctx
  try {
    const outcome = await runStaging(ctx.within, { importId, sheet, progress: progressOf(ctx, importId), keep: async ({ tx }) => await changeImport(tx, agency.id, importId, ['staged'], { seconds: await secondsSince(ctx) }) })
    if (!outcome.ok) await refuseImport(ctx, importId, outcome.refusal, outcome.facts)
  } catch (cause) {
    services.log.error({ import: importId, err: cause }, 'an import could not be read')
    await refuseImport(ctx, importId, 'IMPORT_BROKEN', {}).catch(() => undefined)
  }
}

const secondsSince = async (ctx: OpenContext): Promise<string> => ((millisecondsOf(await ctx.services.clock.now()) - millisecondsOf(ctx.received)) / 1000).toFixed(2)

const refuseImport = async (ctx: OpenContext, importId: string, refusal: string, facts: JsonObject): Promise<void> => {
  await ctx.within('personal', async ({ tx }) => await changeImport(tx, ctx.agency.id, importId, ['reading'], { state: 'refused', refusal, refusal_facts: facts }))
}

/** Tells the import's row how far the reading is, every five thousand rows, in a transaction of its own. */
const progressOf = (ctx: OpenContext, importId: string): ((rows: number) => Promise<void>) => {
  let told = 0
  return async (rows) => {
    if (rows - told < 5000) return
    told = rows
    const now = await ctx.services.clock.now()
    await ctx.within('personal', async ({ tx }) => await changeImport(tx, ctx.agency.id, importId, ['reading'], { rows_read: rows, progress_at: now }))
  }
}
