import { findPositions, unitTree } from '#modules/organisation/reads.ts'
import { may } from '#platform/face/policy.ts'
import type { Module } from '#platform/module.ts'
import { item, namedByNip, wantedOf } from './actions/directory.ts'
import { peoplePolicy } from './policy.ts'
import { directoryAfter } from './store/directory.ts'

const FEW = 6

/** People by the words of their names, the whole number or its last three digits: whoever sees the directory. */
export const searchPeople: NonNullable<Module['search']> = async (ctx, words) => {
  if (!may(peoplePolicy.seeDirectory, ctx.codes).ok) return []
  const tree = await unitTree(ctx)
  const rows = await directoryAfter(ctx.tx, await wantedOf(ctx, tree, { q: words, state: 'active' }, await namedByNip(ctx, words)), undefined, FEW)
  const positions = await findPositions(ctx, rows.flatMap(({ positionId }) => positionId ?? []))
  return rows.map((row) => {
    const { id, name, unit, position } = item(row, tree, positions)
    return { kind: 'person', title: name, detail: [position, unit].filter((one) => one !== null).join(', '), address: `/pegawai/${id}` }
  })
}
