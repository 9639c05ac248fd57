import { newId } from '#platform/clock/ids.ts'
import type { JsonObject } from '#platform/face/json.ts'
import { ok, type Outcome, refuse } from '#platform/face/outcome.ts'
import type { Context } from '#platform/http/context.ts'
import { append } from '#platform/ledger/append.ts'
import { dayHere, siasnIdsOfRoster } from '#modules/people/reads.ts'
import { type KnownUnit, type PlannedUnit, planUnits, type UnitPlan } from '../rules/plan-units.ts'
import { changeUnitImport, lockTree, type UnitImportRow } from '../store/unit-imports.ts'
import { changeUnit, insertUnits, knownUnits, type NewUnit } from '../store/units.ts'
import { planDigest } from './read-unit-file.ts'

/** The plan of an import against the tree as it stands now. */
export const planNow = async (ctx: Context, found: Pick<UnitImportRow, 'rows'>): Promise<UnitPlan> =>
  planUnits(found.rows, await knownUnits(ctx.tx, ctx.agency.id), await siasnIdsOfRoster(ctx))

/** Is the tree a bare root, or nothing? Then the first reference may be applied by one person. */
export const isBareTree = (known: readonly KnownUnit[]): boolean => known.every((unit) => unit.state === 'to_be_placed' || unit.parentId === null)

/** Applies a unit import as a whole (I-31), if the plan is still the one that was agreed on. */
export const applyUnits = async (ctx: Context, found: UnitImportRow, digest: string): Promise<Outcome<JsonObject>> => {
  const { tx, agency, received } = ctx
  await lockTree(tx, agency.id)
  const plan = await planNow(ctx, found)
  if (planDigest(plan) !== digest) return refuse('UNIT_IMPORT_STALE')
  if (!(await changeUnitImport(tx, agency.id, found.id, 'staged', { state: 'applied', plan, appliedAt: received, setAside: plan.refused.length }))) return refuse('WRONG_STATE', { state: found.state })
  await write(ctx, found.id, plan)
  const summary: JsonObject = { import: found.id, file: found.fileSha, digest, rows: found.rows.length, accepted: plan.accepted, new: plan.added, changed: plan.changed, gone: plan.gone, setAside: plan.refused.map(({ row, name }) => ({ row, name })) }
  await append(ctx, { chain: 'agency', kind: 'units.imported', parts: [{ name: 'import', content: summary }] })
  return ok(summary)
}

const write = async (ctx: Context, importId: string, plan: UnitPlan): Promise<void> => {
  const { tx, agency, received } = ctx
  const made = plan.planned.filter(({ unitId }) => unitId === null)
  const ids = new Map(made.map(({ siasnId }) => [siasnId, newId(received)]))
  const idOf = (siasnId: string): string => {
    const id = ids.get(siasnId)
    if (id === undefined) throw new Error(`The plan names ${siasnId} as new and does not make it.`)
    return id
  }
  const parentOf = ({ parent }: PlannedUnit): string | null => (parent === null ? null : 'unitId' in parent ? parent.unitId : idOf(parent.siasnId))
  await insertUnits(tx, agency.id, importId, received, made.map((unit): NewUnit => ({ id: idOf(unit.siasnId), siasnId: unit.siasnId, name: unit.name, parentId: parentOf(unit), state: unit.state, reference: unit })))
  const day = dayHere(ctx)
  for (const unit of plan.planned) {
    if (unit.unitId === null) continue
    const change = { unitId: unit.unitId, version: unit.version, name: unit.name, parentId: parentOf(unit), state: unit.state, validFrom: day, reference: unit }
    // The plan was made inside this transaction, behind the lock.
    if (!(await changeUnit(tx, agency.id, importId, received, change))) throw new Error(`The unit ${unit.unitId} changed under the lock of the tree.`)
  }
}
