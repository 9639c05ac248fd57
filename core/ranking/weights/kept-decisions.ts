import { seededGenerator } from '../../random/seeded-generator.ts'
import { insideCut } from './inside-cut.ts'
import { checkChange, checkWeighted, totals } from './weighted-scores.ts'
import type { WeightedScores } from './weighted-scores.ts'

export interface KeptDecisions {
  /** Share of the drawn weights under which exactly the same entries are inside the cut. */
  readonly share: number
  /** 95 % interval of that share (Wilson), for the draws are finite. */
  readonly low: number
  readonly high: number
  /** For each entry the share of the drawn weights under which it is inside the cut. */
  readonly inside: readonly number[]
}

/**
 * How often the decision "the best `places`" survives when each weight moves by a random share between -change and +change of itself,
 * independently and evenly. The same seed gives the same answer.
 *
 * @param places whole number, 1 .. number of entries; equal totals at the cut are inside together
 * @param change 0 .. 1
 * Reference for the interval: Wilson, JASA 22 (1927) 209-212.
 */
export const keptDecisions = (given: WeightedScores, places: number, change: number, { draws = 2000, seed = 2026 }: { readonly draws?: number; readonly seed?: number | string } = {}): KeptDecisions => {
  checkWeighted(given)
  checkChange(change)
  if (!(Number.isInteger(draws) && draws >= 1)) throw new RangeError('draws must be a whole number from 1')
  const { scores, weights } = given
  const decision = insideCut(totals(scores, weights), places)
  const { uniform } = seededGenerator(seed)
  const counts = new Uint32Array(scores.length)
  let kept = 0
  for (let draw = 0; draw < draws; draw++) {
    const moved = insideCut(totals(scores, weights.map(weight => weight * (1 + change * (2 * uniform() - 1)))), places)
    let same = true
    for (const [entry, now] of moved.entries()) {
      counts[entry] = (counts[entry] as number) + now
      if (now !== decision[entry]) same = false
    }
    if (same) kept++
  }
  return { share: kept / draws, ...wilson(kept, draws), inside: Array.from(counts, count => count / draws) }
}

const wilson = (count: number, of: number): { readonly low: number; readonly high: number } => {
  const z = 1.959963984540054
  const share = count / of
  const centre = share + (z * z) / (2 * of)
  const half = z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of))
  return { low: Math.max(0, (centre - half) / (1 + (z * z) / of)), high: Math.min(1, (centre + half) / (1 + (z * z) / of)) }
}
