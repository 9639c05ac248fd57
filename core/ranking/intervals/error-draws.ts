import { seededGenerator } from '../../random/seeded-generator.ts'
import type { Field } from './field.ts'
import { normalFromBits } from './normal-from-bits.ts'

/**
 * Random errors of the estimates: the error of entry k in draw r is `values[r * size + k] * scale[k]`. When the estimates err
 * independently, `values` are standard normal; otherwise they are the errors themselves and `scale` is 1.
 */
export interface ErrorDraws {
  readonly count: number
  readonly size: number
  readonly values: Float64Array
  readonly scale: Float64Array
  /** The entries of each draw by falling |value|, up to `slack`: the search for a largest difference can stop early. */
  readonly order: Uint32Array
  readonly slack: number
}

export const errorDraws = (field: Field, count: number, seed: number | string): ErrorDraws => {
  const { size, dependent } = field
  const { uint32 } = seededGenerator(seed)
  const normal = new Float64Array(count * size)
  for (let i = 0; i < normal.length; i++) normal[i] = normalFromBits(uint32())
  const values = dependent === undefined ? normal : correlated(normal, dependent.factor, count, size)
  const scale = dependent === undefined ? field.standardErrors : new Float64Array(size).fill(1)
  const slack = (dependent === undefined ? 1 : Math.max(...field.standardErrors)) * 2 ** -30
  return { count, size, values, scale, slack, order: byDistance(values, count, size, slack) }
}

const correlated = (normal: Float64Array, factor: Float64Array, count: number, size: number): Float64Array => {
  const errors = new Float64Array(count * size)
  for (let r = 0; r < count; r++) {
    for (let i = 0; i < size; i++) {
      let sum = 0
      for (let k = 0; k < size; k++) sum += (factor[i * size + k] as number) * (normal[r * size + k] as number)
      errors[r * size + i] = sum
    }
  }
  return errors
}

/** Sorts whole numbers whose last digits are the entry: far faster than sorting entries by a comparison. */
const byDistance = (values: Float64Array, count: number, size: number, slack: number): Uint32Array => {
  const order = new Uint32Array(count * size)
  const keys = new Float64Array(size)
  const perUnit = slack > 0 ? 1 / slack : 0
  for (let r = 0; r < count; r++) {
    for (let k = 0; k < size; k++) keys[k] = Math.floor(Math.abs(values[r * size + k] as number) * perUnit) * size + k
    keys.sort()
    for (let i = 0; i < size; i++) order[r * size + i] = (keys[size - 1 - i] as number) % size
  }
  return order
}
