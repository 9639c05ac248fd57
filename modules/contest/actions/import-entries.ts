import { createHash } from 'node:crypto'
import { employeesByNip, type EmployeeSnapshot, findEmployees } from '#modules/people/reads.ts'
import { openSheet, sheetOutcome, type SheetRow } from '#platform/documents/sheet.ts'
import { type Outcome, ok, refuse } from '#platform/face/outcome.ts'
import type { AnswerGiven, Received } from '#platform/face/route.ts'
import { wordsOf } from '#platform/face/words.ts'
import { findFile } from '#platform/files/read-file.ts'
import type { Context } from '#platform/http/context.ts'
import type { contestContract } from '../contract.ts'
import { contestPolicy } from '../policy.ts'
import { entryComplete } from '../rules/entry-complete.ts'
import { type EntryRowRead, type Finding, readEntryRows } from '../rules/read-entry-rows.ts'
import { findOwnEntry } from '../store/entries.ts'
import { type SealInForce, sealInForce } from '../store/seals.ts'
import type { StageRow } from '../store/stages.ts'
import { enterContest } from './enter-contest.ts'
import { enterWork, mayReplace } from './enter-for-employee.ts'

type C = (typeof contestContract)['importEntries']
type Ready = { readonly row: EntryRowRead; readonly employee: EmployeeSnapshot; readonly replaces: boolean }

const MOST = 5_000

/** Works from a table, all or nothing: first a preview, then the same file and the same preview applied (I-31). */
export const importEntries = async (ctx: Context, { params, body }: Received<C>): Promise<Outcome<AnswerGiven<C>>> => {
  const entered = await enterContest(ctx, params.contestId, contestPolicy.enterForEmployee, 'share')
  if (!entered.ok) return entered
  const { stage } = entered.value
  const seal = await sealInForce(ctx.tx, ctx.agency.id, stage.id)
  if (seal === undefined) return refuse('NOT_FOUND')
  // The sheet has no column for a category, and nobody guesses one.
  if (seal.rules.categories.length > 1) return refuse('IMPORT_SEVERAL_CATEGORIES')
  const table = await readTable(ctx, body.fileId)
  if (!table.ok) return table

  const read = readEntryRows(seal.rules.work, table.value)
  const { ready, findings } = await matchRows(ctx, stage, seal, read.rows)
  const all = [...read.findings, ...findings]
  const preview = digestOf(body.fileId, ready, all)
  const answer = {
    preview,
    applied: false,
    rows: read.count,
    accepted: ready.length,
    rejected: read.count - ready.length,
    findings: all.map(({ row, column, code, facts }) => ({ row, column, code, message: wordsOf('id')(`contest.import.${code}`, facts) })),
    entries: ready.map(({ row, employee, replaces }) => ({
      row: row.row,
      name: employee.name,
      unit: employee.unitName ?? '',
      title: row.work.title,
      change: replaces ? ('replaces' as const) : ('new' as const),
    })),
  }
  if (body.preview === null) return ok(answer)
  if (body.preview !== preview) return refuse('STALE')
  if (all.length > 0) return refuse('IMPORT_REJECTED', { count: answer.rejected })

  const [category] = seal.rules.categories
  for (const { row, employee } of ready) {
    const sent = await enterWork(ctx, { stage, seal, employee, work: row.work, files: [], category: category?.code ?? '' })
    if (!sent.ok) return sent
  }
  return ok({ ...answer, applied: true })
}

const readTable = async (ctx: Context, fileId: string): Promise<Outcome<readonly SheetRow[]>> => {
  const file = await findFile(ctx, fileId)
  if (file === undefined || file.uploaded_by !== ctx.actor.personId) return refuse('FILE_UNKNOWN')
  const sheet = await openSheet(ctx.services.files.path(ctx.agency.id, file.place), file.name)
  if (!sheet.ok) return sheet
  return await sheetOutcome(async () => {
    const rows: SheetRow[] = []
    for await (const batch of sheet.value.rows()) {
      rows.push(...batch)
      if (rows.length > MOST) break
    }
    return rows.slice(0, MOST)
  })
}

/** Each row finds its employee by number (jenjang_personal), and is tried against the sealed rules. */
const matchRows = async (ctx: Context, stage: StageRow, seal: SealInForce, rows: readonly EntryRowRead[]): Promise<{ ready: readonly Ready[]; findings: readonly Finding[] }> => {
  const ids = await ctx.within('personal', async (personal) => await employeesByNip(personal, rows.map(({ nip }) => nip)))
  const employees = new Map((await findEmployees(ctx, [...ids.values()])).map((employee) => [employee.id, employee]))
  const ready: Ready[] = []
  const findings: Finding[] = []
  for (const row of rows) {
    const employee = employees.get(ids.get(row.nip) ?? '')
    if (employee === undefined) {
      findings.push({ row: row.row, column: 'NIP', code: 'EMPLOYEE_UNKNOWN', facts: {} })
      continue
    }
    const complete = entryComplete(seal.rules.work, row.work, [])
    const before = await findOwnEntry(ctx.tx, ctx.agency.id, stage.id, employee.id)
    const free = mayReplace(seal, before, ctx.received, employee.name)
    const fault = !complete.ok ? complete : !free.ok ? free : undefined
    if (fault === undefined) ready.push({ row, employee, replaces: before !== undefined })
    else findings.push({ row: row.row, column: fault === complete ? 'Judul' : 'NIP', code: fault.refusal, facts: { name: employee.name } })
  }
  return { ready, findings }
}

const digestOf = (fileId: string, ready: readonly Ready[], findings: readonly Finding[]): string =>
  createHash('sha256')
    .update(JSON.stringify([fileId, ready.map(({ row, employee, replaces }) => [row.row, employee.id, replaces]), findings]))
    .digest('hex')
