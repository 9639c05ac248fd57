import { competitionPlaces } from './places.ts'
import { compare, type Rational } from './rational.ts'

/** What decides a place: the value, then the numbers of the ladder. Nothing else ever does (I-3). */
export type Standing = { readonly value: Rational; readonly steps: readonly Rational[] }

/** Negative when a stands before b, 0 when they share the place. */
export const before = (a: Standing, b: Standing): number => {
  const byValue = compare(b.value, a.value)
  if (byValue !== 0) return byValue
  for (const [index, step] of a.steps.entries()) {
    const byStep = compare(b.steps[index] ?? step, step)
    if (byStep !== 0) return byStep
  }
  return 0
}

/** Places of all standings, in their order: 1, 2, 2, 4. */
export const placesOf = (standings: readonly Standing[]): readonly number[] => competitionPlaces(standings, before)
