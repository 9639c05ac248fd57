import { expect, test } from 'vitest'
import { peopleFinder } from './known-people.ts'

const person = (employeeId: string, siasnId: string | null, nip: string) => ({ employeeId, personId: `p-${employeeId}`, siasnId, nip })

test('by the SIASN id first, so that two corrected numbers may change places', () => {
  const people = peopleFinder([person('a', 'S1', '1'), person('b', 'S2', '2')])
  expect(people.find('S1', '2')?.employeeId).toBe('a')
  expect(people.find('S2', '1')?.employeeId).toBe('b')
})

test('by the number where the id is unknown or missing', () => {
  const people = peopleFinder([person('a', null, '1'), person('b', 'S2', '2')])
  expect(people.find('S9', '1')?.employeeId).toBe('a')
  expect(people.find(null, '2')?.employeeId).toBe('b')
  expect(people.find('S7', '7')).toBeUndefined()
})

test('nobody is claimed by two rows', () => {
  const people = peopleFinder([person('a', 'S1', '1')])
  expect(people.find('S1', '5')?.employeeId).toBe('a')
  expect(people.find('S1', '6')).toBeUndefined()
  expect(people.find(null, '1')).toBeUndefined()
  expect(people.byNip('1')?.employeeId).toBe('a')
})
