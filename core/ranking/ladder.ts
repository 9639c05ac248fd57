import { compare, divide, rational, type Rational, sum, zero } from './rational.ts'
import type { EntryValue } from './weighted-mean.ts'

/** A step of the sealed tie ladder: one exact number per entry, the higher first. */
export type LadderStep = { readonly by: 'criterion'; readonly criterion: string } | { readonly by: 'median' | 'lowest' }

/** Mean of the two middle numbers where their count is even. */
const median = (sorted: readonly Rational[]): Rational => {
  const middle = (sorted.length - 1) / 2
  return divide(sum([sorted[Math.floor(middle)] ?? zero, sorted[Math.ceil(middle)] ?? zero]), rational(2n))
}

/**
 * `ladder/1` (docs/bundle.md section 9.2): the numbers by which entries of equal value are compared, in the order of the
 * sealed steps. Each is monotone in every score, so the whole order is (I-4). Equal in all of them means an equal place.
 * @param criteria codes in the order of `EntryValue.means`
 */
export const ladderNumbers = (steps: readonly LadderStep[], criteria: readonly string[], { totals, means }: EntryValue): readonly Rational[] => {
  const sorted = [...totals].sort(compare)
  const meanOf = (criterion: string): Rational => {
    const mean = means[criteria.indexOf(criterion)]
    if (mean === undefined) throw new Error(`The ladder names a criterion that the rules do not have: ${criterion}`)
    return mean
  }
  return steps.map((step) => {
    if (step.by === 'criterion') return meanOf(step.criterion)
    return step.by === 'median' ? median(sorted) : (sorted[0] ?? zero)
  })
}
