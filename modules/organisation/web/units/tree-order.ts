import type { UnitAnswer } from '../../contract.ts'

export type Placed = { readonly unit: UnitAnswer; readonly depth: number }

/** The placed units in the order of the tree, each with how deep it stands. */
export const treeOrder = (units: readonly UnitAnswer[]): readonly Placed[] => {
  const children = new Map<string | null, UnitAnswer[]>()
  for (const unit of units) if (unit.state === 'placed') children.set(unit.parentId, [...(children.get(unit.parentId) ?? []), unit])
  const below = (parentId: string | null, depth: number): readonly Placed[] => (children.get(parentId) ?? []).flatMap((unit) => [{ unit, depth }, ...below(unit.id, depth + 1)])
  return below(null, 0)
}

/** For a list to choose from: the name behind as many blanks as it stands deep. */
export const unitChoices = (units: readonly UnitAnswer[], without: ReadonlySet<string> = new Set()) =>
  treeOrder(units)
    .filter(({ unit }) => !without.has(unit.id))
    .map(({ unit, depth }) => ({ value: unit.id, label: `${'\u2003'.repeat(depth)}${unit.name}` }))
