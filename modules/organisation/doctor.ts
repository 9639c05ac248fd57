import type { DoctorCheck } from '#platform/module.ts'
import { pathTo, treeOf } from './rules/tree.ts'
import { currentUnits } from './store/units.ts'

/** Conflicts of interest are found along this tree (I-12): a circle in it would hide them. */
const oneTree: DoctorCheck = {
  promise: 'I-12',
  name: 'every placed unit hangs on the one root',
  as: 'app',
  find: async (tx, agencyId) => {
    const tree = treeOf(await currentUnits(tx, agencyId))
    const roots = [...tree.values()].filter((unit) => unit.state === 'placed' && unit.parentId === null)
    const lost = [...tree.values()].filter((unit) => unit.state === 'placed' && pathTo(tree, unit.id) === null)
    return [...(roots.length > 1 ? [`${roots.length} units are roots`] : []), ...lost.map((unit) => `The unit ${unit.name} hangs on no root`)]
  },
}

export const organisationDoctor: readonly DoctorCheck[] = [oneTree]
