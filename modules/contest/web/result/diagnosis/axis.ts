export type Axis = { readonly from: number; readonly to: number; readonly ticks: readonly number[]; readonly at: (value: number) => string }

/** A line of round numbers that holds all values; `at` gives the place in percent. */
export const axisOf = (values: readonly number[]): Axis => {
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const step = [1, 2, 5, 10, 20, 50].find((size) => (most - least) / size <= 5) ?? 100
  const from = Math.floor(least / step) * step
  const to = Math.max(from + step, Math.ceil(most / step) * step)
  const ticks = Array.from({ length: Math.round((to - from) / step) + 1 }, (_, place) => from + place * step)
  return { from, to, ticks, at: (value) => `${(((value - from) / (to - from)) * 100).toFixed(2)}%` }
}
