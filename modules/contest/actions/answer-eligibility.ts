import { wordsOf } from '#platform/face/words.ts'
import { type Outcome, ok, refuse } from '#platform/face/outcome.ts'
import type { Context } from '#platform/http/context.ts'
import { append } from '#platform/ledger/append.ts'
import type { Eligibility } from '../rules/check-eligibility.ts'
import { eligibilityOf } from '../store/eligibility.ts'
import type { SealInForce } from '../store/seals.ts'
import type { StageRow } from '../store/stages.ts'
import { eligibilityFor } from './entrant-facts.ts'

/** The answers for an entry, and whether any of them is new. */
export type Answered = { readonly lines: readonly Eligibility[]; readonly isNew: boolean }

/**
 * Answers the sealed eligibility rules for an entry. What a person decided where the facts were silent stays; who does not meet
 * a rule cannot send.
 */
export const decideEligibility = async (ctx: Context, seal: SealInForce, entryId: string, employeeIds: readonly string[]): Promise<Outcome<Answered>> => {
  const computed = await eligibilityFor(ctx, seal.rules, seal.schedule, employeeIds)
  const notMet = computed.filter(({ answer }) => answer === 'not-met')
  if (notMet.length > 0) return refuse('NOT_ELIGIBLE', { rules: notMet.map(({ code }) => code) })
  const before = (await eligibilityOf(ctx.tx, ctx.agency.id, [entryId])).get(entryId) ?? []
  const lines = computed.map((line) => {
    const decided = before.find(({ code, decidedBy }) => code === line.code && decidedBy !== null)
    return line.answer === 'unknown' && decided !== undefined ? { ...line, answer: decided.answer, evidence: decided.evidence } : line
  })
  const same = lines.every((line) => before.some(({ code, answer }) => code === line.code && answer === line.answer))
  return ok({ lines, isNew: !same })
}

/** The entry `eligibility.answered`: the answers are public, the evidence is not. */
export const announceAnswers = async (ctx: Context, stage: StageRow, entryId: string, lines: readonly Eligibility[]): Promise<void> => {
  if (lines.length === 0) return
  const say = wordsOf('id')
  await append(ctx, {
    chain: stage.contestId,
    kind: 'eligibility.answered',
    parts: [
      { name: 'answers', content: { answers: Object.fromEntries(lines.map(({ code, answer }) => [code, answer])), entry: entryId } },
      { name: 'evidence', content: lines.map(({ code, evidence }) => ({ rule: code, text: say(evidence.key, evidence.facts).normalize('NFC') })), personal: true },
    ],
  })
}
