import { sql } from 'kysely'
import type { DoctorCheck } from '#platform/module.ts'
import { pathTo, treeOf, type Unit } from './rules/tree.ts'
import { currentUnits } from './store/units.ts'

/** Conflicts of interest are found along this tree (I-12): a circle in it would hide them. */
const oneTree: DoctorCheck = {
  promise: 'I-12',
  name: 'every placed unit hangs on the one root',
  as: 'app',
  find: async (tx, agencyId) => {
    const tree = treeOf(await currentUnits(tx, agencyId))
    const roots = [...tree.values()].filter((unit) => unit.state === 'placed' && unit.parentId === null)
    // below a unit that still waits to be placed everything waits with it
    const hangs = (unit: Unit): boolean => {
      const seen = new Set<string>()
      for (let at: Unit | undefined = unit; at !== undefined && !seen.has(at.id); at = at.parentId === null ? undefined : tree.get(at.parentId)) {
        if (at.state === 'to_be_placed') return true
        seen.add(at.id)
      }
      return pathTo(tree, unit.id) !== null
    }
    const lost = [...tree.values()].filter((unit) => unit.state === 'placed' && !hangs(unit))
    return [...(roots.length > 1 ? [`${roots.length} units are roots`] : []), ...lost.map((unit) => `The unit ${unit.name} hangs on no root`)]
  },
}

/** The preview of a staged import is made anew from its rows; of an applied one it is the plan that was carried out. */
const plansKept: DoctorCheck = {
  promise: 'I-31',
  name: 'every applied import of units kept its plan, and of every unit one row is open at most',
  as: 'app',
  find: async (tx, agencyId) => {
    const broken = await sql<{ id: string }>`
      select id from organisation.unit_import where agency_id = ${agencyId} and state in ('applied', 'undone') and (plan is null or applied_at is null)`.execute(tx)
    const doubles = await sql<{ unit_id: string }>`
      select unit_id from organisation.unit_fact where agency_id = ${agencyId} and is_open group by unit_id having count(*) > 1`.execute(tx)
    return [...broken.rows.map(({ id }) => `The import of units ${id} was applied and kept no plan`), ...doubles.rows.map(({ unit_id }) => `The unit ${unit_id} has two open rows`)]
  },
}

export const organisationDoctor: readonly DoctorCheck[] = [oneTree, plansKept]
