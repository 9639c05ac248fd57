/** How many people of one group there were, and how many of them were selected. */
export interface GroupCount {
  readonly n: number
  readonly selected: number
}

export interface SelectionRates {
  /** selected / n; 0 for a group of nobody. */
  readonly rates: readonly number[]
  /** Smallest rate over largest rate of the groups that have people; 1 when nobody was selected anywhere. */
  readonly ratio: number
  /** Whether the ratio is at least four fifths, decided on whole numbers. */
  readonly fourFifths: boolean
}

/**
 * Selection rates and the four-fifths rule. The rule is a first look, not a test: it ignores how many people were counted.
 *
 * @throws RangeError unless 0 <= selected <= n are whole numbers
 * Reference: Uniform Guidelines on Employee Selection Procedures, 29 CFR 1607.4 D (1978).
 */
export const selectionRates = (groups: readonly GroupCount[]): SelectionRates => {
  for (const { n, selected } of groups) {
    if (![n, selected].every(count => Number.isInteger(count) && count >= 0) || selected > n) throw new RangeError('each group needs whole counts with selected at most n')
  }
  const rates = groups.map(({ n, selected }) => (n === 0 ? 0 : selected / n))
  const present = groups.filter(({ n }) => n > 0)
  const least = present.reduce((low, one) => (rateOrder(one, low) < 0 ? one : low), present[0] ?? { n: 1, selected: 1 })
  const most = present.reduce((high, one) => (rateOrder(one, high) > 0 ? one : high), least)
  const ratio = most.selected === 0 ? 1 : (least.selected * most.n) / (least.n * most.selected)
  return { rates, ratio, fourFifths: most.selected === 0 || 5 * least.selected * most.n >= 4 * least.n * most.selected }
}

/** Sign of rate a - rate b. */
const rateOrder = (a: GroupCount, b: GroupCount): number => a.selected * b.n - b.selected * a.n
