import { newId } from '#platform/clock/ids.ts'
import { due } from '#platform/due/due.ts'
import { type Outcome, ok, refuse } from '#platform/face/outcome.ts'
import type { AnswerGiven, Received } from '#platform/face/route.ts'
import { findFile, original } from '#platform/files/read-file.ts'
import type { Context } from '#platform/http/context.ts'
import type { Download } from '#platform/http/download.ts'
import { append } from '#platform/ledger/append.ts'
import type { contestContract } from '../contract.ts'
import type { objectionKinds } from '../contract/result-routes.ts'
import { contestPolicy } from '../policy.ts'
import { mayObject } from '../rules/may-object.ts'
import { answerObjection as writeAnswer, countObjections, findObjection, insertObjection, listObjections as objectionsOf } from '../store/objections.ts'
import { acknowledge } from './acknowledge.ts'
import { enterContest } from './enter-contest.ts'
import { filesOfEntry } from './files-of-entry.ts'

type C = typeof contestContract

export const listObjections = async (ctx: Context, { params }: Received<C['listObjections']>): Promise<Outcome<AnswerGiven<C['listObjections']>>> => {
  const entered = await enterContest(ctx, params.contestId, contestPolicy.listObjections)
  if (!entered.ok) return entered
  const rows = await objectionsOf(ctx.tx, ctx.agency.id, entered.value.stage.id)
  return ok({
    items: rows.map((row) => ({
      id: row.id,
      version: row.version,
      number: row.number,
      kind: row.kind as (typeof objectionKinds)[number],
      from: row.sender,
      channel: row.channel as 'letter' | 'message' | 'in-person',
      receivedOn: row.receivedOn,
      text: row.body,
      hasFile: row.fileId !== null,
      recordedAt: row.recordedAt,
      recordedBy: row.recordedBy,
      answer: row.answer === null || row.answeredAt === null ? null : { upheld: row.upheld === true, text: row.answer, at: row.answeredAt, by: row.answeredBy ?? '' },
    })),
  })
}

/** Records an objection that came by letter or message. The result is not final before it is answered. */
export const recordObjection = async (ctx: Context, { params, body }: Received<C['recordObjection']>): Promise<Outcome<AnswerGiven<C['recordObjection']>>> => {
  const entered = await enterContest(ctx, params.contestId, contestPolicy.recordObjection, 'update')
  if (!entered.ok) return entered
  const { stage } = entered.value
  if (stage.publishedAt === null || stage.objectionUntil === null) throw new Error('A published stage without its term.')
  const { timeZone } = ctx.agency
  const inTime = mayObject({ receivedOn: body.receivedOn, publishedAt: stage.publishedAt, objectionUntil: stage.objectionUntil, now: ctx.received, timeZone })
  if (!inTime.ok) return inTime
  const files = await filesOfEntry(ctx, body.fileId === null ? [] : [body.fileId], [])
  if (!files.ok) return files

  const id = newId(ctx.received)
  const number = (await countObjections(ctx.tx, ctx.agency.id, stage.id)).all + 1
  const appended = await append(ctx, {
    chain: stage.contestId,
    kind: 'objection.recorded',
    parts: [
      { name: 'objection', content: { kind: body.kind, number, stage: stage.ordinal } },
      { name: 'text', content: { text: body.text }, personal: true },
      ...files.value.map(({ name, sha256, size, type }) => ({ name: 'file_1', content: { name: name.normalize('NFC'), sha256, size, type }, personal: true })),
    ],
  })
  await insertObjection(ctx.tx, ctx.agency.id, {
    id,
    stageId: stage.id,
    number,
    kind: body.kind,
    sender: body.from,
    channel: body.channel,
    receivedOn: body.receivedOn,
    body: body.text,
    fileId: body.fileId,
    recordedAt: ctx.received,
    recordedBy: { id: ctx.actor.personId, name: ctx.actor.name },
    seq: appended.seq,
  })
  return ok({ objectionId: id, receipt: await acknowledge(ctx, stage.contestId, { kind: 'objection.recorded', about: String(number) }, appended) })
}

/** Records the reasoned answer. When it was the last one that the result waited for, the result becomes final. */
export const answerObjection = async (ctx: Context, { params, body }: Received<C['answerObjection']>): Promise<Outcome<AnswerGiven<C['answerObjection']>>> => {
  const entered = await enterContest(ctx, params.contestId, contestPolicy.answerObjection, 'update')
  if (!entered.ok) return entered
  const { stage } = entered.value
  const objection = await findObjection(ctx.tx, ctx.agency.id, stage.id, params.objectionId)
  if (objection === undefined) return refuse('NOT_FOUND')
  if (objection.answer !== null) return refuse('ALREADY_ANSWERED')

  const by = { id: ctx.actor.personId, name: ctx.actor.name }
  const written = await writeAnswer(ctx.tx, ctx.agency.id, objection.id, body.version, { upheld: body.upheld, answer: body.text, at: ctx.received, by })
  if (!written) return refuse('STALE')
  if (stage.objectionUntil !== null && stage.objectionUntil <= ctx.received) await due(ctx, { kind: 'contest.final', subject: stage.contestId, at: ctx.received })
  const appended = await append(ctx, {
    chain: stage.contestId,
    kind: 'objection.answered',
    parts: [
      { name: 'answer', content: { effect: 'none', objection: objection.seq, upheld: body.upheld } },
      { name: 'text', content: { text: body.text }, personal: true },
    ],
  })
  return ok({ version: body.version + 1, receipt: await acknowledge(ctx, stage.contestId, { kind: 'objection.answered', about: String(objection.number) }, appended) })
}

export const readObjectionFile = async (ctx: Context, { params }: Received<C['readObjectionFile']>): Promise<Outcome<Download>> => {
  const entered = await enterContest(ctx, params.contestId, contestPolicy.listObjections)
  if (!entered.ok) return entered
  const objection = await findObjection(ctx.tx, ctx.agency.id, entered.value.stage.id, params.objectionId)
  const file = objection?.fileId == null ? undefined : await findFile(ctx, objection.fileId)
  return file === undefined ? refuse('NOT_FOUND') : ok(original(ctx, file, true))
}
