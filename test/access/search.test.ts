import { expect, test } from 'vitest'
import { searchContract } from '#platform/search/contract.ts'
import { castOf, draftContest, sealedContest } from '#test/support/contest-steps.ts'
import type { Client } from '#test/support/world.ts'
import { openWorld } from '#test/support/world.ts'

// Search from anywhere finds what the reader may see, and does not tell of anything else (I-33, I-36).

const world = await openWorld()
const cast = await castOf(world)
const find = async (reader: Client, q: string) => (await reader.call(searchContract.search, { query: { q } })).items.map(({ kind, title }) => `${kind} ${title}`)

test('people by their names for whoever sees the directory; units for everybody', async () => {
  expect(await find(cast.organiser, 'sasmita')).toContain('person Indah Sasmitaloka')
  expect(await find(cast.entrants[0]!, 'sasmita')).toEqual(['unit Dinas Indah Sasmitaloka', 'position Kepala Dinas Indah Sasmitaloka'])
  expect(await find(cast.entrants[0]!, 'dinas indah')).toContain('unit Dinas Indah Sasmitaloka')
})

test('a whole number finds its owner, for whoever sees the directory', async () => {
  const nip = (await world.services.pools.inside('personal', world.agency.id, async (tx) => await tx.selectFrom('protected.identity').select('nip').where('employee_id', '=', cast.judges[0]!.employeeId).executeTakeFirstOrThrow())).nip
  expect(await find(cast.head, nip)).toEqual(['person Arga Mahendrata'])
  expect(await find(cast.entrants[0]!, nip)).toEqual([])
})

test('contests by their title; a draft only for those who see drafts', async () => {
  await draftContest(cast)
  expect(await find(cast.organiser, 'inovasi 2026')).toEqual(['contest Lomba Inovasi 2026'])
  expect(await find(cast.entrants[0]!, 'inovasi 2026')).toEqual([])
  await sealedContest(cast)
  expect(await find(cast.entrants[0]!, 'inovasi 2026')).toEqual(['contest Lomba Inovasi 2026'])
})

test("nothing of another agency; the numbers of the law are everybody's", async () => {
  const stranger = await world.person({ roles: ['hr_head', 'organiser'], agency: await world.anotherAgency('lain') })
  for (const words of ['sasmita', 'dinas', 'inovasi']) expect((await find(stranger, words)).filter((found) => !found.startsWith('rule '))).toEqual([])
})
