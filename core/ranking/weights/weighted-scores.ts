/** Scores of entries on criteria and the weights of the criteria. */
export interface WeightedScores {
  /** One row per entry, one number per criterion, in units that the weights make comparable. */
  readonly scores: readonly (readonly number[])[]
  /** One weight per criterion, not negative, not all 0; only their proportions matter. */
  readonly weights: readonly number[]
}

/** @throws RangeError when the shapes differ, a number is not finite, or the weights are no weights */
export const checkWeighted = ({ scores, weights }: WeightedScores): void => {
  if (!weights.every(weight => Number.isFinite(weight) && weight >= 0) || !weights.some(weight => weight > 0)) throw new RangeError('weights must be finite, not negative and not all 0')
  if (scores.length === 0 || !scores.every(row => row.length === weights.length && row.every(Number.isFinite))) throw new RangeError('each entry needs one finite score per criterion')
}

/** @throws RangeError unless 0 <= change <= 1 */
export const checkChange = (change: number): void => {
  if (!(change >= 0 && change <= 1)) throw new RangeError('the change of weights must be between 0 and 1')
}

/** Sum of weight x score of each entry. */
export const totals = (scores: readonly (readonly number[])[], weights: readonly number[]): Float64Array =>
  Float64Array.from(scores, row => row.reduce((sum, score, criterion) => sum + score * (weights[criterion] as number), 0))

/**
 * The lead of one row over another, and the most that it can lose or gain when each weight moves by its whole size: with d = a - b the
 * lead is sum w d, its reach sum w |d|. Weights within w (1 - c) .. w (1 + c) give leads within lead - c reach .. lead + c reach, and
 * both ends occur.
 */
export const leadOf = (a: readonly number[], b: readonly number[], weights: readonly number[]): { readonly lead: number; readonly reach: number } => {
  let lead = 0
  let reach = 0
  for (const [criterion, weight] of weights.entries()) {
    const difference = weight * ((a[criterion] as number) - (b[criterion] as number))
    lead += difference
    reach += Math.abs(difference)
  }
  return { lead, reach }
}
