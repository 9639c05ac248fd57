import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type KnownUnit, planUnits } from './plan-units.ts'
import type { UnitRow } from './unit-columns.ts'

const row = (line: number, siasnId: string, parentSiasnId: string | null, name = `Unit ${siasnId}`): UnitRow => ({ row: line, siasnId, parentSiasnId, name, headTitle: null, echelonId: null, topSiasnId: null, leaderSiasnId: null })
const known = (id: string, parentId: string | null, more: Partial<KnownUnit> = {}): KnownUnit => ({ id: `u${id}`, siasnId: id, name: `Unit ${id}`, parentId: parentId === null ? null : `u${parentId}`, state: 'placed', version: 1, headTitle: null, echelonId: null, topSiasnId: null, leaderSiasnId: null, ...more })
const said = (rows: readonly UnitRow[], before: readonly KnownUnit[] = []) => planUnits(rows, before).findings.map(({ row: line, code }) => `${line} ${code}`)

describe('what a unit reference would make of the tree', () => {
  test('a sound tree is placed whole, and the same file again changes nothing', () => {
    const plan = planUnits([row(2, 'A', null), row(3, 'B', 'A'), row(4, 'C', 'B')], [])
    expect(plan).toMatchObject({ accepted: 3, added: 3, changed: 0, gone: 0, findings: [] })
    expect(plan.planned.every(({ state }) => state === 'placed')).toBe(true)
    expect(planUnits([row(2, 'A', null), row(3, 'B', 'A'), row(4, 'C', 'B')], [known('A', null), known('B', 'A'), known('C', 'B')])).toMatchObject({ planned: [], differences: [], added: 0, changed: 0 })
  })

  test('every row of a circle is named and refused; what hangs below it waits', () => {
    const plan = planUnits([row(2, 'A', null), row(3, 'B', 'D'), row(4, 'C', 'B'), row(5, 'D', 'C'), row(6, 'E', 'D')], [])
    expect(plan.findings.map(({ row: line, code }) => `${line} ${code}`)).toEqual(['3 UNIT_IN_CIRCLE', '4 UNIT_IN_CIRCLE', '5 UNIT_IN_CIRCLE', '6 UNIT_ORPHAN'])
    expect(plan.refused.map(({ row: line }) => line)).toEqual([3, 4, 5])
    expect(plan.planned.find(({ siasnId }) => siasnId === 'E')).toMatchObject({ state: 'to_be_placed', parent: null })
  })

  test('a circle through units that the file does not name is found as well', () => {
    expect(said([row(2, 'B', 'C')], [known('A', null), known('B', 'A'), known('C', 'B')])).toEqual(['2 UNIT_IN_CIRCLE'])
  })

  test('of two roots neither is taken for the root; beside a root that stands, the others wait', () => {
    expect(said([row(2, 'A', null), row(3, 'B', null)])).toEqual(['2 UNIT_ROOTS', '3 UNIT_ROOTS'])
    expect(said([row(2, 'A', null), row(3, 'B', null)], [known('A', null)])).toEqual(['3 UNIT_ROOTS'])
  })

  test('the root of the file is the root that was made by hand', () => {
    const plan = planUnits([row(2, 'A', null, 'Pemerintah Kabupaten Uji'), row(3, 'B', 'A')], [known('X', null, { siasnId: null, name: 'Kabupaten Uji' })])
    expect(plan.planned[0]).toMatchObject({ unitId: 'uX', name: 'Pemerintah Kabupaten Uji' })
    expect(plan.added).toBe(1)
  })

  test('an id that stands twice, an empty id and an empty name refuse their rows', () => {
    expect(said([row(2, 'A', null), row(3, 'B', 'A'), row(4, 'B', 'A'), row(5, '', 'A'), row(6, 'C', 'A', '')])).toEqual(['3 UNIT_TWICE', '4 UNIT_TWICE', '5 UNIT_ID_EMPTY', '6 UNIT_NAME_EMPTY'])
  })

  test('a column that the file does not have leaves what is known', () => {
    const line = { row: 2, siasnId: 'A', parentSiasnId: null, name: 'Unit A' }
    expect(planUnits([line], [known('A', null, { leaderSiasnId: 'S1', headTitle: 'Bupati' })])).toMatchObject({ changed: 0, planned: [] })
    expect(planUnits([{ ...line, leaderSiasnId: null }], [known('A', null, { leaderSiasnId: 'S1' })])).toMatchObject({ changed: 1 })
  })

  test('what a person placed by hand stays where it is when the file gives no parent', () => {
    const plan = planUnits([row(2, 'A', null), row(3, 'B', 'lost')], [known('A', null), known('B', 'A')])
    expect(plan).toMatchObject({ findings: [], planned: [] })
  })

  test('whatever the file says, no unit ends below itself, and planning is the same twice', () => {
    const ids = ['A', 'B', 'C', 'D', 'E', 'F']
    const parent = fc.option(fc.constantFrom(...ids, 'lost'), { nil: null })
    fc.assert(
      fc.property(fc.array(parent, { minLength: 6, maxLength: 6 }), fc.array(fc.nat(5), { minLength: 5, maxLength: 5 }), (parents, old) => {
        // a tree by construction: each stands under an earlier one
        const before = ids.map((id, index) => known(id, index === 0 ? null : (ids[(old[index - 1] ?? 0) % index] ?? 'A')))
        const rows = ids.flatMap((id, index) => (index % 2 === 0 ? [row(index + 2, id, parents[index] === id ? null : (parents[index] ?? null))] : []))
        const plan = planUnits(rows, before)
        const above = new Map<string, string | null>(before.map((unit) => [unit.id, unit.parentId]))
        for (const { unitId, parent: to } of plan.planned) above.set(unitId ?? '', to === null ? null : 'unitId' in to ? to.unitId : `u${to.siasnId}`)
        for (const id of above.keys()) {
          const seen = new Set<string>()
          for (let at: string | null = id; at !== null; at = above.get(at) ?? null) {
            expect(seen.has(at)).toBe(false)
            seen.add(at)
          }
        }
        expect(planUnits(rows, before)).toEqual(plan)
      }),
    )
  })
})
