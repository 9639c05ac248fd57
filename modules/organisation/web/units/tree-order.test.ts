import { expect, test } from 'vitest'
import { treeOrder, unitChoices } from './tree-order.ts'

const unit = (id: string, parentId: string | null, state: 'placed' | 'to_be_placed' = 'placed') => ({ id, name: id, siasnId: null, parentId, state, version: 1 })
const units = [unit('badan', 'root'), unit('bidang', 'dinas'), unit('dinas', 'root'), unit('root', null), unit('baru', null, 'to_be_placed')]

test('a tree is read from its root down, children behind their parent', () => {
  expect(treeOrder(units).map(({ unit: one, depth }) => `${depth} ${one.id}`)).toEqual(['0 root', '1 badan', '1 dinas', '2 bidang'])
})

test('what is chosen from leaves out the units that would make a circle', () => {
  expect(unitChoices(units, new Set(['dinas', 'bidang'])).map(({ value }) => value)).toEqual(['root', 'badan'])
})
