import { expect, test } from 'vitest'
import { organisationContract } from '#modules/organisation/contract.ts'
import { openSmallAgency, rosterHeadings, rosterLine, socialAgency } from '#test/support/small-agency.ts'
import { peopleContract as people } from './contract.ts'

const agency = await openSmallAgency()
await agency.pass(10)
const later = await agency.roster([rosterHeadings, rosterLine(3, 'SITI STAF', socialAgency, 'Penyuluh Sosial Ahli Muda', '2', 'III/d'), rosterLine(5, 'EKA BARU', socialAgency)])
const unit = (await agency.officer.call(organisationContract.listUnits, {})).items.find(({ name }) => name === 'Dinas Sosial')
await agency.officer.call(organisationContract.renameUnit, { params: { unitId: unit?.id ?? '' }, body: { name: 'Dinas Sosial dan P3A', from: '2026-03-01', version: unit?.version ?? 0 } })

const names = async (query: Record<string, unknown> = {}) => (await agency.officer.call(people.listEmployees, { query: { state: 'all', ...query } as never })).items.map(({ name, unit }) => [name, unit])

test('what was known on a day: people, their units and ranks as they were recorded by then', async () => {
  const before = await names({ knownOn: '2026-03-05' })
  expect(before).toEqual([['Ayu Staf', 'Dinas Sosial'], ['Budi Kabid', 'Bidang Rehabilitasi'], ['Darma Kadis', 'Dinas Sosial'], ['Siti Staf', 'Bidang Rehabilitasi']])
  expect(await names()).toContainEqual(['Eka Baru', 'Dinas Sosial dan P3A'])
  expect(await names({ knownOn: '2026-03-01' })).toEqual([])
  expect((await agency.officer.call(people.countEmployees, { query: { state: 'all', knownOn: '2026-03-05' } })).count).toBe(4)
  const employeeId = await agency.employeeId('siti')
  const then = await agency.officer.call(people.readEmployeeKnown, { params: { employeeId, day: '2026-03-05' } })
  expect([then.unit, then.ranks.map(({ grade }) => grade)]).toEqual(['Bidang Rehabilitasi', ['III/c']])
  const now = await agency.officer.call(people.readEmployee, { params: { employeeId } })
  expect(now.unit).toBe('Dinas Sosial dan P3A')
})

test('the tree as it was known on a day', async () => {
  const of = async (day: string) => (await agency.officer.call(organisationContract.listUnitsKnown, { params: { day } })).items.map(({ name }) => name)
  expect(await of('2026-03-05')).toContain('Dinas Sosial')
  expect(await of('2026-03-20')).toContain('Dinas Sosial dan P3A')
  expect(await of('2026-02-01')).toEqual([])
})

test('an undone import is still what was known in its time', async () => {
  const { version } = await agency.officer.call(people.readImport, { params: { importId: later } })
  await agency.pass(5)
  await agency.approve((await agency.officer.call(people.askUndoImport, { params: { importId: later }, body: { version, reason: 'Berkas yang salah' } })).approvalId)
  expect(await names()).not.toContainEqual(['Eka Baru', 'Dinas Sosial dan P3A'])
  expect((await names({ knownOn: '2026-03-13' })).map(([name]) => name)).toContain('Eka Baru')
})

test('an import is not undone where something later stands on it, and the people are named', async () => {
  const [first] = (await agency.officer.call(people.listImports, {})).items.toReversed()
  const refused = await agency.officer.refused(people.askUndoImport, { params: { importId: first?.id ?? '' }, body: { version: first?.version ?? 0, reason: 'Berkas yang salah' } })
  expect(refused.code).toBe('IMPORT_BUILT_UPON')
  expect(refused.title).toContain('Siti Staf')
})
