import type { CategoryResult } from '#core/ledger/documents/result.ts'
import { type Outcome, ok, refuse } from '#platform/face/outcome.ts'
import type { AnswerGiven, Received } from '#platform/face/route.ts'
import type { Context } from '#platform/http/context.ts'
import type { contestContract } from '../contract.ts'
import { isShared, namedCodes, passesGate, shownCodes, titleOf } from '../rules/published-names.ts'
import { phaseOf } from '../rules/stage-phase.ts'
import { entryCodes } from '../store/codes.ts'
import { linesOf } from '../store/declarations.ts'
import { countEntries, lastVersions } from '../store/entries.ts'
import { membersOf } from '../store/members.ts'
import { countObjections } from '../store/objections.ts'
import { readResult } from '../store/results.ts'
import { type SealInForce, sealInForce, sealsInForce, sealVersions } from '../store/seals.ts'
import { listSeats } from '../store/seats.ts'
import { listSheets } from '../store/sheets.ts'
import { findStage, listStages, type StageRow } from '../store/stages.ts'
import { withoutViews } from './read-recapitulation.ts'

type C = typeof contestContract
type Public = AnswerGiven<C['readPublicContest']>
type Head = AnswerGiven<C['listPublicContests']>['items'][number]

const headOf = (ctx: Context, stage: StageRow, seal: Pick<SealInForce, 'schedule' | 'seal' | 'sealedAt'>): Head => ({
  id: stage.contestId,
  agency: { code: ctx.agency.code, name: ctx.agency.name },
  title: stage.title,
  summary: stage.summary,
  template: stage.template,
  state: stage.state,
  phase: phaseOf(stage.state, seal.schedule.moments, ctx.received),
  schedule: seal.schedule,
  seal: seal.seal,
  sealedAt: seal.sealedAt,
  cancelReason: stage.cancelReason,
})

/** Every contest that was sealed, cancelled ones for ever (I-2). */
export const listPublicContests = async (ctx: Context, { query }: Received<C['listPublicContests']>): Promise<Outcome<AnswerGiven<C['listPublicContests']>>> => {
  const found = await listStages(ctx.tx, ctx.agency.id, { drafts: 'none', state: undefined, search: undefined, after: query.after, limit: query.limit + 1 })
  const page = found.slice(0, query.limit)
  const seals = await sealsInForce(ctx.tx, ctx.agency.id, page.map(({ id }) => id))
  return ok({
    items: page.flatMap((stage) => {
      const seal = seals.get(stage.id)
      return seal === undefined ? [] : [headOf(ctx, stage, seal)]
    }),
    next: found.length > query.limit ? (page.at(-1)?.contestId ?? null) : null,
  })
}

/** What anyone may see: sealed rules, numbers, the panel, and after publication the places, with names only as the rules publish them. */
export const readPublicContest = async (ctx: Context, { params }: Received<C['readPublicContest']>): Promise<Outcome<Public>> => {
  const { tx, agency } = ctx
  const stage = await findStage(tx, agency.id, params.contestId)
  const seal = stage === undefined ? undefined : await sealInForce(tx, agency.id, stage.id)
  if (stage === undefined || seal === undefined) return refuse('NOT_FOUND')
  const seats = (await listSeats(tx, agency.id, stage.id)).filter(({ state }) => state === 'seated' || state === 'called')
  return ok({
    ...headOf(ctx, stage, seal),
    rules: seal.rules,
    seals: (await sealVersions(tx, agency.id, stage.id)).map(({ version, seal: digest, rules, sealedAt, reason }) => ({ version, seal: digest, rules, sealedAt, reason })),
    judges: seal.rules.publication.judges
      ? seats.map(({ name, institution, chair, seat }) => ({
          name,
          institution,
          chair,
          share: seal.rules.conflicts.common.find((common) => common.seat === seat)?.share ?? null,
        }))
      : [],
    numbers: await numbersOf(ctx, stage, seats.length),
    published: stage.state === 'published' || stage.state === 'final' ? await publishedOf(ctx, stage, seal) : null,
  })
}

const numbersOf = async (ctx: Context, stage: StageRow, judges: number): Promise<Public['numbers']> => {
  if (stage.state === 'sealed') return null
  const entries = await countEntries(ctx.tx, ctx.agency.id, stage.id)
  const accepted = (await entryCodes(ctx.tx, ctx.agency.id, stage.id)).length
  const sheets = (await listSheets(ctx.tx, ctx.agency.id, stage.id)).filter(({ state }) => state === 'sent').length
  const sent = (['sent', 'returned', 'accepted', 'rejected'] as const).reduce((sum, state) => sum + (entries.get(state) ?? 0), 0)
  return { entries: sent, accepted, judges, sheets }
}

const publishedOf = async (ctx: Context, stage: StageRow, seal: SealInForce): Promise<Public['published']> => {
  const { tx, agency } = ctx
  const result = await ctx.within('rank', async (rank) => await readResult(rank.tx, agency.id, stage.id, stage.publishedVersion ?? 1))
  if (result === undefined || stage.publishedAt === null || stage.objectionUntil === null) return null
  const codes = new Map((await entryCodes(tx, agency.id, stage.id)).map(({ code, entryId }) => [code, entryId]))
  const named = new Set(namedCodes(seal.rules, result.document))
  const shown = shownCodes(seal.rules, result.document)
  const ids = [...named].flatMap((code) => codes.get(code) ?? [])
  const members = await membersOf(tx, agency.id, ids)
  const works = await lastVersions(tx, agency.id, ids)
  const lines = await linesOf(tx, agency.id, (await listSeats(tx, agency.id, stage.id)).map(({ id }) => id))
  const placesOf = (ranked: CategoryResult) =>
    ranked.entries
      .filter(({ entry }) => shown.has(entry))
      .map((entry) => {
        const id = named.has(entry.entry) ? codes.get(entry.entry) : undefined
        return {
          code: entry.entry,
          category: ranked.category,
          place: entry.place,
          shared: isShared(ranked, entry),
          result: { exact: entry.value, shown: entry.printed },
          award: titleOf(seal.rules, ranked.category, entry.place),
          passed: passesGate(ranked, entry.entry),
          authors: id === undefined ? null : (members.get(id) ?? []).filter(({ part }) => part !== 'mentor').map(({ name, unit }) => ({ name, unit })),
          work: id === undefined || !seal.rules.publication.works ? null : (works.get(id)?.work.title ?? null),
        }
      })
  return {
    at: stage.publishedAt,
    objectionUntil: stage.objectionUntil,
    finalAt: stage.finalAt,
    version: result.version,
    objections: (await countObjections(tx, agency.id, stage.id)).all,
    unknownAnswered: lines.filter(({ detected }) => detected === 'unknown').length,
    places: result.document.categories.flatMap(placesOf),
    without: result.document.categories.flatMap((ranked) => {
      const category = seal.rules.categories.find(({ code }) => code === ranked.category)
      if (category === undefined) return []
      return withoutViews(category, ranked).map((view) => ({ ...view, places: view.places.filter(({ code }) => shown.has(code)) }))
    }),
  }
}
