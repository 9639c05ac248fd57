import { type EmployeeSnapshot, employeeSnapshot } from '#modules/people/reads.ts'
import { type Outcome, ok, refuse } from '#platform/face/outcome.ts'
import type { AnswerGiven, Received } from '#platform/face/route.ts'
import type { Context } from '#platform/http/context.ts'
import type { contestContract } from '../contract.ts'
import { contestPolicy } from '../policy.ts'
import { type EntryFile, entryComplete } from '../rules/entry-complete.ts'
import { maySend } from '../rules/may-send.ts'
import type { Work } from '../rules/work.ts'
import { categoryId, type EntryRow, findOwnEntry, saveEntryDraft } from '../store/entries.ts'
import { type SealInForce, sealInForce } from '../store/seals.ts'
import type { StageRow } from '../store/stages.ts'
import type { Acknowledged } from './acknowledge.ts'
import { beginEntry } from './begin-entry.ts'
import { enterContest } from './enter-contest.ts'
import { filesOfEntry } from './files-of-entry.ts'
import { submitEntry } from './submit-entry.ts'

type C = (typeof contestContract)['enterForEmployee']

/** A work that was received on paper, entered by the clerk. It counts once its author confirmed it (I-14). */
export const enterForEmployee = async (ctx: Context, { params, body }: Received<C>): Promise<Outcome<AnswerGiven<C>>> => {
  const entered = await enterContest(ctx, params.contestId, contestPolicy.enterForEmployee, 'share')
  if (!entered.ok) return entered
  const { stage } = entered.value
  const seal = await sealInForce(ctx.tx, ctx.agency.id, stage.id)
  const employee = await employeeSnapshot(ctx, body.employeeId)
  if (seal === undefined || employee === undefined) return refuse('NOT_FOUND')
  const files = await filesOfEntry(ctx, body.files, [])
  if (!files.ok) return files

  const sent = await enterWork(ctx, { stage, seal, employee, work: body.work, files: files.value, category: body.category })
  return sent.ok ? ok({ id: sent.value.entryId, receipt: sent.value.receipt }) : sent
}

export type ClerksWork = {
  readonly stage: StageRow
  readonly seal: SealInForce
  readonly employee: EmployeeSnapshot
  readonly work: Work
  readonly files: readonly EntryFile[]
  readonly category: string
}

/** Enters one work for an employee; a work that the clerk entered before is replaced, one that the employee wrote never is. */
export const enterWork = async (ctx: Context, given: ClerksWork): Promise<Outcome<{ readonly entryId: string; readonly receipt: Acknowledged }>> => {
  const { stage, seal, employee, work, files } = given
  const complete = entryComplete(seal.rules.work, work, files)
  if (!complete.ok) return complete
  const before = await findOwnEntry(ctx.tx, ctx.agency.id, stage.id, employee.id)
  const free = mayReplace(seal, before, ctx.received, employee.name)
  if (!free.ok) return free
  if (before !== undefined && before.category !== given.category) return refuse('CATEGORY_FIXED')

  const written = before === undefined ? await beginEntry(ctx, stage, employee, { enteredBy: 'clerk', work, files, members: none, category: given.category }) : await rewrite(ctx, given, before)
  if (!written.ok) return written
  const entry = await findOwnEntry(ctx.tx, ctx.agency.id, stage.id, employee.id)
  if (entry === undefined) throw new Error('The entry that was just written is not there.')
  const receipt = await submitEntry(ctx, { stage, seal, entry, work, files, authors: [employee], mentors: [], channel: 'clerk' })
  return receipt.ok ? ok({ entryId: entry.id, receipt: receipt.value }) : receipt
}

const rewrite = async (ctx: Context, { stage, work, files, category }: ClerksWork, before: EntryRow): Promise<Outcome<string>> => {
  const categoryOf = await categoryId(ctx.tx, ctx.agency.id, stage.contestId, category)
  if (categoryOf === undefined) return refuse('CATEGORY_UNKNOWN')
  const saved = await saveEntryDraft(ctx.tx, ctx.agency.id, before, before.version, { work, files, members: none, categoryId: categoryOf })
  return saved === undefined ? refuse('STALE') : ok(before.id)
}

const none = { coauthors: [], mentors: [] } as const

export const mayReplace = (seal: SealInForce, before: EntryRow | undefined, now: string, name: string): Outcome<true> => {
  if (before?.enteredBy === 'entrant') return refuse('EMPLOYEE_ENTERED', { name })
  return maySend(seal.schedule.moments, before?.state ?? 'draft', now)
}
