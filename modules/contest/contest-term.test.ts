import { expect, test } from 'vitest'
import { calendarContract } from '#modules/calendar/contract.ts'
import { approvalContract } from '#platform/approval/contract.ts'
import { castOf, close, judgedContest, publish, sendAll } from '#test/support/contest-steps.ts'
import { verify } from '#test/support/verify.ts'
import { openWorld } from '#test/support/world.ts'
import { contestContract as c } from './contract.ts'

/** Monday 2 March 2026 in Jakarta; the sealed rules give three working days. */
const world = await openWorld()
const cast = await castOf(world)

const termOf = async (contestId: string): Promise<unknown> => {
  const { rows } = await world.database.owner(`select convert_from(content, 'UTF8')::jsonb as term from ledger.opening where chain = $1 and part = 'term'`, [contestId])
  return (rows[0] as { readonly term: unknown } | undefined)?.term
}

const published = async (): Promise<string> => {
  const judging = await judgedContest(cast)
  await sendAll(cast, judging)
  await close(cast, judging.contestId)
  await publish(cast, judging.contestId)
  return judging.contestId
}

test('without a calendar the term is counted by the working week alone, and the ledger names no calendar', async () => {
  const contestId = await published()
  expect((await cast.organiser.call(c.readContest, { params: { contestId } })).times.objectionUntil).toBe('2026-03-05T17:00:00.000Z')
  expect(await termOf(contestId)).toEqual({ calendar: [], objectionsUntil: '2026-03-05T17:00:00.000Z', off: [] })
})

test('a local day off moves the end of the term; the ledger names the day and the version of the calendar', async () => {
  const officer = await world.person({ name: 'Wulan Sasmita', roles: ['hr_officer'] })
  const params = { year: 2026 }
  const { approvalId } = await officer.call(calendarContract.askCalendar, {
    params,
    body: { basedOn: null, week: [1, 2, 3, 4, 5], days: [{ day: '2026-03-04', kind: 'local', name: 'Hari jadi kabupaten' }], basis: 'Surat edaran percobaan' },
  })
  const { items } = await cast.head.call(approvalContract.listApprovals, { query: {} })
  await cast.head.call(approvalContract.approve, { params: { approvalId }, body: { digest: items.find(({ id }) => id === approvalId)?.digest ?? '', code: await cast.head.code() } })
  const contestId = await published()
  const { now } = await cast.organiser.call(calendarContract.readCalendar, { params })
  expect((await cast.organiser.call(c.readContest, { params: { contestId } })).times.objectionUntil).toBe('2026-03-06T17:00:00.000Z')
  expect(await termOf(contestId)).toEqual({ calendar: [now?.digest], objectionsUntil: '2026-03-06T17:00:00.000Z', off: ['2026-03-04'] })
  const bundle = await ((await world.anyone.call(c.readPublicBundle, { params: { agencyCode: 'contoh', contestId } })) as Blob).text()
  const { exit, output } = await verify(bundle)
  expect(exit, output).toBe(0)
  expect(bundle).toContain('2026-03-04')
})
