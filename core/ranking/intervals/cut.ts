import type { RankIntervals } from './rank-intervals.ts'

/** Places in the input, each list ascending. */
export interface Cut {
  /** Among the best `places` beyond doubt: the worst possible rank is inside the cut. */
  readonly inside: readonly number[]
  /** The group the cut runs through: the estimates cannot tell on which side they belong. */
  readonly undecided: readonly number[]
  /** Below the cut beyond doubt. */
  readonly outside: readonly number[]
}

/**
 * What the simultaneous sets say about a cut after the best `places`. The official order is not touched by this: it says how far that
 * order rests on differences larger than the noise.
 *
 * @param places whole number, 1 .. number of entries
 */
export const cutAfter = ({ simultaneous }: Pick<RankIntervals, 'simultaneous'>, places: number): Cut => {
  const where = (keep: (low: number, high: number) => boolean) => simultaneous.flatMap(({ low, high }, entry) => (keep(low, high) ? [entry] : []))
  return {
    inside: where((_, high) => high <= places),
    undecided: where((low, high) => low <= places && high > places),
    outside: where(low => low > places),
  }
}
