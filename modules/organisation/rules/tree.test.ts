import fc from 'fast-check'
import { expect, test } from 'vitest'
import { below, mayStandUnder, onLevel, pathTo, treeOf, type Unit } from './tree.ts'

const unit = (id: string, parentId: string | null, state: Unit['state'] = 'placed'): Unit => ({ id, name: id, siasnId: null, parentId, state, version: 1 })
const tree = treeOf([unit('kabupaten', null), unit('dinas', 'kabupaten'), unit('bidang', 'dinas'), unit('badan', 'kabupaten'), unit('baru', null, 'to_be_placed')])

test('the path leads from the root to the unit', () => {
  expect(pathTo(tree, 'bidang')?.map(({ id }) => id)).toEqual(['kabupaten', 'dinas', 'bidang'])
  expect(pathTo(tree, 'baru')).toBeNull()
  expect(pathTo(tree, 'tidak ada')).toBeNull()
})

test('the ancestor on a level, or the unit itself where it stands higher', () => {
  expect(onLevel(tree, 'bidang', 1)?.id).toBe('dinas')
  expect(onLevel(tree, 'dinas', 2)?.id).toBe('dinas')
  expect(onLevel(tree, 'baru', 1)).toBeNull()
})

test('everything below a unit', () => {
  expect([...below(tree, 'kabupaten')].sort()).toEqual(['badan', 'bidang', 'dinas', 'kabupaten'])
})

test('a tree has no circle', () => {
  expect(mayStandUnder(tree, 'dinas', 'bidang')).toBe(false)
  expect(mayStandUnder(tree, 'dinas', 'dinas')).toBe(false)
  expect(mayStandUnder(tree, 'bidang', 'badan')).toBe(true)
  const circle = treeOf([unit('a', 'b'), unit('b', 'a')])
  expect(pathTo(circle, 'a')).toBeNull()
  expect([...below(circle, 'a')].sort()).toEqual(['a', 'b'])
})

test('moves that are allowed never make a circle', () => {
  const moves = fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { maxLength: 60 })
  fc.assert(
    fc.property(moves, (wanted) => {
      let units = Array.from({ length: 10 }, (_, index) => unit(String(index), index === 0 ? null : '0'))
      for (const [child, parent] of wanted) {
        if (child === 0 || !mayStandUnder(treeOf(units), String(child), String(parent))) continue
        units = units.map((one) => (one.id === String(child) ? { ...one, parentId: String(parent) } : one))
      }
      for (const one of units) expect(pathTo(treeOf(units), one.id)?.[0]?.id).toBe('0')
    }),
  )
})
