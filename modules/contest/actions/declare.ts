import { type Outcome, ok, refuse } from '#platform/face/outcome.ts'
import type { AnswerGiven, Received } from '#platform/face/route.ts'
import type { Context } from '#platform/http/context.ts'
import { append } from '#platform/ledger/append.ts'
import type { contestContract } from '../contract.ts'
import { contestPolicy } from '../policy.ts'
import { type DeclaredLine, mayDeclare } from '../rules/may-declare.ts'
import type { RulesDocument } from '../rules/rules-document.ts'
import { type DeclarationLine, declarationsOf, saveDeclaration } from '../store/declarations.ts'
import { sealInForce } from '../store/seals.ts'
import { findJudge, listSeats, type SeatRow } from '../store/seats.ts'
import { sheetsOfSeat } from '../store/sheets.ts'
import type { StageRow } from '../store/stages.ts'
import { acknowledge } from './acknowledge.ts'
import { declarationLines, type OpenLine, standing } from './declaration-lines.ts'
import { enterContest } from './enter-contest.ts'
import { reassign } from './reassign.ts'

type C = typeof contestContract
type Own = { readonly stage: StageRow; readonly rules: RulesDocument; readonly seat: SeatRow; readonly code: string; readonly lines: readonly OpenLine[]; readonly version: number; readonly signedAt: string | null }

/** The judge's own page: every entrant by name and unit, no code, no title of a work (I-11, I-17). */
const own = async (ctx: Context, contestId: string, lock?: 'update'): Promise<Outcome<Own>> => {
  const entered = await enterContest(ctx, contestId, contestPolicy.declare, lock)
  if (!entered.ok) return entered
  const { stage } = entered.value
  const judge = await findJudge(ctx.tx, ctx.agency.id, stage.id, ctx.actor.personId)
  const seal = await sealInForce(ctx.tx, ctx.agency.id, stage.id)
  const seat = (await listSeats(ctx.tx, ctx.agency.id, stage.id)).find(({ id }) => id === judge?.seatId)
  if (judge === undefined || seal === undefined || seat === undefined) return refuse('NOT_FOUND')
  const declared = (await declarationsOf(ctx.tx, ctx.agency.id, [seat.id])).get(seat.id)
  const lines = (await declarationLines(ctx, stage.id, seal.rules, [seat])).get(seat.id) ?? []
  return ok({ stage, rules: seal.rules, seat, code: judge.code, lines, version: declared?.version ?? 0, signedAt: declared?.signedAt ?? null })
}

const commonOf = ({ rules, seat }: Own) => {
  const common = rules.conflicts.common.find((each) => each.seat === seat.seat)
  return common === undefined ? null : { office: common.office, share: common.share }
}

export const readDeclaration = async (ctx: Context, { params }: Received<C['readDeclaration']>): Promise<Outcome<AnswerGiven<C['readDeclaration']>>> => {
  const found = await own(ctx, params.contestId)
  if (!found.ok) return found
  const { seat, lines, version, signedAt } = found.value
  const people = lines.map((line) => {
    const answer = standing(line)
    return {
      lineId: line.entryId,
      authors: line.members.filter(({ part }) => part !== 'mentor').map(({ name, unit }) => ({ name, unit })),
      detected: line.detection.detected,
      grounds: line.detection.grounds.map(({ ground, key, facts }) => ({ ground, key, facts })),
      missing: line.detection.missing.map(({ key, facts }) => ({ key, facts })),
      answer: answer === 'open' && line.detection.detected === 'common' ? ('common' as const) : answer,
      ground: line.detection.grounds[0]?.ground ?? line.stored?.ground ?? null,
      locked: line.detection.detected === 'particular',
    }
  })
  const collator = new Intl.Collator('id')
  return ok({
    version,
    signedAt,
    judge: { name: seat.name, common: commonOf(found.value) },
    lines: people.sort((a, b) => collator.compare(a.authors[0]?.name ?? '', b.authors[0]?.name ?? '')),
  })
}

/** Signs the page: one answer for every entrant (I-11). The server ties it to codes; a conflict takes the sheet away (I-12). */
export const signDeclaration = async (ctx: Context, { params, body }: Received<C['signDeclaration']>): Promise<Outcome<AnswerGiven<C['signDeclaration']>>> => {
  const found = await own(ctx, params.contestId, 'update')
  if (!found.ok) return found
  const { stage, seat, code, lines, version, rules } = found.value
  if (body.version !== version) return refuse('STALE')

  const given = new Map(body.lines.map((line) => [line.lineId, line]))
  if (body.lines.some(({ lineId }) => !lines.some(({ entryId }) => entryId === lineId))) return refuse('STALE')
  const sheets = stage.state === 'judging' ? await sheetsOfSeat(ctx.tx, ctx.agency.id, stage.id, seat.id) : []
  const declared = lines.map((line): DeclaredLine => {
    const answered = given.get(line.entryId)
    return {
      entryId: line.entryId,
      detected: line.detection.detected,
      before: line.stored?.answer ?? null,
      answer: answered?.answer ?? line.stored?.answer ?? null,
      ground: answered === undefined ? (line.stored?.ground ?? null) : answered.ground,
      note: answered?.note ?? line.stored?.note ?? '',
      assigned: sheets.some(({ entryId }) => entryId === line.entryId),
      sent: sheets.some(({ entryId, state }) => entryId === line.entryId && state === 'sent'),
    }
  })
  const decided = mayDeclare(declared, commonOf(found.value) !== null)
  if (!decided.ok) return decided

  const stored = decided.value.map((answer): DeclarationLine => {
    const line = lines.find(({ entryId }) => entryId === answer.entryId)
    if (line === undefined) throw new Error('An answer for no entrant.')
    return {
      seatId: seat.id,
      entryId: answer.entryId,
      answer: answer.answer,
      ground: answer.answer === 'particular' ? (line.detection.grounds[0]?.ground ?? answer.ground) : null,
      note: answer.note,
      detected: line.detection.detected,
      evidence: { grounds: line.detection.grounds, missing: line.detection.missing },
    }
  })
  await saveDeclaration(ctx.tx, ctx.agency.id, seat.id, version + 1, ctx.received, stored)
  const appended = await announce(ctx, stage, code, stored)
  if (stage.state === 'judging') {
    const reassigned = await reassign(ctx, stage, rules)
    if (!reassigned.ok) return reassigned
  }
  return ok({ version: version + 1, receipt: await acknowledge(ctx, stage.contestId, { kind: 'conflicts.declared', about: String(version + 1) }, appended) })
}

const announce = async (ctx: Context, stage: StageRow, judge: string, lines: readonly DeclarationLine[]) => {
  const sorted = [...lines].sort((a, b) => (a.entryId < b.entryId ? -1 : 1))
  const how = (answer: DeclarationLine['answer']): number => lines.filter((line) => line.answer === answer).length
  return await append(ctx, {
    chain: stage.contestId,
    kind: 'conflicts.declared',
    parts: [
      {
        name: 'declaration',
        content: {
          common: how('common'),
          covers: lines.length,
          judge,
          particular: how('particular'),
          stage: stage.ordinal,
          unknown: lines.filter(({ detected }) => detected === 'unknown').length,
        },
      },
      {
        name: 'lines',
        content: sorted.map(({ answer, detected, entryId, ground, evidence }) => ({
          answer,
          detected,
          entry: entryId,
          grounds: [...new Set([...evidence.grounds.map((each) => each.ground), ...(ground === null ? [] : [ground])])],
        })),
        personal: true,
      },
    ],
  })
}
