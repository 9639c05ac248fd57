import type { Sheet } from '#platform/documents/sheet.ts'
import { ok, type Outcome } from '#platform/face/outcome.ts'
import type { Context } from '#platform/http/context.ts'
import { readableName } from '../rules/display-name.ts'
import type { HistoryKind } from '../rules/history-kinds.ts'
import { insertHistoryImport, type NewHistoryImport, peopleByNip } from '../store/histories.ts'
import { type HistoryReading, readHistory } from './read-history.ts'

export type HistoryGiven = Pick<NewHistoryImport, 'id' | 'fileId' | 'fileName' | 'fileSha' | 'stagedBy' | 'stagedAt'> & { readonly kind: HistoryKind; readonly sheet: Sheet }

/** Reads a file of one kind of history into the preview of one import. Role personal; nothing of the histories changes. */
export const stageHistory = async (ctx: Context, { sheet, ...given }: HistoryGiven): Promise<Outcome<HistoryReading>> => {
  const known = new Map((await peopleByNip(ctx.tx, ctx.agency.id)).map(({ nip, employeeId, name }) => [nip, { employeeId, name: readableName(name) }]))
  const read = await readHistory(sheet, given.kind, known)
  if (!read.ok) return read
  const { rows, findings, refused, digest, accepted } = read.value
  await insertHistoryImport(ctx.tx, ctx.agency.id, { ...given, rows, findings, refused, digest, staged: accepted })
  return ok(read.value)
}
