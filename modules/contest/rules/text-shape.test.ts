import { describe, expect, test } from 'vitest'
import { version } from '../contract/parts.ts'
import { decimalText, instantText } from './text-shape.ts'

describe('texts of a request', () => {
  test('a moment exists and has one spelling, since moments are compared as texts', () => {
    expect(instantText.safeParse('2028-02-29T23:59:59.999Z').success).toBe(true)
    const wrong = ['2026-02-30T00:00:00.000Z', '2026-13-01T00:00:00.000Z', '2026-01-01T25:00:00.000Z', '0000-01-01T00:00:00.000Z', '2026-01-01T00:00:00Z', '2026-01-01T07:00:00.000+07:00', '2026-01-01T00:00:00.000z']
    for (const text of wrong) expect([text, instantText.safeParse(text).success]).toEqual([text, false])
  })

  test('a decimal has one spelling', () => {
    for (const text of ['25', '87.5', '0', '0.05']) expect(decimalText.safeParse(text).success).toBe(true)
    for (const text of ['87.50', '087', '.5', '1e2', '-1', '87,5', '٢٥', '1\n']) expect([text, decimalText.safeParse(text).success]).toEqual([text, false])
  })

  test('a version fits its column, and so does the next', () => {
    expect(version.safeParse(2_147_483_646).success).toBe(true)
    expect(version.safeParse(2_147_483_647).success).toBe(false)
  })
})
