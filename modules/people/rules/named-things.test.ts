import { expect, test } from 'vitest'
import { namedThings } from './named-things.ts'

const things = () => {
  let count = 0
  return namedThings([{ id: 'u1', siasnId: 'A1', name: 'Dinas Sosial' }, { id: 'u2', siasnId: null, name: 'Bagian Umum' }], () => `new${(count += 1)}`)
}

test('what is known is found by its id, or by its name where the row gives no id', () => {
  const units = things()
  expect(units.find('A1', 'another name')?.id).toBe('u1')
  expect(units.find(null, ' dinas  SOSIAL ')?.id).toBe('u1')
  expect(units.find('B7', 'Bagian Umum')?.id).toBe('u2')
  expect(units.find(null, null)).toBeNull()
  expect(units.added()).toEqual([])
})

test('what nobody knows is made once', () => {
  const units = things()
  expect(units.find('C3', 'Dinas Baru')).toEqual({ id: 'new1', isNew: true, isFirst: true })
  expect(units.find('C3', 'Dinas Baru')).toEqual({ id: 'new1', isNew: true, isFirst: false })
  expect(units.find(null, 'DINAS BARU')?.id).toBe('new1')
  expect(units.find('C4', null, 'x')?.id).toBe('new2')
  expect(units.added()).toEqual([{ id: 'new1', siasnId: 'C3', name: 'Dinas Baru', type: '' }, { id: 'new2', siasnId: 'C4', name: 'C4', type: 'x' }])
})

test('the same name under two ids is two things', () => {
  const units = things()
  expect(units.find('D1', 'Dinas Sosial')?.isNew).toBe(true)
  expect(units.find(null, 'Dinas Sosial')?.id).toBe('u1')
})
