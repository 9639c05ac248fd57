import { type Outcome, ok, refuse } from '#platform/face/outcome.ts'
import type { AnswerGiven, Received } from '#platform/face/route.ts'
import type { Context } from '#platform/http/context.ts'
import type { contestContract } from '../contract.ts'
import { contestPolicy } from '../policy.ts'
import { lastMoment } from '../rules/last-moment.ts'
import { codedEntries } from '../store/codes.ts'
import { declarationsOf, linesOf } from '../store/declarations.ts'
import { countEntries, lastVersions } from '../store/entries.ts'
import { sealInForce } from '../store/seals.ts'
import { findJudge } from '../store/seats.ts'
import { sessionUntil } from '../store/sessions.ts'
import { sheetsOfSeat } from '../store/sheets.ts'
import { enterContest } from './enter-contest.ts'

type C = (typeof contestContract)['readQueue']

/** The judge's own sheets by code. Of entries locked by a conflict only their number is said: not which they are (I-12). */
export const readQueue = async (ctx: Context, { params }: Received<C>): Promise<Outcome<AnswerGiven<C>>> => {
  const entered = await enterContest(ctx, params.contestId, contestPolicy.readQueue)
  if (!entered.ok) return entered
  const { stage } = entered.value
  const { tx, agency } = ctx
  const judge = await findJudge(tx, agency.id, stage.id, ctx.actor.personId)
  const seal = await sealInForce(tx, agency.id, stage.id)
  if (judge === undefined || seal === undefined) return refuse('NOT_FOUND')

  const lines = await linesOf(tx, agency.id, [judge.seatId])
  const locked = new Set(lines.filter(({ answer }) => answer === 'particular').map(({ entryId }) => entryId))
  const codes = new Map((await codedEntries(tx, agency.id, stage.id)).map(({ entryId, code, category }) => [entryId, { code, category }]))
  const sheets = stage.state === 'sealed' ? [] : (await sheetsOfSeat(tx, agency.id, stage.id, judge.seatId)).filter(({ entryId }) => !locked.has(entryId))
  const works = await lastVersions(tx, agency.id, sheets.map(({ entryId }) => entryId))
  const accepted = stage.state === 'sealed' ? ((await countEntries(tx, agency.id, stage.id)).get('accepted') ?? 0) : codes.size
  const signed = (await declarationsOf(tx, agency.id, [judge.seatId])).has(judge.seatId)
  const open = await sessionUntil(tx, agency.id, judge.seatId, ctx.actor.sessionId)
  const criteriaOf = (category: string | undefined): number => seal.rules.categories.find(({ code }) => code === category)?.result.criteria.length ?? 0

  return ok({
    title: stage.title,
    stageName: seal.rules.stage.name,
    state: stage.state,
    deadline: lastMoment(seal.schedule.moments.judgingUntil, seal.rules.judges.unsent, judge.late ? judge.codedAt : null),
    rules: seal.rulesDigest,
    openUntil: open !== undefined && open > ctx.received ? open : null,
    locked: locked.size,
    declaration: accepted === 0 ? 'nothing-yet' : !signed ? 'open' : lines.length < accepted ? 'lines-open' : 'signed',
    sheets: sheets
      .map((sheet) => ({
        code: codes.get(sheet.entryId)?.code ?? '',
        title: works.get(sheet.entryId)?.work.title ?? '',
        state: sheet.state,
        filled: sheet.filled,
        of: criteriaOf(codes.get(sheet.entryId)?.category),
        sentAt: sheet.sentAt,
      }))
      .sort((a, b) => (a.code < b.code ? -1 : 1)),
  })
}
