import { expect, test } from 'vitest'
import { fullName, readableName } from './display-name.ts'
import { isActive, isPppkPosition } from './legal-position.ts'

test.each([
  ['SITI NURHALIZA', 'Siti Nurhaliza'],
  ["MA'RUF AMIN", "Ma'ruf Amin"],
  ["'AISYAH", "'aisyah"],
  ['NUR-AINI', 'Nur-Aini'],
  ['A. YANI', 'A. Yani'],
  ['AHMAD BIN ALI', 'Ahmad bin Ali'],
  ['McDonald Simanjuntak', 'McDonald Simanjuntak'],
])('%s reads %s', (name, readable) => expect(readableName(name)).toBe(readable))

test('titles stand where they belong', () => {
  expect(fullName('BUDI SANTOSO', 'Dr.', 'S.T., M.T.')).toBe('Dr. Budi Santoso, S.T., M.T.')
  expect(fullName('BUDI SANTOSO', null, '')).toBe('Budi Santoso')
})

test('who is active', () => {
  for (const code of ['01', '1', '03', '15', '71', null]) expect([code, isActive(code)]).toEqual([code, true])
  for (const code of ['02', '99', '66', '20', 'x']) expect([code, isActive(code)]).toEqual([code, false])
  expect(isPppkPosition('71')).toBe(true)
  expect(isPppkPosition('01')).toBe(false)
})
