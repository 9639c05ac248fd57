import type { CategoryResult } from '#core/ledger/documents/result.ts'
import { type Outcome, ok, refuse } from '#platform/face/outcome.ts'
import type { AnswerGiven, Received } from '#platform/face/route.ts'
import type { Context } from '#platform/http/context.ts'
import type { contestContract } from '../contract.ts'
import { contestPolicy } from '../policy.ts'
import { type Diagnosis, diagnose } from '../rules/diagnose.ts'
import type { RulesDocument } from '../rules/rules-document.ts'
import { entryCodes, judgeCodes } from '../store/codes.ts'
import { readResult, type StoredResult } from '../store/results.ts'
import { sealInForce } from '../store/seals.ts'
import { findJudge } from '../store/seats.ts'
import { enterContest } from './enter-contest.ts'
import { lockedFor } from './locked-for.ts'

type C = (typeof contestContract)['readDiagnostics']
export type Diagnostics = AnswerGiven<C>

/** How sure the official order is, read and computed as the role that knows no name (I-15). After closing only (I-7). */
export const readDiagnostics = async (ctx: Context, { params }: Received<C>): Promise<Outcome<Diagnostics>> => {
  const entered = await enterContest(ctx, params.contestId, contestPolicy.readDiagnostics)
  if (!entered.ok) return entered
  const { stage, codes } = entered.value
  const { tx, agency, actor } = ctx
  const seal = await sealInForce(tx, agency.id, stage.id)
  const result = await readResult(tx, agency.id, stage.id)
  if (seal === undefined || result === undefined) return refuse('NOT_FOUND')
  const ownOnly = codes.every((code) => code === 'judge' || !contestPolicy.readDiagnostics.who.some((who) => who === code))
  const seat = ownOnly ? (await findJudge(tx, agency.id, stage.id, actor.personId))?.seatId : undefined
  const own = (await judgeCodes(tx, agency.id, stage.id)).find(({ seatId }) => seatId === seat)?.code
  const hidden = await lockedFor(ctx, stage)
  const locked = new Set((await entryCodes(tx, agency.id, stage.id)).filter(({ entryId }) => hidden.has(entryId)).map(({ code }) => code))
  return ok({
    resultVersion: result.version,
    ownOnly,
    categories: diagnosesOf(result, seal.rules).map(({ ranked, diagnosis }) => view(ranked, diagnosis, (code) => !ownOnly || code === own, locked)),
  })
}

const view = (ranked: CategoryResult, { silence, parts, figures }: Diagnosis, sees: (judge: string) => boolean, locked: ReadonlySet<string>): Diagnostics['categories'][number] => {
  const official = new Map(ranked.entries.map((entry) => [entry.entry, entry]))
  return {
    category: ranked.category,
    silence,
    parts,
    figures: figures === null ? null : {
      ...figures,
      cautions: [...figures.cautions],
      groups: figures.groups.map(({ entries, cut }) => ({ entries: [...entries], cut })),
      judges: figures.judges.filter(({ code }) => sees(code)),
      entries: figures.entries.flatMap((line) => {
        const entry = official.get(line.code)
        return entry === undefined || entry.place === null || locked.has(line.code) ? [] : [{ ...line, place: entry.place, official: { exact: entry.value, shown: entry.printed } }]
      }),
    },
  }
}

type Diagnosed = readonly { readonly ranked: CategoryResult; readonly diagnosis: Diagnosis }[]

/** A result version never changes (I-8) and names its rules, so what was computed from its digest is kept: the last few only. */
const kept = new Map<string, Diagnosed>()
const KEPT = 8

const diagnosesOf = ({ digest, document }: StoredResult, rules: RulesDocument): Diagnosed => {
  const known = kept.get(digest)
  if (known !== undefined) return known
  const made = document.categories.map((ranked) => ({ ranked, diagnosis: diagnose(ranked, rules.categories.find(({ code }) => code === ranked.category)?.titles ?? []) }))
  const [oldest] = kept.keys()
  if (kept.size >= KEPT && oldest !== undefined) kept.delete(oldest)
  kept.set(digest, made)
  return made
}
