import type { CategoryResult, RankedEntry } from '#core/ledger/documents/result.ts'
import { readRational } from '#core/ranking/rational.ts'
import { printed } from '#core/ranking/rounding.ts'
import { type Outcome, ok, refuse } from '#platform/face/outcome.ts'
import type { AnswerGiven, Received } from '#platform/face/route.ts'
import type { Context } from '#platform/http/context.ts'
import { checkpointCovering } from '#platform/ledger/checkpoint-covering.ts'
import type { contestContract } from '../contract.ts'
import { contestPolicy } from '../policy.ts'
import { isShared, passesGate, titleOf } from '../rules/published-names.ts'
import type { Category } from '../rules/rules-document.ts'
import { entryCodes, judgeCodes } from '../store/codes.ts'
import { linesOf } from '../store/declarations.ts'
import { lastVersions } from '../store/entries.ts'
import { membersOf } from '../store/members.ts'
import { readResult } from '../store/results.ts'
import { lastScores } from '../store/scores.ts'
import { sealInForce } from '../store/seals.ts'
import { listSeats } from '../store/seats.ts'
import { enterContest } from './enter-contest.ts'
import { lockedFor } from './locked-for.ts'

type C = typeof contestContract
export type Recapitulation = AnswerGiven<C['readRecapitulation']>

/** An exact number, and the same as it is printed under the category's rounding. */
export const shown = (exact: string, { rounding }: Pick<Category, 'rounding'>): { readonly exact: string; readonly shown: string } => ({
  exact,
  shown: printed(readRational(exact), rounding),
})

/** What the plenary sees and signs: every score, total and place, with codes and names side by side. Only after closing (I-7). */
export const readRecapitulation = async (ctx: Context, { params }: Received<C['readRecapitulation']>): Promise<Outcome<Recapitulation>> => {
  const entered = await enterContest(ctx, params.contestId, contestPolicy.readRecapitulation)
  if (!entered.ok) return entered
  const { stage } = entered.value
  const { tx, agency } = ctx
  const seal = await sealInForce(tx, agency.id, stage.id)
  const scored = await ctx.within('rank', async (rank) => ({
    result: await readResult(rank.tx, agency.id, stage.id),
    scores: await lastScores(rank.tx, agency.id, stage.id),
  }))
  if (seal === undefined || scored.result === undefined) return refuse('NOT_FOUND')
  const { result } = scored

  const locked = await lockedFor(ctx, stage)
  const codes = (await entryCodes(tx, agency.id, stage.id)).filter(({ entryId }) => !locked.has(entryId))
  const idOf = new Map(codes.map(({ code, entryId }) => [code, entryId]))
  const works = await lastVersions(tx, agency.id, codes.map(({ entryId }) => entryId))
  const members = await membersOf(tx, agency.id, codes.map(({ entryId }) => entryId))
  const seats = await listSeats(tx, agency.id, stage.id)
  const judges = (await judgeCodes(tx, agency.id, stage.id)).flatMap(({ seatId, code }) => {
    const seat = seats.find(({ id }) => id === seatId)
    return seat === undefined ? [] : [{ seat, code }]
  })
  const judgeOf = new Map(judges.map(({ seat, code }) => [seat.id, code]))
  const lines = await linesOf(tx, agency.id, seats.map(({ id }) => id))

  const entryView = (category: Category, ranked: CategoryResult, entry: RankedEntry): Recapitulation['entries'][number] => {
    const entryId = idOf.get(entry.entry) ?? ''
    const sheets = scored.scores.filter((sheet) => sheet.entryId === entryId)
    return {
      code: entry.entry,
      category: category.code,
      place: entry.place,
      shared: isShared(ranked, entry),
      result: { exact: entry.value, shown: entry.printed },
      award: titleOf(seal.rules, category.code, entry.place),
      passed: passesGate(ranked, entry.entry),
      work: works.get(entryId)?.work.title ?? '',
      authors: (members.get(entryId) ?? []).filter(({ part }) => part !== 'mentor').map(({ name, unit }) => ({ name, unit })),
      byCriterion: { ...entry.criteria },
      sheets: sheets
        .map(({ seatId, scores, number }) => {
          const judge = judgeOf.get(seatId) ?? ''
          const total = entry.sheets[judge]
          return {
            judge,
            total: total === undefined ? { exact: '0', shown: '' } : shown(total, category),
            scores: { ...scores },
            corrected: number > 1,
            notCounted: total === undefined ? 'left' : null,
          }
        })
        .sort((a, b) => (a.judge < b.judge ? -1 : 1)),
    }
  }
  const categories = result.document.categories.flatMap((ranked) => {
    const category = seal.rules.categories.find(({ code }) => code === ranked.category)
    return category === undefined ? [] : [{ category, ranked }]
  })
  return ok({
    title: stage.title,
    agency: agency.name,
    stageName: seal.rules.stage.name,
    state: stage.state,
    resultVersion: result.version,
    computedAt: result.computedAt,
    seal: seal.seal,
    rules: seal.rulesDigest,
    categories: seal.rules.categories,
    judges: judges
      .map(({ seat, code }) => ({
        code,
        name: seat.name,
        institution: seat.institution,
        chair: seat.chair,
        share: seal.rules.conflicts.common.find((common) => common.seat === seat.seat)?.share ?? null,
      }))
      .sort((a, b) => (a.code < b.code ? -1 : 1)),
    entries: categories.flatMap(({ category, ranked }) => ranked.entries.filter(({ entry }) => idOf.has(entry)).map((entry) => entryView(category, ranked, entry))),
    without: categories.flatMap(({ category, ranked }) => withoutViews(category, ranked)).map((one) => ({ ...one, places: one.places.filter(({ code }) => idOf.has(code)) })),
    unknownAnswered: lines.filter(({ detected }) => detected === 'unknown').length,
    checkpoint: await checkpointCovering(ctx, stage.contestId, result.seq),
  })
}

/** The ranking without each judge whose weight is capped, beside the official one (I-12). */
export const withoutViews = (category: Category, ranked: CategoryResult): Recapitulation['without'] =>
  ranked.without.map(({ judge, share, entries }) => ({
    judge,
    category: category.code,
    share,
    places: entries.map(({ entry, value, place }) => ({ code: entry, place, result: value === null ? null : shown(value, category) })),
  }))
