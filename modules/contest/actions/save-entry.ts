import { employeeOfPerson, employeeSnapshot, findEmployees } from '#modules/people/reads.ts'
import { type Outcome, ok, refuse } from '#platform/face/outcome.ts'
import type { AnswerGiven, Received } from '#platform/face/route.ts'
import type { Context } from '#platform/http/context.ts'
import type { contestContract } from '../contract.ts'
import { contestPolicy } from '../policy.ts'
import { type EntryFile, entryWithin } from '../rules/entry-complete.ts'
import { maySend } from '../rules/may-send.ts'
import type { RulesDocument } from '../rules/rules-document.ts'
import type { Work } from '../rules/work.ts'
import { categoryId, type EntryRow, findOwnEntry, type NamedMembers, saveEntryDraft } from '../store/entries.ts'
import { sealInForce } from '../store/seals.ts'
import type { StageRow } from '../store/stages.ts'
import { beginEntry } from './begin-entry.ts'
import { enterContest } from './enter-contest.ts'
import { filesOfEntry } from './files-of-entry.ts'

type C = (typeof contestContract)['saveMyEntry']

/** Saves what an employee writes. Nothing is sent by it, nothing of it stands in the chain. */
export const saveMyEntry = async (ctx: Context, { params, body }: Received<C>): Promise<Outcome<AnswerGiven<C>>> => {
  const entered = await enterContest(ctx, params.contestId, contestPolicy.writeMyEntry, 'share')
  if (!entered.ok) return entered
  const { stage } = entered.value
  const employeeId = await employeeOfPerson(ctx, ctx.actor.personId)
  if (employeeId === undefined) return refuse('NOT_AN_EMPLOYEE')
  const seal = await sealInForce(ctx.tx, ctx.agency.id, stage.id)
  if (seal === undefined) return refuse('NOT_FOUND')

  const entry = await findOwnEntry(ctx.tx, ctx.agency.id, stage.id, employeeId)
  const inTime = maySend(seal.schedule.moments, entry?.state ?? 'draft', ctx.received)
  if (!inTime.ok) return inTime
  const files = await filesOfEntry(ctx, body.files, entry?.draftFiles ?? [])
  if (!files.ok) return files
  const within = entryWithin(seal.rules.work, body.work, files.value)
  if (!within.ok) return within
  const members = await namedMembers(ctx, seal.rules, body.category, employeeId, { coauthors: body.coauthors, mentors: body.mentors })
  if (!members.ok) return members

  const draft: Draft = { work: body.work, files: files.value, members: members.value, category: body.category }
  return entry === undefined ? await begin(ctx, stage, employeeId, body.version, draft) : await save(ctx, stage, entry, body.version, draft)
}

type Draft = { readonly work: Work; readonly files: readonly EntryFile[]; readonly members: NamedMembers; readonly category: string }
type Saved = Outcome<{ id: string; version: number }>

const begin = async (ctx: Context, stage: StageRow, employeeId: string, seen: number | null, draft: Draft): Promise<Saved> => {
  if (seen !== null) return refuse('STALE')
  const employee = await employeeSnapshot(ctx, employeeId)
  if (employee === undefined) return refuse('NOT_AN_EMPLOYEE')
  const begun = await beginEntry(ctx, stage, employee, { ...draft, enteredBy: 'entrant' })
  return begun.ok ? ok({ id: begun.value, version: 1 }) : begun
}

const save = async (ctx: Context, stage: StageRow, entry: EntryRow, seen: number | null, draft: Draft): Promise<Saved> => {
  if (entry.number > 0 && draft.category !== entry.category) return refuse('CATEGORY_FIXED')
  const category = await categoryId(ctx.tx, ctx.agency.id, stage.contestId, draft.category)
  if (category === undefined) return refuse('CATEGORY_UNKNOWN')
  const version = await saveEntryDraft(ctx.tx, ctx.agency.id, entry, seen ?? 0, { ...draft, categoryId: category })
  return version === undefined ? refuse('STALE') : ok({ id: entry.id, version })
}

/** Co-authors and mentors are employees of the agency, each once, no more authors than the sealed rules allow. */
const namedMembers = async (ctx: Context, rules: RulesDocument, category: string, entrant: string, named: NamedMembers): Promise<Outcome<NamedMembers>> => {
  const rule = rules.categories.find(({ code }) => code === category)
  if (rule === undefined) return refuse('CATEGORY_UNKNOWN')
  if (named.coauthors.length + 1 > rule.entrant.membersAtMost) return refuse('TOO_MANY_AUTHORS', { max: rule.entrant.membersAtMost })
  const all = [entrant, ...named.coauthors, ...named.mentors]
  if (new Set(all).size < all.length) return refuse('NAMED_TWICE')
  const found = await findEmployees(ctx, all)
  return found.length === all.length ? ok(named) : refuse('COLLEAGUE_UNKNOWN')
}
