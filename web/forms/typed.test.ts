import { expect, test } from 'vitest'
import { withDashes } from './typed.ts'

test('dashes come by themselves while a day is typed', () => {
  let typed = ''
  for (const digit of '31122026') typed = withDashes(typed + digit, typed)
  expect(typed).toBe('31-12-2026')
})

test('erasing takes a dash away and does not bring it back', () => {
  expect(withDashes('31', '31-')).toBe('31')
})
