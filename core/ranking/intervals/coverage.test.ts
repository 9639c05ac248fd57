import { expect, test } from 'vitest'
import { seededGenerator } from '../../random/seeded-generator.ts'
import { rankIntervals } from './rank-intervals.ts'

/** True values with ties, neighbours closer than the noise, and unequal errors. */
const truth = [5, 5, 5, 4.5, 4.2, 4, 4, 3, 2, 0]
const standardErrors = [1, 0.3, 0.6, 0.5, 0.5, 1, 0.4, 0.2, 0.7, 0.5]
/** A tie of true values counts as either order: the set must hold every rank that the tie allows. */
const possible = truth.map(own => ({ low: 1 + truth.filter(x => x > own).length, high: truth.filter(x => x >= own).length }))

test('over 2,000 simulated contests the sets hold the true ranks as often as they promise', () => {
  const { normal } = seededGenerator('coverage')
  const contests = 2000
  const heldAlone = truth.map(() => 0)
  let heldTogether = 0
  for (let contest = 0; contest < contests; contest++) {
    const estimates = truth.map((value, i) => value + (standardErrors[i] ?? 0) * normal())
    const { marginal, simultaneous } = rankIntervals({ estimates, standardErrors }, { draws: 399, seed: contest })
    const holds = (set: { low: number; high: number } | undefined, i: number) => set !== undefined && set.low <= (possible[i]?.low ?? 0) && set.high >= (possible[i]?.high ?? 0)
    for (const i of truth.keys()) heldAlone[i] = (heldAlone[i] ?? 0) + (holds(marginal[i], i) ? 1 : 0)
    if (truth.every((_, i) => holds(simultaneous[i], i))) heldTogether++
  }
  // three standard errors of a share of 0.95 among 2,000
  const least = 0.95 - 3 * Math.sqrt((0.95 * 0.05) / contests)
  expect(heldTogether / contests).toBeGreaterThanOrEqual(least)
  expect(heldTogether / contests).toBeLessThan(0.995)
  for (const count of heldAlone) expect(count / contests).toBeGreaterThanOrEqual(least)
})
