import fc from 'fast-check'
import { expect, test } from 'vitest'
import { heldUntil, inForce, type Version } from './in-force.ts'

const national: Version = { id: 'a', scope: 'national', validFrom: '2020-01-01', validTo: null, madeAt: null }
const later: Version = { id: 'b', scope: 'national', validFrom: '2026-01-01', validTo: null, madeAt: null }
const own: Version = { id: 'c', scope: 'agency', validFrom: '2020-01-01', validTo: '2024-01-01', madeAt: '2026-03-01' }
const corrected: Version = { ...own, id: 'd', madeAt: '2026-04-01' }

test('the version that began last holds; before the first none does', () => {
  expect(inForce([national, later], '2025-12-31')?.id).toBe('a')
  expect(inForce([national, later], '2026-01-01')?.id).toBe('b')
  expect(inForce([national, later], '2019-12-31')).toBeUndefined()
})

test("from the same day the agency's own version goes before the national one, and the newer before the older", () => {
  expect(inForce([national, own], '2021-01-01')?.id).toBe('c')
  expect(inForce([own, corrected, national], '2021-01-01')?.id).toBe('d')
})

test('where an own version ends by itself the national one holds again', () => {
  expect(inForce([national, own], '2024-01-01')?.id).toBe('a')
})

test('a version holds until the next begins, or until its own end; a corrected one never held', () => {
  expect(heldUntil(national, [national, later])).toBe('2026-01-01')
  expect(heldUntil(later, [national, later])).toBeNull()
  expect(heldUntil(own, [national, later, own])).toBe('2024-01-01')
  expect(heldUntil(own, [own, corrected])).toBe(own.validFrom)
})

test('which version holds does not depend on the order in which they are read', () => {
  const version = fc.record({ id: fc.uuid(), scope: fc.constantFrom('national' as const, 'agency' as const), validFrom: fc.constantFrom('2020-01-01', '2021-01-01', '2022-01-01'), validTo: fc.constantFrom(null, '2023-01-01'), madeAt: fc.uuid() })
  fc.assert(
    fc.property(fc.uniqueArray(version, { selector: ({ madeAt }) => madeAt, maxLength: 6 }), fc.constantFrom('2020-06-01', '2022-06-01', '2024-01-01'), (versions, day) => {
      expect(inForce(versions, day)?.id).toBe(inForce([...versions].reverse(), day)?.id)
    }),
  )
})
