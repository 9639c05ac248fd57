import { expect, test } from 'vitest'
import { approvalContract as a } from '#platform/approval/contract.ts'
import { homeContract } from '#platform/home/contract.ts'
import { identityContract as i } from '#platform/identity/contract.ts'
import { castOf, draftContest, versionOf } from '#test/support/contest-steps.ts'
import { keepSignedIn } from '#test/support/roster.ts'
import { openWorld } from '#test/support/world.ts'
import { contestContract as c } from './contract.ts'

// An office without a free second person names one outside it, for one process and until a day (I-10).

const world = await openWorld()
const cast = await castOf(world)
const { organiser } = cast
const administrators = [await world.person({ roles: ['agency_admin'] }), await world.person({ roles: ['agency_admin'] })] as const
const inspector = await world.person({ name: 'Sri Wahyuni' })
await keepSignedIn(world)
const first = await draftContest(cast)
const second = await draftContest(cast)
const inTwoDays = new Date(Date.parse(await world.clock.now()) + 2 * 86_400_000).toISOString()

const grant = async (): Promise<void> => {
  const { approvalId } = await administrators[0].call(i.askGrant, { body: { personId: inspector.personId, role: 'hr_head', scope: 'process', scopeId: first.contestId, to: inTwoDays, reason: 'Inspektorat, surat 700/12' } })
  const [request] = (await administrators[1].call(a.listApprovals, { query: {} })).items.filter(({ id }) => id === approvalId)
  await administrators[1].call(a.approve, { params: { approvalId }, body: { digest: request!.digest, code: await administrators[1].code() } })
}
const ask = async (contestId: string) => {
  await organiser.call(c.askSeal, { params: { contestId }, body: { version: await versionOf(cast, contestId), reason: null } })
  const [request] = (await organiser.call(a.listApprovals, { query: { process: contestId } })).items
  return request!
}
const decide = async ({ id, digest }: { readonly id: string; readonly digest: string }) => ({ params: { approvalId: id }, body: { digest, code: await inspector.code() } })

test('the one who was named sees and approves what waits in that process, and reads its draft', async () => {
  const request = await ask(first.contestId)
  expect((await inspector.call(a.listApprovals, { query: {} })).items).toEqual([])
  expect((await inspector.refused(a.approve, await decide(request))).code).toBe('FORBIDDEN')
  await grant()
  expect((await inspector.call(a.listApprovals, { query: {} })).items.map(({ id, mayDecide }) => [id, mayDecide])).toEqual([[request.id, true]])
  expect((await inspector.call(c.readContest, { params: { contestId: first.contestId } })).state).toBe('draft')
  await inspector.call(a.approve, await decide(request))
  expect((await organiser.call(c.readContest, { params: { contestId: first.contestId } })).state).toBe('sealed')
})

test('in another process the same person is nobody', async () => {
  const request = await ask(second.contestId)
  expect((await inspector.call(a.listApprovals, { query: {} })).items).toEqual([])
  expect((await inspector.refused(a.approve, await decide(request))).code).toBe('FORBIDDEN')
  expect((await inspector.refused(a.refuseApproval, { params: { approvalId: request.id }, body: { reason: 'Bukan urusannya' } })).code).toBe('FORBIDDEN')
  expect((await inspector.refused(c.readContest, { params: { contestId: second.contestId } })).code).toBe('NOT_FOUND')
})

test('when the day has come the role is over, in that process too', async () => {
  world.clock.step(3 * 86_400_000)
  await organiser.call(c.askCancel, { params: { contestId: first.contestId }, body: { version: await versionOf(cast, first.contestId), reason: 'Lomba ditunda tanpa batas waktu' } })
  const [request] = (await organiser.call(a.listApprovals, { query: { process: first.contestId } })).items
  expect((await inspector.refused(a.approve, await decide(request!))).code).toBe('FORBIDDEN')
})

test('the page offers only what the server carries out: a second person whom the first brought in is told so', async () => {
  const [request] = (await cast.head.call(a.listApprovals, { query: { process: second.contestId } })).items
  expect(request?.mayDecide).toBe(true)
  await world.database.owner(`update platform.account set origin = 'named', created_by = '${organiser.personId}', created_at = '${await world.clock.now()}' where person_id = '${cast.head.personId}'`)
  const [now] = (await cast.head.call(a.listApprovals, { query: { process: second.contestId } })).items
  expect(now).toMatchObject({ mayDecide: false, whyNot: 'SECOND_PERSON_NEEDED' })
})

test('of a refusal and a withdrawal at the same moment one holds, and the other is told so', async () => {
  for (let round = 0; round < 5; round += 1) {
    const third = await draftContest(cast)
    const request = await ask(third.contestId)
    const answers = await Promise.allSettled([
      administrators[0].call(i.askGrant, { body: { personId: inspector.personId, role: 'overseer', reason: 'Hanya agar ada yang lain' } }),
      cast.overseer.refused(a.withdrawApproval, { params: { approvalId: request.id } }),
      organiser.call(a.withdrawApproval, { params: { approvalId: request.id } }),
      organiser.call(a.withdrawApproval, { params: { approvalId: request.id } }),
    ])
    const refused = answers.flatMap((one) => (one.status === 'rejected' ? [(one.reason as { readonly problem?: { readonly status: number } }).problem?.status ?? 0] : []))
    expect(refused.every((status) => status > 0 && status < 500)).toBe(true)
  }
})

test('I-37: what somebody asked for who has lost the role since is carried out by nobody', async () => {
  const leaving = await world.person({ name: 'Panitia Dua', roles: ['organiser'] })
  await keepSignedIn(world)
  const { contestId } = await draftContest({ ...cast, organiser: leaving })
  await leaving.call(c.askSeal, { params: { contestId }, body: { version: await versionOf(cast, contestId), reason: null } })
  const { id, digest } = (await leaving.call(a.listApprovals, { query: { process: contestId } })).items[0]!
  await world.database.owner(`update access.granted set ended_at = from_at, ended_by = asked_by where person_id = '${leaving.personId}'`)
  const second = await world.person({ name: 'Kepala Dua', roles: ['hr_head'] })
  await keepSignedIn(world)
  expect((await second.refused(a.approve, { params: { approvalId: id }, body: { digest, code: await second.code() } })).code).toBe('ASKER_LEFT')
})

test('the secretary of one contest sees its draft in the list and no other, and is told of no other work', async () => {
  const secretary = await world.person({ name: 'Sekretaris Satu' })
  await keepSignedIn(world)
  const [own, other] = [await draftContest(cast), await draftContest(cast)]
  await world.services.pools.inside('app', world.agency.id, async (tx) =>
    await tx.insertInto('access.seat').values({ agency_id: world.agency.id, id: other.contestId.replace(/^.{8}/, 'ffffffff'), process_id: own.contestId, person_id: secretary.personId, seat: 'secretary', from_at: await world.clock.now() }).execute(),
  )
  const drafts = (await secretary.call(c.listContests, { query: { state: 'draft' } })).items.map(({ id }) => id)
  expect(drafts).toEqual([own.contestId])
  expect((await secretary.call(homeContract.readHome, {})).items.filter(({ address }) => !address.includes(own.contestId))).toEqual([])
})
