import { sha256 } from '#core/ledger/sha256.ts'
import type { Draw } from './draw-codes.ts'

const SPAN = 2 ** 48

/**
 * The same numbers for the same seed, so that what was drawn can be drawn again: number i comes from
 * SHA-256(seed + "\n" + i). Numbers that would favour small results are thrown away.
 */
export const drawFromSeed = (seed: string): Draw => {
  let counter = 0
  return (below) => {
    const limit = SPAN - (SPAN % below)
    for (;;) {
      const bytes = sha256(`${seed}\n${counter}`)
      counter += 1
      const value = Buffer.from(bytes).readUIntBE(0, 6)
      if (value < limit) return value % below
    }
  }
}
