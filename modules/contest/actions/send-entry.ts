import { employeeOfPerson, findEmployees } from '#modules/people/reads.ts'
import { type Outcome, ok, refuse } from '#platform/face/outcome.ts'
import type { AnswerGiven, Received } from '#platform/face/route.ts'
import type { Context } from '#platform/http/context.ts'
import type { contestContract } from '../contract.ts'
import { contestPolicy } from '../policy.ts'
import { entryComplete } from '../rules/entry-complete.ts'
import { maySend } from '../rules/may-send.ts'
import { findOwnEntry } from '../store/entries.ts'
import { sealInForce } from '../store/seals.ts'
import { enterContest } from './enter-contest.ts'
import { submitEntry } from './submit-entry.ts'

type C = (typeof contestContract)['sendMyEntry']

/** Sends the own draft. In time is what was received before the deadline, to the millisecond (I-27). */
export const sendMyEntry = async (ctx: Context, { params, body }: Received<C>): Promise<Outcome<AnswerGiven<C>>> => {
  const entered = await enterContest(ctx, params.contestId, contestPolicy.writeMyEntry, 'share')
  if (!entered.ok) return entered
  const { stage } = entered.value
  const employeeId = await employeeOfPerson(ctx, ctx.actor.personId)
  const seal = await sealInForce(ctx.tx, ctx.agency.id, stage.id)
  if (employeeId === undefined) return refuse('NOT_AN_EMPLOYEE')
  const entry = await findOwnEntry(ctx.tx, ctx.agency.id, stage.id, employeeId)
  if (seal === undefined || entry === undefined) return refuse('NOT_FOUND')

  if (entry.version !== body.version) return refuse('STALE')
  const inTime = maySend(seal.schedule.moments, entry.state, ctx.received)
  if (!inTime.ok) return inTime
  if (body.rules !== seal.rulesDigest) return refuse('RULES_CHANGED')
  const complete = entryComplete(seal.rules.work, entry.draftWork, entry.draftFiles)
  if (!complete.ok) return complete
  const named = await findEmployees(ctx, [employeeId, ...entry.draftMembers.coauthors, ...entry.draftMembers.mentors])
  const byId = new Map(named.map((employee) => [employee.id, employee]))
  const pick = (ids: readonly string[]) => ids.flatMap((id) => byId.get(id) ?? [])

  const sent = await submitEntry(ctx, {
    stage,
    seal,
    entry,
    work: entry.draftWork,
    files: entry.draftFiles,
    authors: pick([employeeId, ...entry.draftMembers.coauthors]),
    mentors: pick(entry.draftMembers.mentors),
    channel: 'own',
  })
  return sent.ok ? ok({ version: entry.version + 1, receipt: sent.value }) : sent
}
