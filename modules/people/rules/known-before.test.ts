import { expect, test } from 'vitest'
import { knownBefore } from './known-before.ts'

test('a day ends at midnight where the agency is', () => {
  expect(knownBefore('2026-03-02', 'Asia/Jakarta')).toBe('2026-03-02T17:00:00.000Z')
  expect(knownBefore('2026-12-31', 'Asia/Jayapura')).toBe('2026-12-31T15:00:00.000Z')
})
