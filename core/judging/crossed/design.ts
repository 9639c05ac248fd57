/**
 * The data of a crossed model: one response per row, and factors that say which level of each term a row belongs to.
 *
 *   y_r = fixed effect of row r + sum over terms k of b_k[level_k(r)] + e_r,   b_k ~ N(0, s_k^2),   e_r ~ N(0, s^2 / weight_r)
 */

/** A classification of rows: `level[r]` in 0..levels-1. Every level should occur (an unseen level is predicted as 0). */
export type Factor = { readonly name: string; readonly levels: number; readonly level: Int32Array }

export type CrossedDesign = {
  /** Response, length n, in points of the scale. */
  readonly y: Float64Array
  /** Random intercepts; at least one. Crossed, nested or partly crossed in any way. */
  readonly terms: readonly Factor[]
  /** Fixed effect of this factor, one coefficient per level and no intercept; without it a single intercept. */
  readonly fixed?: Factor | undefined
  /** Precision of each row relative to the others, positive; without it 1 for each row. */
  readonly weights?: Float64Array | undefined
}

/** Numbers the distinct values of a column in order of first appearance. */
export function factorOf(name: string, values: readonly string[]): Factor & { readonly labels: readonly string[] } {
  const codes = new Map<string, number>()
  const level = Int32Array.from(values, value => {
    const known = codes.get(value)
    if (known !== undefined) return known
    codes.set(value, codes.size)
    return codes.size - 1
  })
  return { name, levels: codes.size, level, labels: [...codes.keys()] }
}

/** The interaction `a:b`: one level for each pair of levels that occurs, in order of first appearance. */
export function interactionOf(name: string, a: Factor, b: Factor): Factor {
  const codes = new Map<number, number>()
  const level = a.level.map((code, row) => {
    const pair = code * b.levels + b.level[row]!
    const known = codes.get(pair)
    if (known !== undefined) return known
    codes.set(pair, codes.size)
    return codes.size - 1
  })
  return { name, levels: codes.size, level }
}
