import { type Outcome, ok, refuse } from '#platform/face/outcome.ts'
import type { AnswerGiven, Received } from '#platform/face/route.ts'
import type { Context } from '#platform/http/context.ts'
import { append } from '#platform/ledger/append.ts'
import type { contestContract } from '../contract.ts'
import { contestPolicy } from '../policy.ts'
import type { Eligibility } from '../rules/check-eligibility.ts'
import { mayCheck } from '../rules/may-check.ts'
import { eligibilityOf, saveEligibility } from '../store/eligibility.ts'
import { findEntry, markChecked } from '../store/entries.ts'
import { sealInForce } from '../store/seals.ts'
import { membersOf } from '../store/members.ts'
import { announceAnswers } from './answer-eligibility.ts'
import { eligibilityFor } from './entrant-facts.ts'
import { enterContest } from './enter-contest.ts'

type C = (typeof contestContract)['checkEntry']

/** The administrative check: accept, return for a clean copy, or reject, each with its reason. What the facts left open is decided here. */
export const checkEntry = async (ctx: Context, { params, body }: Received<C>): Promise<Outcome<AnswerGiven<C>>> => {
  const entered = await enterContest(ctx, params.contestId, contestPolicy.checkEntry, 'share')
  if (!entered.ok) return entered
  const { stage } = entered.value
  const entry = await findEntry(ctx.tx, ctx.agency.id, stage.id, params.entryId)
  const seal = await sealInForce(ctx.tx, ctx.agency.id, stage.id)
  if (entry === undefined || seal === undefined) return refuse('NOT_FOUND')
  if (entry.version !== body.version) return refuse('STALE')

  const before = (await eligibilityOf(ctx.tx, ctx.agency.id, [entry.id])).get(entry.id) ?? []
  const decided = body.decisions.map(
    ({ code, met, evidence }): Eligibility => ({ code, answer: met ? 'met' : 'not-met', evidence: { key: 'contest.evidence.decided', facts: { text: evidence } } }),
  )
  // Rules that came with a later version of the seal are answered now.
  const authors = ((await membersOf(ctx.tx, ctx.agency.id, [entry.id])).get(entry.id) ?? []).flatMap(({ part, employeeId }) => (part === 'mentor' || employeeId === null ? [] : [employeeId]))
  const fresh = (await eligibilityFor(ctx, seal.rules, seal.schedule, authors)).filter((line) => !before.some(({ code }) => code === line.code))
  const asked = seal.rules.eligibility.map(({ code }) => code)
  const lines = [...before.filter(({ code }) => asked.includes(code)), ...fresh].map((line) => decided.find(({ code }) => code === line.code) ?? line)
  const allowed = mayCheck({
    verdict: body.verdict,
    reason: body.reason,
    number: entry.number,
    decided: decided.map(({ code }) => code),
    asked,
    open: lines.filter(({ answer }) => answer !== 'met').map(({ code }) => code),
    mendUntil: seal.schedule.moments.mendUntil,
    now: ctx.received,
  })
  if (!allowed.ok) return allowed

  const by = { id: ctx.actor.personId, name: ctx.actor.name }
  await saveEligibility(ctx.tx, ctx.agency.id, entry.id, fresh, null, ctx.received)
  await saveEligibility(ctx.tx, ctx.agency.id, entry.id, decided, by, ctx.received)
  const check = { state: body.verdict, reason: body.reason, at: ctx.received, by }
  if (!(await markChecked(ctx.tx, ctx.agency.id, entry, body.version, check))) return refuse('STALE')

  if (decided.length > 0 || fresh.length > 0) await announceAnswers(ctx, stage, entry.id, lines)
  await append(ctx, {
    chain: stage.contestId,
    kind: 'entry.checked',
    parts: [
      { name: 'check', content: { entry: entry.id, outcome: body.verdict, version: entry.number } },
      { name: 'reason', content: { text: body.reason }, personal: true },
    ],
  })
  return ok({ version: body.version + 1 })
}
