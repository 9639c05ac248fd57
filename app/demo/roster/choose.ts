import type { Generator } from '#core/random/seeded-generator.ts'

/** One of a list, each equally likely. */
export const one = <T>(draw: Generator, list: readonly T[]): T => {
  const chosen = list[draw.below(list.length)]
  if (chosen === undefined) throw new Error('Nothing to choose from.')
  return chosen
}

/** One of a list by its shares. */
export const byShare = <T>(draw: Generator, list: readonly T[], share: (item: T) => number): T => {
  const total = list.reduce((sum, item) => sum + share(item), 0)
  let at = draw.uniform() * total
  for (const item of list) {
    at -= share(item)
    if (at < 0) return item
  }
  return one(draw, list)
}

/** From `least` to `most`, both possible. */
export const between = (draw: Generator, least: number, most: number): number => least + draw.below(most - least + 1)
