import { type Outcome, ok, refuse } from '#platform/face/outcome.ts'
import { may } from '#platform/face/policy.ts'
import type { AnswerGiven, Received } from '#platform/face/route.ts'
import { findFile, original } from '#platform/files/read-file.ts'
import type { Context } from '#platform/http/context.ts'
import type { Download } from '#platform/http/download.ts'
import type { contestContract } from '../contract.ts'
import { contestPolicy } from '../policy.ts'
import { eligibilityOf, type EligibilityRow } from '../store/eligibility.ts'
import { type EntryRow, findEntry, lastVersions, listEntries as entriesOf, versionsOf } from '../store/entries.ts'
import { membersOf } from '../store/members.ts'
import { enterContest, type Entered } from './enter-contest.ts'
import { viewEntry } from './view-entry.ts'

type C = typeof contestContract

/** Entries by name and unit. Of a draft it is seen that it exists, never what it says. */
export const listEntries = async (ctx: Context, { params, query }: Received<C['listEntries']>): Promise<Outcome<AnswerGiven<C['listEntries']>>> => {
  const entered = await enterContest(ctx, params.contestId, contestPolicy.listEntries)
  if (!entered.ok) return entered
  const found = await entriesOf(ctx.tx, ctx.agency.id, entered.value.stage.id, { state: query.state, search: query.search, after: query.after, limit: query.limit + 1 })
  const page = found.slice(0, query.limit)
  const ids = page.map(({ id }) => id)
  const works = await lastVersions(ctx.tx, ctx.agency.id, ids)
  const members = await membersOf(ctx.tx, ctx.agency.id, ids)
  const eligibility = await eligibilityOf(ctx.tx, ctx.agency.id, ids)
  return ok({
    items: page.map((entry) => ({
      id: entry.id,
      state: entry.state,
      title: works.get(entry.id)?.work.title ?? null,
      authors: (members.get(entry.id) ?? []).filter(({ part }) => part !== 'mentor').map(({ name, unit, confirmedAt }) => ({ name, unit, confirmed: confirmedAt !== null })),
      receivedAt: entry.receivedAt,
      eligibility: together(eligibility.get(entry.id) ?? []),
      by: entry.enteredBy,
    })),
    next: found.length > query.limit ? (page.at(-1)?.id ?? null) : null,
  })
}

const together = (lines: readonly EligibilityRow[]): 'met' | 'not-met' | 'unknown' | 'not-asked' => {
  if (lines.length === 0) return 'not-asked'
  if (lines.some(({ answer }) => answer === 'not-met')) return 'not-met'
  return lines.some(({ answer }) => answer === 'unknown') ? 'unknown' : 'met'
}

type Seen = Entered & { readonly entry: EntryRow; readonly forAuthor: boolean }

/** The entry, for the organiser or for one of its authors; for anyone else it is not there (I-36). */
const seen = async (ctx: Context, contestId: string, entryId: string): Promise<Outcome<Seen>> => {
  const entered = await enterContest(ctx, contestId, contestPolicy.readContest)
  if (!entered.ok) return entered
  const entry = await findEntry(ctx.tx, ctx.agency.id, entered.value.stage.id, entryId)
  const members = (await membersOf(ctx.tx, ctx.agency.id, [entryId])).get(entryId) ?? []
  const forAuthor = members.some(({ personId, part }) => personId === ctx.actor.personId && part !== 'mentor')
  const organiser = may(contestPolicy.listEntries, entered.value.codes).ok
  if (entry === undefined || !(forAuthor || organiser)) return refuse('NOT_FOUND')
  return ok({ ...entered.value, entry, forAuthor })
}

export const readEntry = async (ctx: Context, { params }: Received<C['readEntry']>): Promise<Outcome<AnswerGiven<C['readEntry']>>> => {
  const found = await seen(ctx, params.contestId, params.entryId)
  return found.ok ? ok(await viewEntry(ctx, params.contestId, found.value.entry, found.value.forAuthor)) : found
}

/** A file as it was uploaded. A judge never gets this one: judges read the copy without metadata, under a code (I-17). */
export const readEntryFile = async (ctx: Context, { params }: Received<C['readEntryFile']>): Promise<Outcome<Download>> => {
  const found = await seen(ctx, params.contestId, params.entryId)
  if (!found.ok) return found
  const { entry, forAuthor } = found.value
  const sent = (await versionsOf(ctx.tx, ctx.agency.id, entry.id)).flatMap(({ files }) => files)
  const named = [...sent, ...(forAuthor ? entry.draftFiles : [])].some(({ fileId }) => fileId === params.fileId)
  const file = named ? await findFile(ctx, params.fileId) : undefined
  return file === undefined ? refuse('NOT_FOUND') : ok(original(ctx, file, true))
}
