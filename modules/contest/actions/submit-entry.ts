import type { EmployeeSnapshot } from '#modules/people/reads.ts'
import { takeSeat } from '#platform/access/seats.ts'
import { newId } from '#platform/clock/ids.ts'
import { type Outcome, ok, refuse } from '#platform/face/outcome.ts'
import type { Context } from '#platform/http/context.ts'
import { append } from '#platform/ledger/append.ts'
import type { EntryFile } from '../rules/entry-complete.ts'
import type { Work } from '../rules/work.ts'
import { insertVersion, markSent, type EntryRow } from '../store/entries.ts'
import { changeMember, deleteMember, forgetConfirmations, insertMembers, type MemberPart, membersOf } from '../store/members.ts'
import { saveEligibility } from '../store/eligibility.ts'
import type { SealInForce } from '../store/seals.ts'
import type { StageRow } from '../store/stages.ts'
import { acknowledge, type Acknowledged } from './acknowledge.ts'
import { announceAnswers, decideEligibility } from './answer-eligibility.ts'
import { snapshotOf } from './entrant-facts.ts'

export type Submission = {
  readonly stage: StageRow
  readonly seal: SealInForce
  readonly entry: EntryRow
  readonly work: Work
  readonly files: readonly EntryFile[]
  /** The entrant first, then co-authors. */
  readonly authors: readonly EmployeeSnapshot[]
  readonly mentors: readonly EmployeeSnapshot[]
  readonly channel: 'own' | 'clerk'
}

/**
 * A version of an entry is sent: it stands in the chain with its members, its work and its files, each under a salt of its own.
 * The last complete version before the deadline counts. Who sends the own entry confirms the own authorship by it (I-14).
 */
export const submitEntry = async (ctx: Context, given: Submission): Promise<Outcome<Acknowledged>> => {
  const { stage, entry, authors, work, files, channel } = given
  const number = entry.number + 1
  const chain = stage.contestId
  const eligible = await decideEligibility(ctx, given.seal, entry.id, authors.map(({ id }) => id))
  if (!eligible.ok) return eligible

  const changed = await renewMembers(ctx, given)
  const membersSince = changed ? number : entry.membersSince
  const confirms = channel === 'own' && (await confirmOwn(ctx, entry.id))
  if (eligible.value.isNew) await saveEligibility(ctx.tx, ctx.agency.id, entry.id, eligible.value.lines, null, ctx.received)
  if (!(await markSent(ctx.tx, ctx.agency.id, entry, entry.version, { number, membersSince, receivedAt: ctx.received }))) return refuse('STALE')

  const appended = await append(ctx, {
    chain,
    kind: 'entry.submitted',
    parts: [
      {
        name: 'entry',
        content: { category: entry.category, channel, entry: entry.id, members: authors.length, membersSince, origins: [], stage: stage.ordinal, version: number },
      },
      { name: 'members', content: authors.map((author) => asMember(ctx.agency.code, author)), personal: true },
      { name: 'work', content: { fields: work.fields, title: work.title }, personal: true },
      ...files.map(({ name, sha256, size, type }, index) => ({ name: `file_${index + 1}`, content: { name: name.normalize('NFC'), sha256, size, type }, personal: true })),
    ],
  })
  const { seq, digest } = appended
  const by = channel === 'own' ? 'entrant' : 'clerk'
  await insertVersion(ctx.tx, ctx.agency.id, { entryId: entry.id, number, work, files, sentBy: ctx.actor.personId, by, receivedAt: ctx.received, seq, digest })
  if (confirms) await append(ctx, { chain, kind: 'entry.confirmed', parts: [{ name: 'confirmation', content: { entry: entry.id, member: 1 } }] })
  if (eligible.value.isNew) await announceAnswers(ctx, stage, entry.id, eligible.value.lines)
  return ok(await acknowledge(ctx, chain, { kind: 'entry.submitted', about: String(number) }, appended))
}

const asMember = (agency: string, author: EmployeeSnapshot) => ({
  agency,
  employee: author.id,
  facts: snapshotOf(author),
  name: author.name.normalize('NFC'),
  unit: (author.unitName ?? '').normalize('NFC'),
})

/** Members as they are named in this version. When the list of authors changed, every one is asked anew; true then. */
const renewMembers = async (ctx: Context, { stage, entry, authors, mentors }: Submission): Promise<boolean> => {
  const before = (await membersOf(ctx.tx, ctx.agency.id, [entry.id])).get(entry.id) ?? []
  const wanted = [
    ...authors.map((employee, index) => ({ employee, ordinal: index + 1, part: (index === 0 ? 'entrant' : 'coauthor') as MemberPart })),
    ...mentors.map((employee, index) => ({ employee, ordinal: 101 + index, part: 'mentor' as MemberPart })),
  ]
  for (const member of before) if (!wanted.some(({ employee, part }) => employee.id === member.employeeId && part === member.part)) await deleteMember(ctx.tx, ctx.agency.id, member.id)
  const kept = (employeeId: string, part: MemberPart) => before.find((member) => member.employeeId === employeeId && member.part === part)
  for (const { employee, ordinal, part } of wanted) {
    const member = kept(employee.id, part)
    if (member !== undefined) await changeMember(ctx.tx, ctx.agency.id, member.id, { ordinal, name: employee.name, unit_name: employee.unitName ?? '' })
  }
  await insertMembers(
    ctx.tx,
    ctx.agency.id,
    wanted
      .filter(({ employee, part }) => kept(employee.id, part) === undefined)
      .map(({ employee, ordinal, part }) => ({
        id: newId(ctx.received),
        entryId: entry.id,
        stageId: stage.id,
        ordinal,
        part,
        employeeId: employee.id,
        personId: employee.personId,
        name: employee.name,
        unit: employee.unitName ?? '',
        snapshot: snapshotOf(employee),
      })),
  )
  const authorsBefore = before.filter(({ part }) => part !== 'mentor').map(({ employeeId }) => employeeId)
  const changed = entry.number === 0 || authorsBefore.join() !== authors.map(({ id }) => id).join()
  if (changed) await forgetConfirmations(ctx.tx, ctx.agency.id, entry.id)
  for (const { id, personId } of authors) {
    if (entry.number === 0 || !authorsBefore.includes(id)) await takeSeat(ctx, { processId: stage.contestId, personId, seat: 'entrant' })
  }
  return changed
}

/** True when the entrant's confirmation is new. */
const confirmOwn = async (ctx: Context, entryId: string): Promise<boolean> => {
  const own = (await membersOf(ctx.tx, ctx.agency.id, [entryId])).get(entryId)?.find(({ part }) => part === 'entrant')
  if (own === undefined || own.confirmedAt !== null) return false
  await changeMember(ctx.tx, ctx.agency.id, own.id, { confirmed_at: ctx.received })
  return true
}
