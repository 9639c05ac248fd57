import { test, expect } from 'vitest'
import { normalFromBits } from './normal-from-bits.ts'

// quantiles of the standard normal distribution at (bits + 1/2) / 2^32 by scipy.special.ndtri
const known: readonly (readonly [number, number])[] = [
  [0, -6.3379577545537895],
  [1, -6.166429517819751],
  [1000, -5.039851125968712],
  [123456, -4.022887695808419],
  [10000000, -2.8298754286853605],
  [322122547, -1.4395314704450153],
  [322122548, -1.439531468800213],
  [1000000000, -0.7295565530758741],
  [2147483647, -2.918099372916623e-10],
  [2147483648, 2.918099372916623e-10],
  [3000000000, 0.5200680618488762],
  [3972844748, 1.4395314704450153],
  [3972844749, 1.4395314720898171],
  [4294000000, 3.5086234912185352],
  [4294967290, 5.957507662988573],
  [4294967295, 6.3379577545537895],
]

test('the normal quantile agrees with a published implementation from the middle to the last bit', () => {
  for (const [bits, value] of known) expect(Math.abs(normalFromBits(bits) - value)).toBeLessThanOrEqual(4e-15 * Math.max(1, Math.abs(value)))
})

test('the quantile is odd and rises with its bits', () => {
  let last = Number.NEGATIVE_INFINITY
  for (let bits = 0; bits < 2 ** 32; bits += 4194301) {
    const value = normalFromBits(bits)
    expect(value).toBeGreaterThan(last)
    expect(normalFromBits(2 ** 32 - 1 - bits)).toBeCloseTo(-value, 14)
    last = value
  }
})
