import { expect, test } from 'vitest'
import { auditContract as v } from '#platform/audit/contract.ts'
import { castOf, close, judgedContest, publish, sendAll } from '#test/support/contest-steps.ts'
import type { Colleague } from '#test/support/roster.ts'
import { openWorld } from '#test/support/world.ts'

// The audit trail as people read it (I-21, I-24, I-36): who may see which act, and what of it opens.

const world = await openWorld()
const cast = await castOf(world)
const { overseer } = cast
const [arga, indah] = cast.judges as [Colleague, Colleague]
const judging = await judgedContest(cast, { titles: ['Antre Tenang', 'Jalan Tanggap'] })
const chain = judging.contestId
await sendAll(cast, judging)
const sheets = async () => (await overseer.call(v.listActs, { query: { chain, kind: 'sheet.submitted' } })).items
const partOf = async (reader: typeof overseer, seq: number, name: string) => (await reader.call(v.readAct, { params: { chain, seq } })).parts.find((part) => part.name === name)

test('the overseer reads the whole trail by process, person, kind and day, page after page', async () => {
  const described = await overseer.call(v.describeLedger, {})
  expect(described.whole).toBe(true)
  expect(described.chains.find((one) => one.chain === chain)?.title).not.toBeNull()
  expect(described.kinds).toContain('stage.sealed')
  const seqs: number[] = []
  let after: string | undefined
  do {
    const page = await overseer.call(v.listActs, { query: { chain, after } })
    seqs.push(...page.items.map(({ seq }) => seq))
    after = page.next ?? undefined
  } while (after !== undefined)
  expect(seqs.toSorted((a, b) => a - b)).toEqual(seqs.map((_, index) => index + 1))
  const byArga = await overseer.call(v.listActs, { query: { person: arga.personId } })
  expect(byArga.items.map(({ person }) => person?.id)).toEqual(byArga.items.map(() => arga.personId))
  expect(byArga.items.length).toBeGreaterThan(1)
  const day = byArga.items[0]!.recorded.slice(0, 10)
  expect((await overseer.call(v.listActs, { query: { chain, day } })).items.length).toBeGreaterThan(0)
  expect((await overseer.call(v.listActs, { query: { chain, day: '2020-01-01' } })).items).toEqual([])
})

test('I-7: before closing a sheet opens to the judge who sent it, to nobody else', async () => {
  const own = (await arga.call(v.listActs, { query: { chain, kind: 'sheet.submitted' } })).items
  expect(own.every(({ mine }) => mine)).toBe(true)
  expect(own.length).toBeLessThan((await sheets()).length)
  const { seq } = own[0]!
  expect(await partOf(overseer, seq, 'sheet')).toMatchObject({ state: 'scores', content: null, salt: null })
  expect((await partOf(arga, seq, 'sheet'))?.state).toBe('open')
  expect((await indah.refused(v.readAct, { params: { chain, seq } })).code).toBe('NOT_FOUND')
  expect((await cast.organiser.refused(v.readAct, { params: { chain, seq } })).code).toBe('NOT_FOUND')
  expect((await cast.organiser.refused(v.downloadActReceipt, { params: { chain, seq } })).code).toBe('NOT_FOUND')
})

test('after closing the overseer opens the sheets; whoever sits in the process reads the own acts only', async () => {
  await close(cast, chain)
  const { seq } = (await sheets())[0]!
  expect((await partOf(overseer, seq, 'sheet'))?.state).toBe('open')
  // A judge of this contest is made an overseer too.
  await world.database.owner(`insert into access.granted (agency_id, id, person_id, role, scope, from_at, asked_by, approved_by)
    select agency_id, gen_random_uuid(), '${indah.personId}', role, scope, from_at, asked_by, approved_by from access.granted where person_id = '${overseer.personId}'`)
  const seated = indah
  const theirs = (await seated.call(v.listActs, { query: { chain } })).items
  expect(theirs.length).toBeGreaterThan(0)
  expect(theirs.every(({ mine }) => mine)).toBe(true)
  const other = (await sheets()).find(({ person }) => person?.id === arga.personId)!
  expect((await seated.refused(v.readAct, { params: { chain, seq: other.seq } })).code).toBe('NOT_FOUND')
})

test('I-36: who opened the names in the act of another person stands in the readings of that person', async () => {
  const { seq } = (await sheets()).find(({ person }) => person?.id === arga.personId)!
  await overseer.call(v.readAct, { params: { chain, seq } })
  const rows = await world.database.owner(`select count(*)::int as count from access.reading where what = 'ledger' and reader_id = '${overseer.personId}' and subject_id = '${arga.personId}'`)
  expect(JSON.stringify(rows)).not.toContain('"count":0')
})

test('the act says its place: digests follow one another, and the checkpoint that covers it', async () => {
  await publish(cast, chain)
  const [newest] = (await overseer.call(v.listActs, { query: { chain } })).items
  const last = await overseer.call(v.readAct, { params: { chain, seq: newest!.seq } })
  const before = await overseer.call(v.readAct, { params: { chain, seq: newest!.seq - 1 } })
  expect(last.prev).toBe(before.digest)
  expect([before.next, last.next]).toEqual([true, false])
  expect(last.checkpoint?.line).toContain(' ')
  expect((await overseer.refused(v.readAct, { params: { chain, seq: newest!.seq + 1 } })).code).toBe('NOT_FOUND')
})

test('an act of the agency itself opens too', async () => {
  const [newest] = (await overseer.call(v.listActs, { query: { chain: 'agency' } })).items
  expect((await overseer.call(v.readAct, { params: { chain: 'agency', seq: newest!.seq } })).kind).toBe(newest!.kind)
})

test('I-33: another agency sees none of it', async () => {
  const other = await world.anotherAgency('lain')
  const stranger = await world.person({ roles: ['overseer'], agency: other })
  expect((await stranger.call(v.listActs, { query: { chain } })).items).toEqual([])
  expect((await stranger.refused(v.readAct, { params: { chain, seq: 1 } })).code).toBe('NOT_FOUND')
})
