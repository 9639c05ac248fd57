import type { Unit } from './tree.ts'
import type { UnitRow } from './unit-columns.ts'
import { type UnitFinding, type UnitFindingCode, unitFindingCodes } from './unit-findings.ts'

/** What is said of a unit now, with what the reference said of it before. */
export type KnownUnit = Unit & { readonly headTitle: string | null; readonly echelonId: string | null; readonly topSiasnId: string | null; readonly leaderSiasnId: string | null }

type Said = Pick<KnownUnit, 'headTitle' | 'echelonId' | 'topSiasnId' | 'leaderSiasnId'>

/** One unit as the import leaves it. `unitId` null: a new one. `parent`: by our id, or by the SIASN id of another new one; null: the root, or to be placed. */
export type PlannedUnit = Pick<UnitRow, 'row' | 'siasnId' | 'name'> & Said & {
  readonly unitId: string | null
  readonly version: number
  readonly parent: { readonly siasnId: string } | { readonly unitId: string } | null
  readonly state: Unit['state']
}
export type UnitDifference = { readonly row: number | null; readonly name: string; readonly what: 'new' | 'changed' | 'gone'; readonly field: string; readonly before: string | null; readonly after: string | null }
export type UnitPlan = {
  readonly findings: readonly UnitFinding[]
  readonly refused: readonly { readonly row: number; readonly name: string }[]
  readonly accepted: number
  readonly planned: readonly PlannedUnit[]
  readonly differences: readonly UnitDifference[]
  readonly added: number
  readonly changed: number
  readonly gone: number
}

const folded = (name: string): string => name.toLowerCase().replace(/\s+/g, ' ').trim()

/**
 * What a unit reference would make of the tree that stands now. Pure, so that the preview, the second person and the act all come to the same plan or the act is refused.
 *
 * Circles are looked for in the tree as it would be, known units included, and every row of one is named. A parent that nobody knows, and every root beside the
 * one, leave the unit *to be placed* by hand: what stands below it hangs on nothing, and conflicts there are unknown, never none (I-12).
 *
 * @param leaders the SIASN ids of the people on the roster, for saying which leader is not there; undefined: nobody asked
 */
export const planUnits = (rows: readonly UnitRow[], known: readonly KnownUnit[], leaders?: ReadonlySet<string>): UnitPlan => {
  const findings: UnitFinding[] = []
  const find = ({ row, name }: UnitRow, column: string, code: UnitFindingCode, shown = ''): void => void findings.push({ row, name, column, code, shown: shown.slice(0, 200) })

  const counts = new Map<string, number>()
  for (const { siasnId } of rows) counts.set(siasnId, (counts.get(siasnId) ?? 0) + 1)
  const sound = rows.filter((row) => {
    if (row.siasnId === '') find(row, 'ID', 'UNIT_ID_EMPTY')
    else if ((counts.get(row.siasnId) ?? 0) > 1) find(row, 'ID', 'UNIT_TWICE', row.siasnId)
    else if (row.name === '') find(row, 'NAMA UNOR', 'UNIT_NAME_EMPTY')
    else return true
    return false
  })

  const meant = matched(sound, known)
  const free = withoutCircles(sound, known, meant, (row) => find(row, 'DIATASAN ID', 'UNIT_IN_CIRCLE', row.parentSiasnId ?? ''))
  const inFile = new Map(free.map((row) => [row.siasnId, row]))
  const bySiasn = new Map(known.flatMap((unit) => (unit.siasnId === null ? [] : [[unit.siasnId, unit] as const])))
  const root = known.find((unit) => unit.parentId === null && unit.state === 'placed')
  const tops = free.filter((row) => row.parentSiasnId === null)
  const [onlyTop] = tops
  const isRoot = (row: UnitRow): boolean => (root === undefined ? tops.length === 1 && row === onlyTop : meant.get(row)?.id === root.id)

  const planned = free.map((row): PlannedUnit => {
    const { parentSiasnId, siasnId, name } = row
    const before = meant.get(row)
    const saidOf = (key: keyof Said): string | null => (row[key] === undefined ? (before?.[key] ?? null) : (row[key] ?? null))
    const own = { row: row.row, siasnId, name, headTitle: saidOf('headTitle'), echelonId: saidOf('echelonId'), topSiasnId: saidOf('topSiasnId'), leaderSiasnId: saidOf('leaderSiasnId'), unitId: before?.id ?? null, version: before?.version ?? 0 }
    if (isRoot(row)) return { ...own, parent: null, state: 'placed' }
    // Where the file gives no parent, what a person placed by hand stays where it was put.
    const kept = before?.state === 'placed' && before.parentId !== null ? { unitId: before.parentId } : null
    if (parentSiasnId === null) {
      if (kept === null) find(row, 'DIATASAN ID', 'UNIT_ROOTS')
      return { ...own, parent: kept, state: kept === null ? 'to_be_placed' : 'placed' }
    }
    const beside = inFile.get(parentSiasnId)
    const above = beside === undefined ? bySiasn.get(parentSiasnId) : meant.get(beside)
    if (beside !== undefined && above === undefined) return { ...own, parent: { siasnId: parentSiasnId }, state: 'placed' }
    if (above !== undefined) return { ...own, parent: { unitId: above.id }, state: 'placed' }
    if (kept === null) find(row, 'DIATASAN ID', 'UNIT_ORPHAN', parentSiasnId)
    return { ...own, parent: kept, state: kept === null ? 'to_be_placed' : 'placed' }
  })
  if (leaders !== undefined) for (const row of free) if (typeof row.leaderSiasnId === 'string' && !leaders.has(row.leaderSiasnId)) find(row, 'PEMIMPIN PNS ID', 'UNIT_LEADER_UNKNOWN')

  const byId = new Map(known.map((unit) => [unit.id, unit]))
  const names = new Map([...known.map(({ id, name }) => [id, name] as const), ...planned.map(({ unitId, siasnId, name }) => [unitId ?? `new ${siasnId}`, name] as const)])
  const differences = planned.flatMap((unit) => differencesOf(unit, byId, names))
  const touched = new Set(planned.flatMap(({ unitId }) => (unitId === null ? [] : [unitId])))
  const refusedRows = new Set(findings.filter(({ code }) => unitFindingCodes[code].refuses).map(({ row }) => row))
  // A row that was refused still speaks of its unit: such a unit is not gone.
  const spoken = new Set(rows.map(({ siasnId }) => siasnId))
  const gone = known.filter((unit) => unit.siasnId !== null && !spoken.has(unit.siasnId) && !touched.has(unit.id))
  const changedRows = new Set(differences.filter(({ what }) => what === 'changed').map(({ row }) => row))
  return {
    findings: findings.sort((one, other) => one.row - other.row),
    refused: rows.filter(({ row }) => refusedRows.has(row)).map(({ row, name }) => ({ row, name })),
    accepted: planned.length,
    planned: planned.filter(({ row, unitId }) => unitId === null || changedRows.has(row)),
    differences: [...differences, ...gone.map(({ name }): UnitDifference => ({ row: null, name, what: 'gone', field: 'unit', before: null, after: null }))],
    added: planned.filter(({ unitId }) => unitId === null).length,
    changed: changedRows.size,
    gone: gone.length,
  }
}

/** Which known unit each row means: by its SIASN id; else the one unit without an id that bears its name; the file's one root is the root that was made by hand. */
const matched = (rows: readonly UnitRow[], known: readonly KnownUnit[]): ReadonlyMap<UnitRow, KnownUnit> => {
  const byId = new Map(known.flatMap((unit) => (unit.siasnId === null ? [] : [[unit.siasnId, unit] as const])))
  const unnamed = known.filter((unit) => unit.siasnId === null)
  const byName = Map.groupBy(unnamed, (unit) => folded(unit.name))
  const root = unnamed.find((unit) => unit.parentId === null && unit.state === 'placed')
  const tops = rows.filter((row) => row.parentSiasnId === null)
  const taken = new Set<string>()
  const found = new Map<UnitRow, KnownUnit>()
  const take = (row: UnitRow, unit: KnownUnit | undefined): void => {
    if (unit === undefined || taken.has(unit.id) || found.has(row)) return
    found.set(row, unit)
    taken.add(unit.id)
  }
  for (const row of rows) take(row, byId.get(row.siasnId))
  if (tops.length === 1 && tops[0] !== undefined) take(tops[0], root)
  for (const row of rows) {
    const same = byName.get(folded(row.name)) ?? []
    if (same.length === 1) take(row, same[0])
  }
  return found
}

/** Takes the rows of circles out, until none is left: a unit whose row goes keeps its old parent, which may close another. */
const withoutCircles = (rows: readonly UnitRow[], known: readonly KnownUnit[], meant: ReadonlyMap<UnitRow, KnownUnit>, say: (row: UnitRow) => void): readonly UnitRow[] => {
  for (let left = rows; ; ) {
    const rowOf = new Map(left.map((row) => [row.siasnId, row]))
    const rowOfUnit = new Map(left.flatMap((row) => (meant.has(row) ? [[meant.get(row)?.id ?? '', row] as const] : [])))
    const byId = new Map(known.map((unit) => [unit.id, unit]))
    const bySiasn = new Map(known.flatMap((unit) => (unit.siasnId === null ? [] : [[unit.siasnId, unit] as const])))
    type Node = UnitRow | KnownUnit
    const nodeOf = (unit: KnownUnit | undefined): Node | undefined => (unit === undefined ? undefined : (rowOfUnit.get(unit.id) ?? unit))
    const above = (node: Node): Node | undefined => {
      if (!('row' in node)) return node.parentId === null ? undefined : nodeOf(byId.get(node.parentId))
      if (node.parentSiasnId !== null) {
        const named = rowOf.get(node.parentSiasnId) ?? nodeOf(bySiasn.get(node.parentSiasnId))
        if (named !== undefined) return named
      }
      const kept = meant.get(node)?.parentId ?? null
      return kept === null ? undefined : nodeOf(byId.get(kept))
    }
    const state = new Map<Node, 'open' | 'done'>()
    const circle = new Set<UnitRow>()
    for (const start of left) {
      const path: Node[] = []
      let node: Node | undefined = start
      while (node !== undefined && !state.has(node)) {
        state.set(node, 'open')
        path.push(node)
        node = above(node)
      }
      if (node !== undefined && state.get(node) === 'open') for (const one of path.slice(path.indexOf(node))) if ('row' in one) circle.add(one)
      for (const one of path) state.set(one, 'done')
    }
    if (circle.size === 0) return left
    for (const row of circle) say(row)
    left = left.filter((row) => !circle.has(row))
  }
}

/** `names`: as the file leaves them. */
const differencesOf = (unit: PlannedUnit, byId: ReadonlyMap<string, KnownUnit>, names: ReadonlyMap<string, string>): readonly UnitDifference[] => {
  const before = byId.get(unit.unitId ?? '')
  const parentId = unit.parent === null ? null : 'unitId' in unit.parent ? unit.parent.unitId : `new ${unit.parent.siasnId}`
  const parentName = parentId === null ? null : (names.get(parentId) ?? null)
  if (before === undefined) return [{ row: unit.row, name: unit.name, what: 'new', field: 'parent', before: null, after: parentName }]
  const nameBefore = before.parentId === null ? null : (byId.get(before.parentId)?.name ?? null)
  const cells: readonly (readonly [string, string | null, string | null, boolean])[] = [
    ['name', before.name, unit.name, before.name !== unit.name],
    ['parent', nameBefore, parentName, before.parentId !== parentId || before.state !== unit.state],
    ['headTitle', before.headTitle, unit.headTitle, before.headTitle !== unit.headTitle],
    ['echelonId', before.echelonId, unit.echelonId, before.echelonId !== unit.echelonId],
    ['topSiasnId', before.topSiasnId, unit.topSiasnId, before.topSiasnId !== unit.topSiasnId],
    ['leaderSiasnId', before.leaderSiasnId, unit.leaderSiasnId, before.leaderSiasnId !== unit.leaderSiasnId],
  ]
  return cells.flatMap(([field, was, is, differs]): readonly UnitDifference[] => (differs ? [{ row: unit.row, name: unit.name, what: 'changed', field, before: was, after: is }] : []))
}
