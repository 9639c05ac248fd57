import { newId } from '#platform/clock/ids.ts'
import type { Instant } from '#platform/clock/instant.ts'
import { SYSTEM } from '#platform/http/context.ts'
import type { Client, World } from './world.ts'

export type Colleague = Client & { readonly employeeId: string }

export type Roster = {
  /** Makes a unit below the root, with a head who holds a structural post in it. */
  readonly unit: (name: string) => Promise<string>
  /** An employee of the unit since 2015, signed in with the role that the roster gives. */
  readonly employee: (name: string, unitId: string, given?: { readonly nip?: string; readonly birth?: string; readonly kind?: string; readonly positionId?: string; readonly since?: string }) => Promise<Colleague>
  readonly headOf: (unitId: string) => Colleague
}

/** Sessions of a test outlive every step of its clock. */
export const keepSignedIn = async (world: World): Promise<void> => {
  await world.database.owner(`update platform.session set created_at = '2100-01-01', seen_at = '2100-01-01'`)
}

let serial = 100

/** Rows as an import leaves them, written by the login role that imports. */
export const openRoster = async (world: World): Promise<Roster> => {
  const { services, agency } = world
  const now: Instant = await world.clock.now()
  const heads = new Map<string, Colleague>()
  const act = newId(now)
  const at = { agency_id: agency.id, written_by: act, recorded_at: now }
  const fact = { agency_id: agency.id, version: 1, written_by: act, recorded_from: now }
  const root = newId(now)
  await services.pools.inside('personal', agency.id, async (tx) => {
    await tx.insertInto('people.act').values({ agency_id: agency.id, id: act, kind: 'import', person_id: SYSTEM, at: now }).execute()
  })
  const addUnit = async (id: string, name: string, parent: string | null): Promise<void> =>
    await services.pools.inside('personal', agency.id, async (tx) => {
      await tx.insertInto('organisation.unit').values({ ...at, id }).execute()
      await tx.insertInto('organisation.unit_fact').values({ ...fact, unit_id: id, name, parent_id: parent, state: 'placed' }).execute()
    })
  await addUnit(root, 'Kabupaten Contoh', null)

  const employee: Roster['employee'] = async (name, unitId, given = {}) => {
    const client = await world.person({ name, roles: ['employee'] })
    const id = newId(now)
    serial += 1
    const nip = given.nip ?? `198001012010011${String(serial).padStart(3, '0')}`
    await services.pools.inside('personal', agency.id, async (tx) => {
      await tx.insertInto('people.employee').values({ ...at, id, person_id: client.personId }).execute()
      await tx.insertInto('people.name').values({ ...fact, employee_id: id, name, nip_tail: nip.slice(-3), sort_name: name.toLowerCase() }).execute()
      await tx.insertInto('people.standing').values({ ...fact, employee_id: id, kind: given.kind ?? 'PNS', cpns_from: '2010-01-01' }).execute()
      await tx.insertInto('people.rank').values({ ...fact, employee_id: id, grade: 'III/b' }).execute()
      await tx
        .insertInto('people.placement')
        .values({ ...fact, employee_id: id, unit_id: unitId, position_id: given.positionId ?? null, valid_from: given.since ?? '2015-01-01' })
        .execute()
      await tx.insertInto('people.word').values(name.toLowerCase().split(' ').map((word) => ({ agency_id: agency.id, word, employee_id: id }))).execute()
      await tx.insertInto('protected.identity').values({ ...fact, employee_id: id, nip }).execute()
      await tx.insertInto('protected.attribute').values({ ...fact, employee_id: id, birth_date: given.birth ?? '1980-01-01' }).execute()
    })
    await keepSignedIn(world)
    return { ...client, employeeId: id }
  }

  return {
    employee,
    headOf: (unitId) => {
      const head = heads.get(unitId)
      if (head === undefined) throw new Error('This unit has no head.')
      return head
    },
    unit: async (name) => {
      const id = newId(now)
      await addUnit(id, name, root)
      const position = newId(now)
      await services.pools.inside('personal', agency.id, async (tx) => {
        await tx.insertInto('organisation.position').values({ ...at, id: position }).execute()
        await tx
          .insertInto('organisation.position_fact')
          .values({ ...fact, position_id: position, name: `Kepala ${name}`, kind: 'structural', tier: 'JPT_PRATAMA', basis: 'person', state: 'placed' })
          .execute()
      })
      heads.set(id, await employee(`Kepala ${name}`, id, { positionId: position }))
      return id
    },
  }
}

