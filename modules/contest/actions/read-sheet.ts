import { type Outcome, ok, refuse } from '#platform/face/outcome.ts'
import type { AnswerGiven, Received } from '#platform/face/route.ts'
import { findFile, judgesCopy } from '#platform/files/read-file.ts'
import type { Context } from '#platform/http/context.ts'
import type { Download } from '#platform/http/download.ts'
import type { contestContract } from '../contract.ts'
import { contestPolicy } from '../policy.ts'
import { neutralName } from '../rules/neutral-name.ts'
import { entryCodes } from '../store/codes.ts'
import { lastVersions } from '../store/entries.ts'
import { membersOf } from '../store/members.ts'
import { readDraft, sentVersions } from '../store/scores.ts'
import { sheetsOfSeat } from '../store/sheets.ts'
import { type OwnSheet, ownSheet } from './own-sheet.ts'

type C = typeof contestContract

/**
 * One sheet: the work under its code, the criteria, what the judge typed and sent. The work is read by the daily login role,
 * the scores by jenjang_rank. No name, unit, file name or id of the entry goes out, unless the sealed rules show names (I-17).
 */
export const readSheet = async (ctx: Context, { params }: Received<C['readSheet']>): Promise<Outcome<AnswerGiven<C['readSheet']>>> => {
  const found = await ownSheet(ctx, params.contestId, params.code, contestPolicy.readSheet)
  if (!found.ok) return found
  const own = found.value
  const { stage, seal, sheet, category, entryId } = own
  const work = (await lastVersions(ctx.tx, ctx.agency.id, [entryId])).get(entryId)
  if (work === undefined) return refuse('NOT_FOUND')
  const scored = await ctx.within('rank', async ({ tx, agency }) => ({ draft: await readDraft(tx, agency.id, sheet.id), sent: await sentVersions(tx, agency.id, sheet.id) }))
  const order = await codesInOrder(ctx, own)

  return ok({
    code: params.code,
    contestTitle: stage.title,
    stageName: seal.rules.stage.name,
    position: order.indexOf(params.code) + 1,
    of: order.length,
    state: sheet.state,
    rules: seal.rulesDigest,
    deadline: own.until,
    work: [
      { code: 'title', label: { id: 'Judul', en: 'Title' }, text: work.work.title },
      ...seal.rules.work.fields.map(({ code, label }) => ({ code, label, text: work.work.fields[code] ?? '' })),
    ],
    files: work.files.map(({ type, size }, index) => ({ number: index + 1, name: neutralName(params.code, index + 1, type), type, size })),
    authors: seal.rules.names === 'shown' ? await authorsOf(ctx, entryId) : null,
    criteria: category.result.criteria,
    scale: category.result.scale,
    draft: scored.draft === undefined ? null : { version: scored.draft.version, scores: { ...scored.draft.scores }, note: scored.draft.note, memo: scored.draft.memo, savedAt: scored.draft.savedAt },
    sent: scored.sent.map(({ number, scores, note, memo, reason, receivedAt, seq, digest }) => ({
      number,
      scores: { ...scores },
      note,
      memo,
      reason,
      receivedAt,
      receipt: { chain: stage.contestId, seq, digest, received: receivedAt },
    })),
    because: obstacles(ctx, own),
  })
}

const obstacles = (ctx: Context, { stage, seal, sheet, until }: OwnSheet) => {
  const from = seal.schedule.moments.judgingFrom
  const found = [
    ...(stage.state === 'judging' ? [] : [refuse('WRONG_STATE', { state: stage.state })]),
    ...(stage.state === 'judging' && ctx.received < from ? [refuse('JUDGING_NOT_YET', { from })] : []),
    ...(stage.state === 'judging' && sheet.state !== 'sent' && ctx.received >= until ? [refuse('JUDGING_ENDED', { until })] : []),
  ]
  return found.map(({ refusal, facts }) => ({ refusal, facts }))
}

const codesInOrder = async (ctx: Context, { stage, judge }: OwnSheet): Promise<readonly string[]> => {
  const own = new Set((await sheetsOfSeat(ctx.tx, ctx.agency.id, stage.id, judge.seatId)).map(({ entryId }) => entryId))
  return (await entryCodes(ctx.tx, ctx.agency.id, stage.id))
    .filter(({ entryId }) => own.has(entryId))
    .map(({ code }) => code)
    .sort()
}

const authorsOf = async (ctx: Context, entryId: string) =>
  ((await membersOf(ctx.tx, ctx.agency.id, [entryId])).get(entryId) ?? []).filter(({ part }) => part !== 'mentor').map(({ name, unit }) => ({ name, unit }))

/** The judge's copy of an attachment: made without metadata, named by code and number (I-17). */
export const readSheetFile = async (ctx: Context, { params }: Received<C['readSheetFile']>): Promise<Outcome<Download>> => {
  const found = await ownSheet(ctx, params.contestId, params.code, contestPolicy.readSheet)
  if (!found.ok) return found
  const { entryId } = found.value
  const listed = (await lastVersions(ctx.tx, ctx.agency.id, [entryId])).get(entryId)?.files[params.number - 1]
  const file = listed === undefined ? undefined : await findFile(ctx, listed.fileId)
  const copy = file === undefined ? undefined : judgesCopy(ctx, file, neutralName(params.code, params.number, file.type))
  return copy === undefined ? refuse('NOT_FOUND') : ok(copy)
}
