import type { RankIntervals } from './rank-intervals.ts'

/**
 * The entries that may be among the tau best: all true members of the best tau are in it with the coverage of the simultaneous sets
 * (`rankIntervals`, sides `two` or `lower`). Sets grow with tau.
 *
 * @param tau whole number, 1 .. number of entries
 * @returns places in the input, ascending
 * Reference: Mogstad, Romano, Shaikh and Wilhelm (2024): tau-best sets by projection.
 */
export const possibleBest = ({ simultaneous }: Pick<RankIntervals, 'simultaneous'>, tau: number): number[] =>
  simultaneous.flatMap(({ low }, entry) => (low <= tau ? [entry] : []))
