import { loweredCriticalValue } from './critical-value.ts'
import type { ErrorDraws } from './error-draws.ts'
import { evidence, inverseError } from './field.ts'
import type { Field } from './field.ts'
import { kthLargest } from './kth-largest.ts'

/**
 * Tests "a is not above b" for all ordered pairs at once. Entries are in canonical order, so only pairs with a < b can be rejected;
 * the other direction of a proven pair stays in the family. One-sided and two-sided sets rest on this same family.
 *
 * @param maxima per draw the largest scaled difference over all pairs; overwritten
 * @returns size x size, row by row: 1 where a (row) is proven to be above b (column)
 */
export const provePairs = (field: Field, draws: ErrorDraws, maxima: Float64Array, place: number, stepwise: boolean): Uint8Array => {
  const { size } = field
  const proven = new Uint8Array(size * size)
  const steepest = steepestOf(field)
  let critical = kthLargest(maxima.slice(), place)
  for (;;) {
    let fell = false
    for (let a = 0; a < size; a++) {
      for (let b = a + 1; b < size; b++) {
        if (proven[a * size + b] === 0 && evidence(field, a, b, inverseError(field, a, b)) > critical) {
          proven[a * size + b] = 1
          fell = true
        }
      }
    }
    if (!stepwise || !fell) return proven
    critical = loweredCriticalValue(maxima, place, r => openMaximum(field, draws, r, proven, steepest))
  }
}

/** The largest scaled error over the open pairs of a draw, visiting pairs by falling |value| as `entryMaximum` does. */
const openMaximum = (field: Field, { values, scale, order, size, slack }: ErrorDraws, r: number, proven: Uint8Array, steepest: number): number => {
  const base = r * size
  let best = 0
  for (let i = 0; i < size; i++) {
    const a = order[base + i] as number
    const own = values[base + a] as number
    const head = Math.abs(own) + slack
    if (bound(field, head, head, steepest) <= best) break
    for (let j = i + 1; j < size; j++) {
      const b = order[base + j] as number
      const value = values[base + b] as number
      if (bound(field, head, Math.abs(value) + slack, steepest) <= best) break
      const difference = (own * (scale[a] as number) - value * (scale[b] as number)) * inverseError(field, a, b)
      const open = difference > 0 ? proven[a * size + b] === 0 : proven[b * size + a] === 0
      if (open && Math.abs(difference) > best) best = Math.abs(difference)
    }
  }
  return best
}

const bound = ({ dependent }: Field, a: number, b: number, steepest: number): number => (dependent === undefined ? Math.sqrt(a * a + b * b) : (a + b) * steepest)

const steepestOf = (field: Field): number => {
  let steepest = 0
  for (let a = 0; a < field.size; a++) {
    for (let b = a + 1; b < field.size; b++) steepest = Math.max(steepest, inverseError(field, a, b))
  }
  return steepest
}
