import { expect, test } from 'vitest'
import { systemContext, withContext } from '#platform/http/context.ts'
import { openSmallAgency } from '#test/support/small-agency.ts'
import { peopleContract as people } from './contract.ts'
import { lineSuperiors } from './reads.ts'

const agency = await openSmallAgency()

const superiorsOf = async (name: string) => await agency.officer.call(people.readSuperior, { params: { employeeId: await agency.employeeId(name) } })

test('the superior is the head of the unit, or of the next one above', async () => {
  expect(await superiorsOf('siti')).toMatchObject({ basis: 'tree', superiors: [{ name: 'Budi Kabid' }], exceptions: [] })
  expect(await superiorsOf('budi')).toMatchObject({ superiors: [{ name: 'Darma Kadis' }] })
  expect(await superiorsOf('darma')).toMatchObject({ superiors: [] })
})

test('a letter names somebody else from a day on; the head stays in sight of conflicts; it ends on a day', async () => {
  const [siti, ayu, budi] = [await agency.employeeId('siti'), await agency.employeeId('ayu'), await agency.employeeId('budi')]
  const body = { superiorId: ayu, from: '2026-02-01', to: null, letter: '800/12/2026', reason: 'Ketua tim rehabilitasi' }
  const { exceptionId } = await agency.officer.call(people.nameSuperior, { params: { employeeId: siti }, body })
  expect(await superiorsOf('siti')).toMatchObject({ basis: 'exception', unknown: false, superiors: [{ name: 'Ayu Staf' }], exceptions: [{ id: exceptionId, letter: '800/12/2026', to: null }] })
  const { world } = agency
  const line = await withContext(world.services, 'app', systemContext(world.services, world.agency, await world.clock.now()), async (ctx) => await lineSuperiors(ctx, siti, 2, '2025-01-01'))
  expect(line.known.map(({ employeeId }) => employeeId)).toEqual(expect.arrayContaining([ayu, budi]))

  expect((await agency.officer.refused(people.nameSuperior, { params: { employeeId: siti }, body: { ...body, superiorId: budi, from: '2026-03-01' } })).code).toBe('SUPERIOR_OVERLAPS')
  expect((await agency.officer.refused(people.nameSuperior, { params: { employeeId: siti }, body: { ...body, superiorId: siti } })).code).toBe('SUPERIOR_ONESELF')
  expect((await agency.officer.refused(people.endSuperior, { params: { employeeId: siti, exceptionId }, body: { to: '2026-01-01', version: 1 } })).code).toBe('SUPERIOR_PERIOD')
  await agency.officer.call(people.endSuperior, { params: { employeeId: siti, exceptionId }, body: { to: '2026-02-20', version: 1 } })
  expect((await agency.officer.refused(people.endSuperior, { params: { employeeId: siti, exceptionId }, body: { to: '2026-02-19', version: 1 } })).code).toBe('STALE')
  expect(await superiorsOf('siti')).toMatchObject({ basis: 'tree', superiors: [{ name: 'Budi Kabid' }], exceptions: [{ to: '2026-02-20' }] })
  const { rows } = await world.database.owner('select version, closed_by is null as open from people.superior_exception order by version', [])
  expect(rows).toEqual([{ version: 1, open: false }, { version: 2, open: true }])
  await world.healthy()
})

test('one sees one’s own superior and nobody else’s', async () => {
  const siti = await agency.signedInAs('siti')
  expect(await siti.call(people.readSuperior, { params: { employeeId: await agency.employeeId('siti') } })).toMatchObject({ superiors: [{ name: 'Budi Kabid' }] })
  expect((await siti.refused(people.readSuperior, { params: { employeeId: await agency.employeeId('ayu') } })).code).toBe('NOT_FOUND')
})
