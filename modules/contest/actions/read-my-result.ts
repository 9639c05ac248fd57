import { readRational } from '#core/ranking/rational.ts'
import { printed } from '#core/ranking/rounding.ts'
import { type Outcome, ok, refuse } from '#platform/face/outcome.ts'
import type { AnswerGiven, Received } from '#platform/face/route.ts'
import type { Context } from '#platform/http/context.ts'
import type { contestContract } from '../contract.ts'
import { contestPolicy } from '../policy.ts'
import { isShared, passesGate, titleOf } from '../rules/published-names.ts'
import { codeOfEntry, judgeCodes } from '../store/codes.ts'
import { entryOfAuthor } from '../store/members.ts'
import { readResult } from '../store/results.ts'
import { lastScores } from '../store/scores.ts'
import { sealInForce } from '../store/seals.ts'
import { enterContest } from './enter-contest.ts'

type C = (typeof contestContract)['readMyResult']
type Mine = AnswerGiven<C>

/** The own place, the own scores criterion by criterion, and what judges wrote to this entrant, under their codes (I-36). */
export const readMyResult = async (ctx: Context, { params }: Received<C>): Promise<Outcome<Mine>> => {
  const entered = await enterContest(ctx, params.contestId, contestPolicy.readMyResult)
  if (!entered.ok) return entered
  const { stage } = entered.value
  const { tx, agency } = ctx
  const entryId = await entryOfAuthor(tx, agency.id, stage.id, ctx.actor.personId)
  const seal = await sealInForce(tx, agency.id, stage.id)
  if (entryId === undefined || seal === undefined) return refuse('NOT_FOUND')
  const code = await codeOfEntry(tx, agency.id, stage.id, entryId)
  if (code === undefined) return ok(nothing(stage.objectionUntil))

  const scored = await ctx.within('rank', async (rank) => ({
    result: await readResult(rank.tx, agency.id, stage.id, stage.publishedVersion ?? 1),
    sheets: (await lastScores(rank.tx, agency.id, stage.id)).filter((sheet) => sheet.entryId === entryId),
    judges: await judgeCodes(rank.tx, agency.id, stage.id),
  }))
  const ranked = scored.result?.document.categories.find(({ entries }) => entries.some(({ entry }) => entry === code))
  const own = ranked?.entries.find(({ entry }) => entry === code)
  const category = seal.rules.categories.find((each) => each.code === ranked?.category)
  if (ranked === undefined || own === undefined || category === undefined) return ok(nothing(stage.objectionUntil))
  const judgeOf = new Map(scored.judges.map((judge) => [judge.seatId, judge.code]))
  const counted = scored.sheets
    .map((sheet) => ({ ...sheet, judge: judgeOf.get(sheet.seatId) ?? '' }))
    .filter(({ judge }) => own.sheets[judge] !== undefined)
    .sort((a, b) => (a.judge < b.judge ? -1 : 1))

  return ok({
    code,
    place: own.place,
    shared: isShared(ranked, own),
    of: ranked.entries.length,
    result: { exact: own.value, shown: own.printed },
    award: titleOf(seal.rules, category.code, own.place),
    passed: passesGate(ranked, code),
    method: { method: category.result.method, ...('cut' in category.result ? { cut: category.result.cut } : {}) },
    criteria: category.result.criteria.map((criterion) => ({
      code: criterion.code,
      name: criterion.name,
      weight: criterion.weight,
      result: printed(readRational(own.criteria[criterion.code] ?? '0'), { digits: 2, mode: 'half-up' }),
      scores: counted.flatMap(({ scores }) => scores[criterion.code] ?? []),
    })),
    notes: counted.filter(({ note }) => note !== '').map(({ judge, note }) => ({ judge, text: note })),
    objectionUntil: stage.objectionUntil,
  })
}

/** An entry that was not admitted has no place. */
const nothing = (objectionUntil: string | null): Mine => ({
  code: null,
  place: null,
  shared: false,
  of: 0,
  result: null,
  award: null,
  passed: null,
  method: { method: 'weighted-mean/1' },
  criteria: [],
  notes: [],
  objectionUntil,
})
