import { sql } from 'kysely'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { newId } from '#platform/clock/ids.ts'
import { openSheet } from '#platform/documents/sheet.ts'
import { SYSTEM, systemContext, withContext } from '#platform/http/context.ts'
import { examine } from '#platform/doctor/examine.ts'
import { inventRoster } from '#app/demo/roster/invent-roster.ts'
import { writeSiasn } from '#app/demo/siasn.ts'
import { modules } from '#app/modules.ts'
import { openWorld } from '#test/support/world.ts'
import { organisationContract as organisation } from '#modules/organisation/contract.ts'
import { importRoster } from './command.ts'
import { peopleContract as people } from './contract.ts'
import { findEmployees, lineOf } from './reads.ts'
import { activeCodes } from './rules/legal-position.ts'

const size = 3000

const world = await openWorld()
const officer = await world.person({ name: 'Petugas', roles: ['hr_officer'] })
const roster = inventRoster({ seed: 3, employees: size, today: '2026-03-02' })
const folder = await mkdtemp(join(tmpdir(), 'jenjang-directory-'))
const file = join(folder, 'export.csv')
await writeSiasn(file, roster)
const sheet = await openSheet(file, file)
if (!sheet.ok) throw new Error(sheet.refusal)
const now = await world.clock.now()
const given = { id: newId(now), fileId: null, fileName: 'export.csv', sha256: '0'.repeat(64), size: 1, by: newId(now), at: now }
const done = await importRoster(async (role, work) => await withContext(world.services, role, systemContext(world.services, world.agency, now), work), { ...given, sheet: sheet.value, dryRun: false, progress: () => Promise.resolve() })
if (!done.ok || done.value.became !== 'applied') throw new Error('The roster was not applied.')
await rm(folder, { recursive: true })

const list = async (query: Record<string, unknown> = {}, as = officer) => (await as.call(people.listEmployees, { query: { state: 'all', limit: 100, ...query } as never })).items
const idsOfUnits = async (): Promise<ReadonlyMap<string, string>> => new Map((await officer.call(organisation.listUnits, {})).items.map(({ name, id }) => [name, id]))

describe('the directory', () => {
  test('pages through everybody once, in the order of names', async () => {
    const seen: string[] = []
    const names: string[] = []
    for (let after: string | undefined; ; ) {
      const page = await officer.call(people.listEmployees, { query: { state: 'all', limit: 100, ...(after === undefined ? {} : { after }) } })
      seen.push(...page.items.map(({ id }) => id))
      names.push(...page.items.map(({ name }) => name.toLowerCase()))
      if (page.next === null) break
      after = page.next
    }
    expect(new Set(seen).size).toBe(size)
    expect(seen).toHaveLength(size)
    expect(names).toEqual([...names].sort())
  })

  test('finds by the beginnings of words, in any order', async () => {
    const expected = roster.employees.filter(({ name }) => /(^| )SITI/.test(name) && /(^| )FA/.test(name)).length
    const found = await list({ q: 'fa siti' })
    expect(found).toHaveLength(expected)
    expect(expected).toBeGreaterThan(0)
  })

  test('the spellings of Muhammad meet', async () => {
    const all = (await list({ q: 'muhammad' })).map(({ id }) => id)
    expect((await list({ q: 'Moch.' })).map(({ id }) => id)).toEqual(all)
    expect(all.length).toBeGreaterThan(5)
  })

  test('finds the whole number and its last three digits, and shows only those', async () => {
    const someone = roster.employees[1234]
    const whole = await list({ q: someone?.nip })
    expect(whole.map(({ nipTail }) => nipTail)).toEqual([someone?.nip.slice(-3)])
    const tail = await list({ q: '004' })
    expect(tail.length).toBeGreaterThan(0)
    expect(tail.every(({ nipTail }) => nipTail === '004')).toBe(true)
    expect(JSON.stringify([whole, tail])).not.toMatch(/\d{18}|\d{8} ?\d{6}/)
    // Whoever may not read numbers cannot find one out by trying: birth date and sex lie in it (I-17).
    const organiser = await world.person({ roles: ['organiser'] })
    expect((await organiser.call(people.listEmployees, { query: { q: someone?.nip ?? '' } })).items).toEqual([])
    expect((await organiser.call(people.countEmployees, { query: { q: someone?.nip ?? '' } })).count).toBe(0)
  })

  test('filters by unit, position, kind and state', async () => {
    const units = await idsOfUnits()
    const inUnit = await officer.call(people.countEmployees, { query: { state: 'all', unit: units.get('Dinas Sosial') } })
    expect(inUnit.count).toBe(roster.employees.filter(({ unit }) => unit.name === 'Dinas Sosial').length)
    const pppk = await officer.call(people.countEmployees, { query: { state: 'all', kind: 'PPPK' } })
    expect(pppk.count).toBe(roster.employees.filter(({ kind }) => kind === 'PPPK').length)
    const inactive = await officer.call(people.countEmployees, { query: { state: 'inactive' } })
    expect(inactive.count).toBe(roster.employees.filter(({ legalPositionId }) => legalPositionId === '02').length)
    const [position] = (await officer.call(organisation.listPositions, { query: { q: 'camat sumberarum' } })).items
    expect(await list({ position: position?.id })).toMatchObject([{ position: 'Camat Sumberarum' }])
  })

  test('an export says the same as the list', async () => {
    const blob = await officer.call(people.exportEmployees, { query: { state: 'all', q: 'siti' } })
    expect(Buffer.from(await (blob as Blob).arrayBuffer()).subarray(0, 2).toString()).toBe('PK')
  })

  test('the officer of a unit sees that unit and what is below it', async () => {
    const units = await idsOfUnits()
    const root = (await officer.call(organisation.createUnit, { body: { name: 'Pemerintah Kabupaten Contoh', parentId: null } })).unitId
    const [health, clinic] = ['Dinas Kesehatan', 'Puskesmas Tegalrejo'].map((name) => units.get(name))
    const items = (await officer.call(organisation.listUnits, {})).items
    const version = (id: string | undefined): number => items.find((unit) => unit.id === id)?.version ?? 0
    const place = async (unitId: string | undefined, parentId: string | undefined) =>
      await officer.call(organisation.placeUnits, { body: { from: '2026-01-01', parentId: parentId ?? null, units: [{ unitId: unitId ?? '', version: version(unitId) }] } })
    await place(health, root)
    await place(clinic, health)
    const bound = await world.person({ name: 'Petugas Unit' })
    await world.database.owner(
      `insert into access.granted (agency_id, id, person_id, role, scope, scope_id, from_at, asked_by, approved_by) values ($1, gen_random_uuid(), $2, 'unit_officer', 'unit', $3, $4, $5, $5)`,
      [world.agency.id, bound.personId, health, '2026-01-01T00:00:00Z', SYSTEM],
    )
    const count = await bound.call(people.countEmployees, { query: { state: 'all' } })
    expect(count.count).toBe(roster.employees.filter(({ unit }) => ['Dinas Kesehatan', 'Puskesmas Tegalrejo'].includes(unit.name)).length)
    const [outside] = await list({ unit: units.get('Dinas Sosial') })
    expect((await bound.refused(people.readEmployee, { params: { employeeId: outside?.id ?? '' } })).status).toBe(404)
  })

  test('an ordinary employee has no directory, and another agency sees nobody', async () => {
    const nobody = await world.person({ name: 'Pegawai', roles: ['employee'] })
    expect((await nobody.refused(people.listEmployees, { query: {} })).status).toBe(403)
    const other = await world.anotherAgency('lain')
    const stranger = await world.person({ name: 'Orang Lain', roles: ['hr_officer'], agency: other })
    expect((await stranger.call(people.listEmployees, { query: { state: 'all' } })).items).toEqual([])
    const [someone] = await list({ limit: 1 })
    for (const route of [people.readEmployee, people.readNumber, people.readProtected]) expect((await stranger.refused(route, { params: { employeeId: someone?.id ?? '' } })).status).toBe(404)
  })
})

describe('an employee', () => {
  test('has a career with its two times and who wrote it', async () => {
    const [someone] = await list({ q: roster.employees[5]?.nip })
    const found = await officer.call(people.readEmployee, { params: { employeeId: someone?.id ?? '' } })
    expect(found).toMatchObject({ isMe: false, ranks: [{ grade: roster.employees[5]?.grade.name, validFrom: roster.employees[5]?.gradeFrom, validTo: null }], acts: [{ kind: 'import', fileName: 'export.csv' }] })
    expect(JSON.stringify(found)).not.toContain(roster.employees[5]?.nip ?? '')
    expect(JSON.stringify(found)).not.toContain(roster.employees[5]?.birthDate ?? '')
  })

  test('the whole number and protected values come on press, and every reading is logged', async () => {
    const chosen = roster.employees.find(({ position }) => position.name === 'Camat Sumberarum')
    const [someone] = await list({ q: chosen?.nip })
    const params = { employeeId: someone?.id ?? '' }
    expect(await officer.call(people.readNumber, { params })).toEqual({ nip: chosen?.nip, nipOld: null })
    const open = await officer.call(people.readProtected, { params })
    expect(open).toMatchObject({ birthDate: chosen?.birthDate, sex: chosen?.sex, nikTail: chosen?.nik.slice(-4), ethnicity: null })
    expect(open.pension).toMatchObject({ years: 58, ruleConfirmed: false, classConfirmed: false, article: '55' })
    const head = await world.person({ name: 'Kepala', roles: ['hr_head'] })
    const { items } = await head.call(people.listReadings, { params })
    expect(items.map(({ reader, what }) => [reader, what])).toEqual([['Petugas', 'protected'], ['Petugas', 'nip']])
    expect((await officer.refused(people.listReadings, { params })).status).toBe(403)
  })

  test('sees their own file and who read it, and nobody else’s', async () => {
    const [one, two] = await list({ q: 'siti', limit: 2 })
    const row = await world.database.owner('select person_id from people.employee where id = $1', [one?.id])
    const self = await world.person({ name: 'Diri', roles: ['employee'], personId: row.rows[0]?.person_id })
    expect((await self.call(people.readMyEmployee, {})).employeeId).toBe(one?.id)
    const params = { employeeId: one?.id ?? '' }
    expect((await self.call(people.readEmployee, { params })).isMe).toBe(true)
    expect((await self.call(people.readNumber, { params })).nip).toMatch(/^\d{18}$/)
    expect((await self.call(people.listReadings, { params })).items).toMatchObject([{ what: 'nip' }])
    const other = { params: { employeeId: two?.id ?? '' } }
    expect((await self.refused(people.readEmployee, other)).status).toBe(404)
    expect((await self.refused(people.readNumber, other)).status).toBe(404)
    expect((await self.refused(people.readProtected, other)).status).toBe(404)
  })

  test('a position that a person classed gives a pension of that class, confirmed on this side', async () => {
    const [position] = (await officer.call(organisation.listPositions, { query: { q: 'camat tegalrejo' } })).items
    await officer.call(organisation.classPosition, { params: { positionId: position?.id ?? '' }, body: { kind: 'structural', tier: 'JPT_PRATAMA', pensionKey: null, version: position?.version ?? 0 } })
    const [someone] = await list({ position: position?.id })
    const open = await officer.call(people.readProtected, { params: { employeeId: someone?.id ?? '' } })
    expect(open.pension).toMatchObject({ years: 60, classConfirmed: true })
  })
})

describe('what other modules read', () => {
  const given = async () => systemContext(world.services, world.agency, await world.clock.now())

  test('snapshots without titles and without anything protected', async () => {
    const items = await list({ q: 'siti', limit: 3 })
    const found = await withContext(world.services, 'app', await given(), async (ctx) => await findEmployees(ctx, [...items.map(({ id }) => id), newId(ctx.received)]))
    expect(found).toHaveLength(items.length)
    for (const snapshot of found) {
      expect(snapshot.active).toBeTypeOf('boolean')
      expect(snapshot.name).not.toContain(',')
    }
  })

  test('line superiors and the same unit, along the placed tree', async () => {
    const units = await idsOfUnits()
    const holder = async (title: string) => (await list({ position: (await officer.call(organisation.listPositions, { query: { q: title } })).items[0]?.id }))[0]
    const [clinicHead, director] = [await holder('kepala subbagian tata usaha puskesmas tegalrejo'), await holder('kepala dinas kesehatan')]
    const [staff, colleague] = (await list({ unit: units.get('Puskesmas Tegalrejo') })).filter(({ id }) => id !== clinicHead?.id)
    const line = await withContext(world.services, 'app', await given(), async (ctx) => await lineOf(ctx, [staff?.id ?? '', colleague?.id ?? '', director?.id ?? ''], '2026-03-01'))
    expect(line.superiors(staff?.id ?? '', 2).known).toEqual([{ employeeId: clinicHead?.id, level: 1 }, { employeeId: director?.id, level: 2 }])
    expect(line.sameUnit(staff?.id ?? '', colleague?.id ?? '', 2)).toBe('same')
    expect(line.sameUnit(staff?.id ?? '', director?.id ?? '', 1)).toBe('same')
    expect(line.sameUnit(staff?.id ?? '', director?.id ?? '', 2)).toBe('different')
  })
})

test('search under row security uses the index of words and the index of names: the plan, as the application’s role', async () => {
  await world.database.owner('analyze')
  const plan = await withContext(world.services, 'app', systemContext(world.services, world.agency, await world.clock.now()), async ({ tx, agency }) => {
    const found = await sql<{ 'QUERY PLAN': string }>`
      explain select n.employee_id from people.name n
       where n.agency_id = ${agency.id} and n.is_open
         and n.employee_id in (select w.employee_id from people.word w where w.agency_id = ${agency.id} and w.word >= ${'zubai'} and w.word < ${'zubai\u{10ffff}'})
       order by n.sort_name, n.employee_id limit 51`.execute(tx)
    const browse = await sql<{ 'QUERY PLAN': string }>`
      explain select n.employee_id from people.name n
       where n.agency_id = ${agency.id} and n.is_open and (n.sort_name, n.employee_id) > (${'m'}, ${agency.id}::uuid)
       order by n.sort_name, n.employee_id limit 51`.execute(tx)
    const text = (rows: typeof found.rows): string => rows.map((row) => row['QUERY PLAN']).join('\n')
    return { search: text(found.rows), browse: text(browse.rows) }
  })
  expect(plan.search).toMatch(/Index (?:Only )?Scan using word_key/)
  expect(plan.search).toMatch(/Index Cond:.*word >= /)
  expect(plan.browse).toMatch(/Index (?:Only )?Scan using name_sorted/)
  expect(plan.browse).not.toContain('Seq Scan')
})

test('the number of active people of each unit', async () => {
  const units = await idsOfUnits()
  const { items } = await officer.call(people.countByUnit, {})
  const expected = roster.employees.filter(({ unit, legalPositionId }) => unit.name === 'Dinas Pendidikan' && activeCodes.includes(legalPositionId)).length
  expect(items.find(({ unitId }) => unitId === units.get('Dinas Pendidikan'))?.count).toBe(expected)
})

test('the doctor sees each of its promises broken', async () => {
  const broken = async (promise: string, damage: string, mend: string): Promise<void> => {
    await world.database.owner('alter table people.name disable trigger close_once')
    await world.database.owner(damage)
    expect((await examine(world.services, modules)).map((finding) => `${finding.promise} ${finding.check}`)).toContain(promise)
    await world.database.owner(mend)
    await world.database.owner('alter table people.name enable trigger close_once')
    await world.healthy()
  }
  await broken('I-31 every fact and every history belongs to an employee and names the act that wrote it', `update people.rank set agency_id = agency_id, written_by = gen_random_uuid() where grade = 'IV/c'`, `update people.rank set written_by = (select id from people.act limit 1)`)
  await broken('I-31 of every fact of an employee one row is open at most', `insert into people.rank (agency_id, employee_id, version, recorded_from, written_by) select agency_id, employee_id, 99, recorded_from, written_by from people.rank limit 1`, `delete from people.rank where version = 99`)
  await broken('I-17 lists show the last three digits of the number that is recorded, and everybody who is listed has one', `update people.name set nip_tail = 'x' || substr(nip_tail, 2) where name like 'SITI%'`, `update people.name n set nip_tail = right(i.nip, 3) from protected.identity i where i.employee_id = n.employee_id`)
  await broken('I-31 everybody is placed in units and positions that exist', `update people.placement set unit_id = gen_random_uuid() where version = 1 and employee_id = (select min(employee_id::text)::uuid from people.placement)`, `update people.placement set unit_id = (select id from organisation.unit limit 1) where unit_id not in (select id from organisation.unit)`)
  await broken('I-12 every placed unit hangs on the one root', `update organisation.unit_fact set parent_id = (select unit_id from organisation.unit_fact where name = 'Puskesmas Tegalrejo' limit 1) where is_open and name = 'Dinas Kesehatan'`, `update organisation.unit_fact set parent_id = (select unit_id from organisation.unit_fact where name = 'Pemerintah Kabupaten Contoh' limit 1) where is_open and name = 'Dinas Kesehatan'`)
})
