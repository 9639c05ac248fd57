import { expect, test } from 'vitest'
import { castOf, close, judgedContest, publish, sendAll } from '#test/support/contest-steps.ts'
import { keepSignedIn } from '#test/support/roster.ts'
import { openWorld } from '#test/support/world.ts'
import { contestContract as c } from './contract.ts'

// Figures of fairness for those who oversee (I-16, I-20): right against a planted roster, and no group under ten to be seen or derived.

const world = await openWorld()
const cast = await castOf(world)
const unit = await cast.roster.unit('Dinas Perhubungan')
const people = await Promise.all(Array.from({ length: 32 }, async (_, index) => await cast.roster.employee(`Pegawai ${String.fromCodePoint(65 + index)}`, unit)))
const women = people.slice(0, 12)
const men = people.slice(12)
const entrants = [...women.slice(0, 9), ...men.slice(0, 11)]
const ids = (list: typeof people): string => list.map(({ employeeId }) => `'${employeeId}'`).join()
await world.database.owner(`update protected.attribute set sex = case when employee_id in (${ids(women)}) then 'F' else 'M' end, religion = case when employee_id in (${ids(men.slice(0, 3))}) then 'Hindu' when employee_id in (${ids(men.slice(3, 7))}) then 'Buddha' else 'Islam' end`)
await keepSignedIn(world)
const judging = await judgedContest(cast, { titles: entrants.map((_, index) => `Karya ${index + 1}`), entrants })
const params = { contestId: judging.contestId }
const auditor = await world.person({ name: 'Kuncoro Hartono', roles: ['auditor'] })
await keepSignedIn(world)
const all = Number((await world.services.pools.inside('personal', world.agency.id, async (tx) => await tx.selectFrom('people.employee').select((each) => each.fn.countAll().as('count')).executeTakeFirstOrThrow())).count)

const traitOf = async (step: string, trait: string) => (await cast.overseer.call(c.readFairness, { params })).steps.find((one) => one.step === step)?.traits.find((one) => one.trait === trait)

test('nothing before closing, nothing for whoever decides, prepares or judges', async () => {
  expect((await cast.overseer.refused(c.readFairness, { params })).code).toBe('WRONG_STATE')
  await sendAll(cast, judging)
  await close(cast, judging.contestId)
  for (const other of [cast.organiser, cast.head, cast.judges[0]!, entrants[0]!]) expect((await other.refused(c.readFairness, { params })).code).toBe('FORBIDDEN')
  expect((await auditor.call(c.readFairness, { params })).steps.map(({ step }) => step)).toEqual(['entered', 'accepted'])
})

test('who entered, of all employees: counts, rates and the exact test', async () => {
  const sex = await traitOf('entered', 'sex')
  expect(sex?.groups.map(({ label, people: n, chosen }) => [label, n, chosen])).toEqual([['M', all - 12, 11], ['F', 12, 9]])
  expect(sex?.ratio).toBeCloseTo(11 / (all - 12) / (9 / 12), 12)
  expect(sex?.tests[0]?.p).toBeLessThan(0.1)
})

test('I-20: a group of nine is not shown, nor is the other one that would give it away', async () => {
  const sex = await traitOf('accepted', 'sex')
  expect(sex).toMatchObject({ silent: 'few', groups: [], tests: [] })
})

test('I-20: small groups come together, and with the next one while they are under ten', async () => {
  // Three and four and the rest: all of them together, which is one group and says nothing.
  expect(await traitOf('entered', 'religion')).toMatchObject({ silent: 'few', groups: [] })
})

test('I-20: the roster may change afterwards, the figures may not: two readings give nobody away', async () => {
  const before = await cast.overseer.call(c.readFairness, { params })
  await world.database.owner(`update protected.attribute set recorded_to = '2099-01-01', closed_by = written_by where employee_id = '${women[0]!.employeeId}'`)
  expect(await cast.overseer.call(c.readFairness, { params })).toEqual(before)
})

test('who won a title, once it is published; another agency learns nothing', async () => {
  await publish(cast, judging.contestId)
  expect((await cast.overseer.call(c.readFairness, { params })).steps.map(({ step }) => step)).toEqual(['entered', 'accepted', 'titled'])
  expect((await traitOf('titled', 'disability'))?.groups).toMatchObject([{ label: 'unknown', people: 20 }])
  const stranger = await world.person({ roles: ['overseer'], agency: await world.anotherAgency('lain') })
  expect((await stranger.refused(c.readFairness, { params })).code).toBe('NOT_FOUND')
})

test('the audit role asks the function and reads no row: not of people, not of the contest', async () => {
  for (const table of ['protected.attribute', 'people.name', 'contest.entry', 'contest.member', 'ledger.entry', 'contest.title']) {
    await expect(world.services.pools.inside('audit', world.agency.id, async (tx) => await tx.selectFrom(table as 'contest.entry').selectAll().execute())).rejects.toThrow(/permission denied/)
  }
})
