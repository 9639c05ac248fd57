/** A unit as it stands now. `parentId` null: the root, or not placed yet. */
export type Unit = { readonly id: string; readonly name: string; readonly siasnId: string | null; readonly parentId: string | null; readonly state: 'placed' | 'to_be_placed'; readonly version: number }

export type Tree = ReadonlyMap<string, Unit>

export const treeOf = (units: readonly Unit[]): Tree => new Map(units.map((unit) => [unit.id, unit]))

/**
 * The units from the root down to this one, or null where the tree does not say: the unit is unknown or it, or one above it, is not placed.
 * A unit met twice (a circle) says nothing either.
 */
export const pathTo = (tree: Tree, unitId: string): readonly Unit[] | null => {
  const path: Unit[] = []
  for (let id: string | null = unitId; id !== null; ) {
    const unit: Unit | undefined = tree.get(id)
    if (unit === undefined || unit.state !== 'placed' || path.includes(unit)) return null
    path.unshift(unit)
    id = unit.parentId
  }
  return path
}

/** The unit's ancestor (or itself) on the given level: 0 is the root, 1 what stands right below it. Above its own level: itself. */
export const onLevel = (tree: Tree, unitId: string, level: number): Unit | null => {
  const path = pathTo(tree, unitId)
  return path === null ? null : (path[Math.min(level, path.length - 1)] ?? null)
}

/** The unit and everything below it. */
export const below = (tree: Tree, unitId: string): readonly string[] => {
  const children = new Map<string, string[]>()
  for (const unit of tree.values()) if (unit.parentId !== null) children.set(unit.parentId, [...(children.get(unit.parentId) ?? []), unit.id])
  const found = new Set<string>()
  const waiting = [unitId]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (found.has(id)) continue
    found.add(id)
    waiting.push(...(children.get(id) ?? []))
  }
  return [...found]
}

/** May the unit be put under this parent? Refused when the parent is the unit itself or stands below it: a tree has no circle. */
export const mayStandUnder = (tree: Tree, unitId: string, parentId: string): boolean => !below(tree, unitId).includes(parentId)
