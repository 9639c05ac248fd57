import { expect, test } from 'vitest'
import { sealCells } from './seal-cells.ts'

test('36 cells are the first 36 bits, the highest bit first', () => {
  const cells = sealCells('7f3a91c4e05b'.padEnd(64, '0'))
  expect(cells).toHaveLength(36)
  expect(cells.map((filled) => (filled ? '1' : '0')).join('')).toBe(0x7f3a91c4en.toString(2).padStart(36, '0'))
})
