import { findEmployees } from '#modules/people/reads.ts'
import type { AnswerGiven } from '#platform/face/route.ts'
import type { Context } from '#platform/http/context.ts'
import type { contestContract } from '../contract.ts'
import { type EntryRow, versionsOf } from '../store/entries.ts'
import { eligibilityOf } from '../store/eligibility.ts'
import { membersOf } from '../store/members.ts'

type View = AnswerGiven<(typeof contestContract)['readEntry']>

/** An entry for its authors (with what they are writing) or for the organiser (only as it was sent). */
export const viewEntry = async (ctx: Context, contestId: string, entry: EntryRow, forAuthor: boolean): Promise<View> => {
  const versions = await versionsOf(ctx.tx, ctx.agency.id, entry.id)
  const last = versions.at(-1)
  const members = (await membersOf(ctx.tx, ctx.agency.id, [entry.id])).get(entry.id) ?? []
  const eligibility = (await eligibilityOf(ctx.tx, ctx.agency.id, [entry.id])).get(entry.id) ?? []
  const work = forAuthor ? entry.draftWork : last?.work
  const named = forAuthor ? entry.draftMembers : { coauthors: [], mentors: [] }
  const colleagues = await findEmployees(ctx, [...named.coauthors, ...named.mentors])
  const people = (ids: readonly string[]) =>
    ids.flatMap((id) => colleagues.filter((one) => one.id === id).map((one) => ({ employeeId: id, name: one.name, unit: one.unitName ?? '' })))
  const checked = entry.state === 'accepted' || entry.state === 'returned' || entry.state === 'rejected' ? entry.state : null
  return {
    id: entry.id,
    version: entry.version,
    state: entry.state,
    category: entry.category,
    work: work ?? { title: '', fields: {} },
    files: [...(forAuthor ? entry.draftFiles : (last?.files ?? []))],
    authors: members.map((member) => ({
      memberId: member.id,
      employeeId: member.employeeId,
      name: member.name,
      unit: member.unit,
      part: member.part,
      confirmedAt: member.confirmedAt,
    })),
    unsent: entry.unsent,
    named: { coauthors: people(named.coauthors), mentors: people(named.mentors) },
    sent: versions.map(({ number, receivedAt, by, seq, digest }) => ({ number, receivedAt, by, receipt: { chain: contestId, seq, digest, received: receivedAt } })),
    eligibility: eligibility.map(({ code, answer, evidence, decidedBy }) => ({ code, answer, evidence, decidedBy })),
    check: checked === null || entry.checkedAt === null ? null : { verdict: checked, reason: entry.checkReason ?? '', at: entry.checkedAt, by: forAuthor ? null : entry.checkedName },
  }
}
