import { ok, type Outcome } from '#platform/face/outcome.ts'
import type { Context } from '#platform/http/context.ts'
import { applyUnits, isBareTree, planNow } from './reading/apply-units.ts'
import { planDigest } from './reading/read-unit-file.ts'
import type { UnitPlan } from './rules/plan-units.ts'
import { findUnitImport, insertUnitImport, type NewUnitImport } from './store/unit-imports.ts'
import { knownUnits } from './store/units.ts'

export type UnitsImported = { readonly plan: UnitPlan; readonly rows: number; readonly became: 'rejected' | 'dry' | 'same' | 'staged' | 'applied' }

/** The import of the command line, in the caller's transaction: nothing is kept of a dry run, of refused rows, or where nothing differs. */
export const importUnits = async (ctx: Context, given: Omit<NewUnitImport, 'digest'>, dryRun: boolean): Promise<Outcome<UnitsImported>> => {
  const plan = await planNow(ctx, given)
  const rows = given.rows.length
  if (plan.refused.length > 0) return ok({ plan, rows, became: 'rejected' })
  if (dryRun) return ok({ plan, rows, became: 'dry' })
  if (plan.planned.length === 0) return ok({ plan, rows, became: 'same' })
  const alone = isBareTree(await knownUnits(ctx.tx, ctx.agency.id))
  const digest = planDigest(plan)
  await insertUnitImport(ctx.tx, ctx.agency.id, { ...given, digest })
  if (!alone) return ok({ plan, rows, became: 'staged' })
  const staged = await findUnitImport(ctx.tx, ctx.agency.id, given.id)
  const applied = staged === undefined ? undefined : await applyUnits(ctx, staged, digest)
  if (applied?.ok !== true) throw new Error(`The first units could not be applied: ${applied?.refusal ?? 'they are not there'}`)
  return ok({ plan, rows, became: 'applied' })
}
