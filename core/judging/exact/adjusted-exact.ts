import { compare, multiply, rational, type Rational, zero } from '../../ranking/rational.ts'
import { type Adjusted, checkAdjusted, type ExactScore, judgeEquations, scoresGiven } from './normal-equations.ts'
import { solveWholeNumbers } from './solve-whole-numbers.ts'

/**
 * `adjusted-exact/1`: scores of entries freed of the severity of the judges who happened to see them, in rational numbers (I-3). They
 * minimise
 *   sum over all scores of (y - a_e - b_j)^2 + k sum over judges of b_j^2,   k > 0 sealed;
 * a_e is the entry's score, b_j the judge's shift. Large k trusts the plain means (k without end gives them), small k trusts the
 * differences between judges; k is the variance of one score over the variance of the judges' shifts. There is one solution
 * for any panel, connected or not; the shifts of each connected part sum to 0. Nothing is divided by an estimated spread.
 *
 * Monotone (I-4), strictly, for any panel and any k > 0: if one score y of (e, j) rises by d > 0, a_e rises, and by more than
 * any other a_f. Write c = -db for the change of severities.
 *   judge i other than j:  (n_i + k) c_i = sum of da over its scores;    judge j:  (n_j + k) c_j = that sum - d.
 *   entry f other than e:  da_f is the mean of c over its judges.   And the c of a part sum to 0.
 * (1) The largest change M of all entries is > 0. Else every sum on the right is <= 0, so every c_i <= 0 and c_j < 0, and they could not
 * sum to 0. (2) Only e has it: if da_f = M for another f, then the c of its judges average M; yet each c_i is at most
 * n_i M / (n_i + k) < M. The proof needs k > 0 only to be strict, and it needs the score unrounded: with values rounded before
 * they are compared, a rising a_f can reach the place of a rising a_e, so that rounding at `stage` or `criterion` is refused
 * (method.ts).
 *
 * Refuses k <= 0 by RangeError; without scores both maps are empty.
 */
export const adjustedExact = (scores: readonly ExactScore[], k: Rational): Adjusted => {
  if (compare(k, zero) <= 0) throw new RangeError('The damping k is not above 0.')
  const { judges, table, right, unit } = judgeEquations(scores, k)
  const solved = solveWholeNumbers(table, right)
  const shifts = new Map(judges.map((judge, j) => [judge, multiply(solved[j] ?? zero, rational(1n, unit))]))
  const adjusted = { scores: scoresGiven(scores, shifts), shifts }
  const check = checkAdjusted(scores, k, adjusted)
  if (!check.ok) throw new Error(`The solution does not fulfil the equation of ${check.of} ${check.name}.`)
  return adjusted
}
