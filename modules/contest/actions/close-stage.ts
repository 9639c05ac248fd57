import { canonicalBytes } from '#core/ledger/canonical.ts'
import { documentDigest } from '#core/ledger/sha256.ts'
import type { Json } from '#platform/face/json.ts'
import { type Outcome, ok, refuse } from '#platform/face/outcome.ts'
import type { AnswerGiven, Received } from '#platform/face/route.ts'
import type { Context } from '#platform/http/context.ts'
import { append } from '#platform/ledger/append.ts'
import { checkpoint } from '#platform/ledger/checkpoint.ts'
import type { ApprovalKind, ApprovedRequest } from '#platform/module.ts'
import type { contestContract } from '../contract.ts'
import { contestPolicy, secondPeople } from '../policy.ts'
import { computeResult } from '../rules/compute-result.ts'
import { isShared } from '../rules/published-names.ts'
import { codedEntries } from '../store/codes.ts'
import { insertResult } from '../store/results.ts'
import { lastScores } from '../store/scores.ts'
import { type SealInForce, sealInForce } from '../store/seals.ts'
import { changeStage, type StageRow } from '../store/stages.ts'
import { askTwo } from './ask-two.ts'
import { type ClosingFacts, closingFacts } from './closing-facts.ts'
import { enterContest } from './enter-contest.ts'
import { prepareStage, stageOf } from './prepare-stage.ts'
import { approvalPart } from './write-seal.ts'

type C = (typeof contestContract)['askClose']

/** Asks a second person to close judging: refused while a sheet may still come, or while an entry lacks judges (I-13, I-27). */
export const askClose = async (ctx: Context, { params, body }: Received<C>): Promise<Outcome<AnswerGiven<C>>> => {
  const entered = await enterContest(ctx, params.contestId, contestPolicy.askClose)
  if (!entered.ok) return entered
  const { stage } = entered.value
  const seal = await sealInForce(ctx.tx, ctx.agency.id, stage.id)
  if (seal === undefined) return refuse('NOT_FOUND')
  if (stage.version !== body.version) return refuse('STALE')

  const { obstacles, counted, unsent } = await closingFacts(ctx, stage, seal)
  const [obstacle] = obstacles
  if (obstacle !== undefined) return obstacle

  return ok(
    await askTwo(ctx, {
      kind: 'stage.closed',
      contestId: stage.contestId,
      about: { contest: stage.contestId, title: stage.title, counted: counted.length, unsent: unsent.length },
      part: { stage: stage.ordinal },
    }),
  )
}

/**
 * Not before every request that was received in time is done (I-27): those on their way are waited for before anything is
 * locked, then the stage's row is taken alone, which waits for every sheet that shares it.
 */
const prepare = async (ctx: Context, request: ApprovedRequest): Promise<Outcome<true>> =>
  (await ctx.settled(ctx.received)) ? await prepareStage(ctx, request) : refuse('REQUESTS_UNDER_WAY')

/** Closes judging and computes the result in the same transaction, as jenjang_rank: no name is within reach (I-16). */
const carryOut = async (ctx: Context, request: ApprovedRequest): Promise<Outcome<Json>> => {
  const found = await stageOf(ctx, request, contestPolicy.askClose)
  if (!found.ok) return found
  const stage = found.value
  const seal = await sealInForce(ctx.tx, ctx.agency.id, stage.id)
  if (seal === undefined) return refuse('NOT_FOUND')
  const facts = await closingFacts(ctx, stage, seal)
  const [obstacle] = facts.obstacles
  if (obstacle !== undefined) return obstacle

  const { seq, recorded } = await append(ctx, {
    chain: stage.contestId,
    kind: 'stage.closed',
    parts: [
      approvalPart(request),
      { name: 'closing', content: { stage: stage.ordinal } },
      { name: 'sheets', content: { counted: facts.counted.length, unsent: facts.unsent.map(({ judge, entry }) => [judge, entry]).sort(byPair) } },
    ],
  })
  const change = { state: 'closed', closed_at: recorded } as const
  if ((await changeStage(ctx.tx, ctx.agency.id, stage.id, stage.version, change)) === undefined) return refuse('STALE')
  await compute(ctx, stage, seal, facts, seq)
  await checkpoint(ctx)
  return ok({ closed: true })
}

const byPair = (a: readonly string[], b: readonly string[]): number => (a.join(' ') < b.join(' ') ? -1 : 1)

const compute = async (ctx: Context, stage: StageRow, seal: SealInForce, facts: ClosingFacts, closing: number): Promise<void> => {
  const { tx, agency } = ctx
  const entries = await codedEntries(tx, agency.id, stage.id)
  const scores = new Map((await lastScores(tx, agency.id, stage.id)).map(({ sheetId, scores: each }) => [sheetId, each]))
  const result = computeResult({
    contest: stage.contestId,
    version: 1,
    basis: { kind: 'closing', seq: closing },
    rules: seal.rules,
    rulesDigest: seal.rulesDigest,
    entries,
    sheets: facts.counted.map(({ sheetId, judge, entry }) => ({ judge, entry, scores: scores.get(sheetId) ?? {} })),
    shares: facts.shares,
  })
  const { seq, recorded } = await append(ctx, { chain: stage.contestId, kind: 'result.computed', parts: [{ name: 'result', content: result }] })
  const byCode = new Map(entries.map((entry) => [entry.code, entry]))
  await insertResult(tx, agency.id, {
    stageId: stage.id,
    version: 1,
    basis: result.basis,
    rulesDigest: seal.rulesDigest,
    computedAt: recorded,
    document: Buffer.from(canonicalBytes(result)),
    digest: documentDigest(result),
    seq,
    places: result.categories.flatMap((category) =>
      category.entries.map((entry) => ({
        entryId: byCode.get(entry.entry)?.entryId ?? '',
        categoryId: byCode.get(entry.entry)?.categoryId ?? '',
        place: entry.place,
        shared: isShared(category, entry),
        result: entry.value,
        criteria: entry.criteria,
      })),
    ),
  })
}

export const closeStage: ApprovalKind = { kind: 'stage.closed', as: 'rank', who: secondPeople, prepare, carryOut }
