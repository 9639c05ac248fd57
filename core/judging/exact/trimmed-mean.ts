import { compare, divide, rational, type Rational, sum } from '../../ranking/rational.ts'

/**
 * Mean of the numbers without the `cut` highest and the `cut` lowest. Monotone (I-4): each of the sorted numbers rises or stays when one
 * number rises. Throws RangeError when nothing is left.
 */
export const trimmedMean = (values: readonly Rational[], cut: number): Rational => {
  const kept = [...values].sort(compare).slice(cut, values.length - cut)
  if (kept.length === 0) throw new RangeError(`Nothing is left of ${values.length} numbers without ${cut} at each end.`)
  return divide(sum(kept), rational(BigInt(kept.length)))
}

/** The middle number, of an even count the mean of the two in the middle. */
export const medianOf = (values: readonly Rational[]): Rational => trimmedMean(values, Math.floor((values.length - 1) / 2))
