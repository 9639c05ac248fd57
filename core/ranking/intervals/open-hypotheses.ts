import type { ErrorDraws } from './error-draws.ts'

/** Bits of what is still open about an entry against another one: "not above it" and "not below it". */
export const ABOVE = 1
export const BELOW = 2
export const EITHER = 3

/**
 * The largest scaled error in draw r that speaks against an open hypothesis about one entry; at least 0.
 *
 * Entries are visited by falling |value| until no later one can matter. For independent estimates with v = error / standard error,
 * opposite signs give at most sqrt(v_j^2 + v_k^2) (Cauchy-Schwarz), and an error towards k alone at most |v_k|. For dependent ones the
 * size is at most (|e_j| + |e_k|) * the largest inverse.
 *
 * @param inverse 1 / sd of the difference with each entry; `steepest` is the largest of them
 * @param open for each entry the bits that are open (ABOVE, BELOW); `sides` all bits that may be open
 */
export const entryMaximum = (draws: ErrorDraws, r: number, entry: number, inverse: Float64Array, steepest: number, open: Uint8Array, sides: number, independent: boolean): number => {
  const { values, scale, order, size, slack } = draws
  const base = r * size
  const own = values[base + entry] as number
  const error = own * (scale[entry] as number)
  const helps = sides === EITHER || (sides === ABOVE ? own > 0 : own < 0)
  const head = !helps ? 0 : independent ? own * own : Math.abs(own)
  let best = 0
  for (let i = 0; i < size; i++) {
    const k = order[base + i] as number
    const value = values[base + k] as number
    const reach = Math.abs(value) + slack
    if (independent ? reach * reach + head <= best * best : (reach + head) * steepest <= best) break
    const difference = (error - value * (scale[k] as number)) * (inverse[k] as number)
    if (difference > best) {
      if (((open[k] as number) & ABOVE) !== 0) best = difference
    } else if (-difference > best && ((open[k] as number) & BELOW) !== 0) best = -difference
  }
  return best
}
