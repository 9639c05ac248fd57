import { unitsHeld } from '#platform/access/units-held.ts'
import type { Context } from '#platform/http/context.ts'
import { below, unitTree, type Tree } from '#modules/organisation/reads.ts'

/** The units that the actor reaches, with what is below them; null: the whole agency. */
export const reachOf = async (ctx: Context, whole: readonly string[]): Promise<{ readonly tree: Tree; readonly units: readonly string[] | null }> => {
  const tree = await unitTree(ctx)
  if (ctx.codes.some((code) => whole.includes(code))) return { tree, units: null }
  const held = await unitsHeld(ctx)
  if (held.includes(null)) return { tree, units: null }
  return { tree, units: [...new Set(held.flatMap((id) => (id === null ? [] : below(tree, id))))] }
}
