import { type Outcome, ok, refuse } from '#platform/face/outcome.ts'
import type { AnswerGiven, Received } from '#platform/face/route.ts'
import type { Context } from '#platform/http/context.ts'
import { append } from '#platform/ledger/append.ts'
import type { contestContract } from '../contract.ts'
import { contestPolicy } from '../policy.ts'
import { mayCorrect } from '../rules/may-correct.ts'
import { readScores } from '../rules/read-scores.ts'
import { sameSheet, type Written } from '../rules/same-sheet.ts'
import { insertSheetVersion, lockSheet, markSheet, sentVersions, writeDraft } from '../store/scores.ts'
import { acknowledge } from './acknowledge.ts'
import { type OwnSheet, ownSheet } from './own-sheet.ts'

type C = typeof contestContract

/** All three run as jenjang_rank: no name is within reach. The stage is shared, so that a closing waits for them (I-27). */
const entered = async (ctx: Context, params: { readonly contestId: string; readonly code: string }): Promise<Outcome<OwnSheet>> => {
  const found = await ownSheet(ctx, params.contestId, params.code, contestPolicy.score, 'share')
  if (!found.ok) return found
  const from = found.value.seal.schedule.moments.judgingFrom
  if (ctx.received < from) return refuse('JUDGING_NOT_YET', { from })
  await lockSheet(ctx.tx, ctx.agency.id, found.value.sheet.id)
  return found
}

/** Keeps what the judge typed. It counts for nothing until it is sent; of two devices the later save wins. */
export const saveDraft = async (ctx: Context, { params, body }: Received<C['saveDraft']>): Promise<Outcome<AnswerGiven<C['saveDraft']>>> => {
  const found = await entered(ctx, params)
  if (!found.ok) return found
  const { sheet, category, until } = found.value
  const lawful = readScores(category.result, body.scores, 'draft')
  if (!lawful.ok) return lawful
  const [first] = await sentVersions(ctx.tx, ctx.agency.id, sheet.id)
  if (first !== undefined) return refuse('SHEET_SENT', { at: first.receivedAt })
  if (ctx.received >= until) return refuse('JUDGING_ENDED', { until })

  const version = await writeDraft(ctx.tx, ctx.agency.id, sheet.id, { ...body, savedAt: ctx.received })
  await markSheet(ctx.tx, ctx.agency.id, sheet.id, { state: 'draft', filled: Object.keys(body.scores).length })
  return ok({ version, savedAt: ctx.received })
}

/** Sends the sheet. The first sending counts; the same content again is answered with the same receipt (I-28). */
export const submitSheet = async (ctx: Context, { params, body }: Received<C['submitSheet']>): Promise<Outcome<AnswerGiven<C['submitSheet']>>> => {
  const found = await entered(ctx, params)
  if (!found.ok) return found
  const { stage, seal, judge, sheet, category, until } = found.value
  const [first] = await sentVersions(ctx.tx, ctx.agency.id, sheet.id)
  if (first !== undefined) {
    const receipt = { chain: stage.contestId, seq: first.seq, digest: first.digest, received: first.receivedAt }
    return sameSheet(first, body) ? ok({ number: 1, receipt }) : refuse('SHEET_SENT', { at: first.receivedAt })
  }
  if (ctx.received >= until) return refuse('JUDGING_ENDED', { until })
  if (body.rules !== seal.rulesDigest) return refuse('RULES_CHANGED')
  const lawful = readScores(category.result, body.scores, 'sheet')
  if (!lawful.ok) return lawful

  const appended = await append(ctx, {
    chain: stage.contestId,
    kind: 'sheet.submitted',
    parts: [sheetPart(params.code, judge.code, body.rules, body, stage.ordinal), notesPart(body)],
  })
  await insertSheetVersion(ctx.tx, ctx.agency.id, {
    sheetId: sheet.id,
    number: 1,
    rulesDigest: body.rules,
    ...written(body),
    reason: null,
    personId: ctx.actor.personId,
    receivedAt: ctx.received,
    seq: appended.seq,
    digest: appended.digest,
  })
  await markSheet(ctx.tx, ctx.agency.id, sheet.id, { state: 'sent', filled: Object.keys(body.scores).length, version: 1, sent_at: ctx.received })
  return ok({ number: 1, receipt: await acknowledge(ctx, stage.contestId, { kind: 'sheet.submitted', about: params.code }, appended) })
}

/** Corrects a sent sheet: a further version with its reason, before closing; what was sent first stays (I-5). */
export const correctSheet = async (ctx: Context, { params, body }: Received<C['correctSheet']>): Promise<Outcome<AnswerGiven<C['correctSheet']>>> => {
  const found = await entered(ctx, params)
  if (!found.ok) return found
  const { stage, judge, sheet, category } = found.value
  const versions = await sentVersions(ctx.tx, ctx.agency.id, sheet.id)
  const [first, newest] = [versions[0], versions.at(-1)]
  const lawful = readScores(category.result, body.scores, 'sheet')
  if (!lawful.ok) return lawful
  const allowed = mayCorrect({
    state: stage.state,
    own: first?.personId === ctx.actor.personId,
    newest: newest?.number ?? 0,
    after: body.after,
    changed: newest !== undefined && !sameSheet(newest, body),
  })
  if (!allowed.ok) return allowed
  if (first === undefined || newest === undefined) return refuse('SHEET_NOT_SENT')
  // A correction stays under the rules of the first sheet (docs/bundle.md, section 7.4).
  const rules = first.rulesDigest

  const appended = await append(ctx, {
    chain: stage.contestId,
    kind: 'sheet.corrected',
    parts: [
      sheetPart(params.code, judge.code, rules, body, stage.ordinal),
      { name: 'correction', content: { of: newest.seq, reopened: null } },
      { name: 'reason', content: { text: body.reason }, personal: true },
      notesPart(body),
    ],
  })
  const number = newest.number + 1
  await insertSheetVersion(ctx.tx, ctx.agency.id, {
    sheetId: sheet.id,
    number,
    rulesDigest: rules,
    ...written(body),
    reason: body.reason,
    personId: ctx.actor.personId,
    receivedAt: ctx.received,
    seq: appended.seq,
    digest: appended.digest,
  })
  await markSheet(ctx.tx, ctx.agency.id, sheet.id, { state: 'sent', filled: Object.keys(body.scores).length, version: number })
  return ok({ number, receipt: await acknowledge(ctx, stage.contestId, { kind: 'sheet.corrected', about: params.code }, appended) })
}

const written = ({ scores, note, memo }: Written): Written => ({ scores, note, memo })

const sheetPart = (entry: string, judge: string, rules: string, { scores }: Written, stage: number) => ({
  name: 'sheet',
  content: { entry, judge, rules, scores: { ...scores }, stage },
})

const notesPart = ({ note, memo }: Written) => ({ name: 'notes', content: { entrant: note, memo }, personal: true })
