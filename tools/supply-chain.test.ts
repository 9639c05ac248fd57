import { expect, test } from 'vitest'
import { unreviewed } from './supply-chain.ts'

const reviewed = { licences: ['MIT'], denied: { 'left-behind': 'its maintainers left it' } }
const locked = (name: string, licence: string) => [{ name, version: '1.0.0', licence, shipped: true }]

test('every package that is locked has a licence that was read, and none is denied', () => {
  expect(unreviewed()).toEqual([])
})

test('a licence that nobody read, and a package that is denied, are named', () => {
  expect(unreviewed(reviewed, locked('fine', 'MIT'))).toEqual([])
  expect(unreviewed(reviewed, locked('strict', 'AGPL-3.0'))).toHaveLength(1)
  expect(unreviewed(reviewed, locked('left-behind', 'MIT'))).toEqual(['left-behind 1.0.0 is denied: its maintainers left it'])
})
