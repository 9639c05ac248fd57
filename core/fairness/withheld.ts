/** People per group in one stratum. */
export type Sizes = readonly number[]

export interface Shown {
  readonly pooled: boolean
  /** One answer per stratum, in the order of the input. */
  readonly strata: readonly boolean[]
}

/**
 * Which tables may be shown when no figure may rest on a group of fewer than `least` people (I-20). A table is shown whole or not at
 * all, for its total is often known and would give the missing group away. The pooled table minus the shown strata is a table too: when
 * strata are hidden, further ones (smallest groups first) are hidden until the hidden ones together hold `least` of every group.
 *
 * @param least people; 10 in the product
 */
export const shownTables = (strata: readonly Sizes[], least: number): Shown => {
  const smallest = (sizes: Sizes) => Math.min(...sizes)
  const together = (tables: readonly Sizes[]): number[] => (strata[0] ?? []).map((_, group) => tables.reduce((sum, sizes) => sum + (sizes[group] ?? 0), 0))
  if (strata.length === 0 || smallest(together(strata)) < least) return { pooled: false, strata: strata.map(() => false) }
  const shown = strata.map(sizes => smallest(sizes) >= least)
  const bySize = [...strata.keys()].sort((a, b) => smallest(strata[a] ?? []) - smallest(strata[b] ?? []) || a - b)
  for (const next of bySize) {
    const hidden = strata.filter((_, stratum) => shown[stratum] === false)
    if (hidden.length === 0 || smallest(together(hidden)) >= least) break
    shown[next] = false
  }
  return { pooled: true, strata: shown }
}
