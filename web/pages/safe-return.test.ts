import { expect, test } from 'vitest'
import { safeReturn } from './safe-return.ts'

test('after signing in one goes back to the page one came from', () => {
  expect(safeReturn('/kompetisi?cari=air')).toBe('/kompetisi?cari=air')
  expect(safeReturn(null)).toBe('/')
})

test('an address that leads to another site is not followed', () => {
  for (const wanted of ['//contoh.example', '/\\contoh.example', 'https://contoh.example', 'javascript:alert(1)']) {
    expect(safeReturn(wanted)).toBe('/')
  }
})
