import { peopleContract } from '#modules/people/contract.ts'
import type { Module } from '#platform/module.ts'
import { positionsAfter } from './store/positions.ts'
import { unitTree } from './reads.ts'

const FEW = 5

/** Units and posts by the words of their names: everybody of the agency sees these. */
export const searchOrganisation: NonNullable<Module['search']> = async (ctx, q) => {
  const seesPeople = peopleContract.listEmployees.access.some((code) => ctx.codes.includes(code))
  const words = q.toLowerCase().split(/\s+/).slice(0, 8)
  const units = [...(await unitTree(ctx)).values()].filter(({ name }) => words.every((word) => name.toLowerCase().includes(word))).slice(0, FEW)
  const positions = await positionsAfter(ctx.tx, { agencyId: ctx.agency.id, words, state: 'all', after: undefined, limit: FEW })
  return [
    // Whoever sees the directory comes to the people of the unit, everybody else to the tree.
    ...units.map(({ id, name }) => ({ kind: 'unit' as const, title: name, detail: '', address: seesPeople ? `/pegawai?unit=${id}` : '/unit' })),
    ...positions.map(({ name }) => ({ kind: 'position' as const, title: name, detail: '', address: `/unit/jabatan?cari=${encodeURIComponent(name)}` })),
  ]
}
